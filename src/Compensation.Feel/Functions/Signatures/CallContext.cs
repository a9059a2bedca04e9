using NodaTime;

namespace Compensation.Feel.Functions.Signatures;

/// <summary>What a built-in may ask of the evaluation that calls it.</summary>
internal abstract class CallContext
{
    public abstract FeelLimits Limits { get; }

    /// <summary>The present moment, for the functions that read the clock.</summary>
    public abstract Instant Now { get; }

    /// <summary>What lies in a list or a context, for a function that does not read all of its arguments.</summary>
    public virtual object? Read(object? value) => value;

    /// <summary>
    /// One of several values, where an absent fact leaves open which; null where none does, and the function has failed. What is read of it
    /// later may matter of each.
    /// </summary>
    public virtual object? AnyOf(params IReadOnlyList<object?> candidates) => null;

    /// <summary>Says why the call has no value. Returns null, so that a body can end with <c>return call.Fail($"...")</c>.</summary>
    public abstract object? Fail(FailureReason reason);

    /// <summary>As <see cref="Fail"/>, when the reason is a null among the arguments.</summary>
    public abstract object? FailForNull(FailureReason reason);

    /// <summary>Says that a number lost digits, because its fraction would have grown too large.</summary>
    public abstract void WarnOfRounding();

    /// <summary>The FEEL value of a number, with a word when it lost digits; null stays null.</summary>
    public object? Give(Number? number)
    {
        if (number is { IsRounded: true })
        {
            WarnOfRounding();
        }

        return number?.Value;
    }

    /// <summary>Calls a function that was given as an argument.</summary>
    public abstract object? Invoke(FunctionValue function, params object?[] arguments);
}
