namespace Compensation.Feel.Functions.Patterns;

/// <summary>Ends the reading of a pattern; caught where reading began, never seen outside.</summary>
#pragma warning disable CA1032, CA1064 // It carries one reason and never leaves the assembly.
internal sealed class PatternException(FailureReason reason) : Exception
{
    public FailureReason Reason { get; } = reason;
}
#pragma warning restore CA1032, CA1064
