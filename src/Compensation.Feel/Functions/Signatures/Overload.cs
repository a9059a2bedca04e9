using System.Reflection;

namespace Compensation.Feel.Functions.Signatures;

/// <summary>One way to call a built-in.</summary>
/// <param name="Parameters">What it takes, in order.</param>
/// <param name="Result">The type of the result from the types of the arguments.</param>
/// <param name="Body">The meaning: arguments in the order of the parameters, already of the right kind; null for a failure that it has told the call.</param>
internal sealed record Overload(IReadOnlyList<Parameter> Parameters, Func<IReadOnlyList<FeelType>, FeelType> Result, Func<CallContext, object?[], object?> Body)
{
    /// <summary>The result may be a fraction although no argument is one.</summary>
    public bool Divides { get; init; }

    /// <summary>
    /// The same meaning as a static method over plain CLR types, for compiled code; null when there is none. It may return a
    /// nullable type: null there means a failure, and the claim is done again by the explaining evaluator, which says why. A number
    /// that is always whole may come as a <see cref="long"/>.
    /// </summary>
    public MethodInfo? Direct { get; init; }

    /// <summary>For a function of one number: the same over an integer that stands for the number times a power of ten, and gives one of the same power.</summary>
    public MethodInfo? DirectScaled { get; init; }

    /// <summary>For a function of one number: the same over a <see cref="Quotient"/>.</summary>
    public MethodInfo? DirectQuotient { get; init; }

    /// <summary>Not null when it rounds its first argument to as many decimals as the second says, or to a whole number when there is no second: how.</summary>
    public RoundingMode? Rounds { get; init; }

    /// <summary>Not null when the result is a product that compiled code can calculate factor by factor.</summary>
    public ArgumentProduct? Product { get; init; }

    /// <summary>Calls it: a parameter that does not say that it takes fractions is given decimals.</summary>
    public object? Invoke(CallContext call, object?[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Parameters[i].Exact ? arguments[i] : Decimals.Of(arguments[i]);
        }

        return Body(call, arguments);
    }
}
