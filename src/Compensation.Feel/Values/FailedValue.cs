namespace Compensation.Feel.Values;

/// <summary>Stands inside a list or context where a value could not be worked out. Whoever reads it gets null, and the reasons as its own.</summary>
internal sealed class FailedValue(IReadOnlyList<Diagnostic> reasons)
{
    public IReadOnlyList<Diagnostic> Reasons { get; } = reasons;
}
