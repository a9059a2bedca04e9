namespace Compensation.Feel.Values;

/// <summary>A function as a value: one written in FEEL with what it captured, or a built-in.</summary>
internal abstract class FunctionValue
{
    /// <summary>What it takes, in order; null when that depends on the call.</summary>
    public abstract IReadOnlyList<string>? ParameterNames { get; }

    /// <summary>Whether it takes and gives what a function type asks for.</summary>
    public abstract bool Conforms(FeelType type);
}
