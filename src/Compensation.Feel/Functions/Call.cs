using Compensation.Feel.Values;

namespace Compensation.Feel.Functions;

/// <summary>What a built-in may ask of the evaluation that calls it.</summary>
internal abstract class Call
{
    public abstract FeelLimits Limits { get; }

    /// <summary>Says why the call has no value. Returns null, so that a body can end with <c>return call.Fail("...")</c>.</summary>
    public abstract object? Fail(string reason);

    /// <summary>Calls a function that was given as an argument.</summary>
    public abstract object? Invoke(FunctionValue function, params object?[] arguments);
}
