using System.Reflection;

namespace Compensation.Feel.Functions;

/// <summary>One way to call a built-in.</summary>
/// <param name="Parameters">What it takes, in order.</param>
/// <param name="Result">The type of the result from the types of the arguments.</param>
/// <param name="Body">The meaning: arguments in the order of the parameters, already of the right kind; null for a failure that it has told the call.</param>
internal sealed record Overload(IReadOnlyList<Parameter> Parameters, Func<IReadOnlyList<FeelType>, FeelType> Result, Func<CallContext, object?[], object?> Body)
{
    /// <summary>The result may be a fraction although no argument is one.</summary>
    public bool Divides { get; init; }

    /// <summary>Calls it: a parameter that does not say that it takes fractions is given decimals.</summary>
    public object? Invoke(CallContext call, object?[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Parameters[i].Exact ? arguments[i] : Number.InDecimals(arguments[i]);
        }

        return Body(call, arguments);
    }

    /// <summary>
    /// The same meaning as a static method over plain CLR types, for compiled code; null when there is none. It may return a
    /// nullable type: null there means a failure, and the claim is done again by the explaining evaluator, which says why.
    /// </summary>
    public MethodInfo? Direct { get; init; }
}
