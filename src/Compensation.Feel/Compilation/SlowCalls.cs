using Compensation.Feel.Evaluation;
using Compensation.Feel.Functions;
using Compensation.Feel.Values;

namespace Compensation.Feel.Compilation;

/// <summary>
/// What compiled code leaves to the evaluator's own functions: the values are boxed, each call makes an array of arguments. Right, and
/// slow; what matters in bulk has a way of its own.
/// </summary>
internal static class SlowCalls
{
    public static bool? Matches(object? value, object? pattern, out Outcome outcome)
    {
        if (HoldAbsent(pattern))
        {
            outcome = Outcome.Unknown;
            return null;
        }

        var result = Operators.Matches(value, pattern);
        outcome = result is null && value is not null && pattern is not null ? Outcome.Failure : Outcome.Value;
        return result;
    }

    /// <summary>Calls a built-in whose overload the static types have chosen; the arguments stand in the order of its parameters.</summary>
    public static object? Call(Overload overload, FeelLimits limits, object?[] arguments, out Outcome outcome)
    {
        if (HoldAbsent(arguments))
        {
            outcome = Outcome.Unknown;
            return null;
        }

        var call = new SilentCall(limits);
        var result = overload.Body(call, arguments);
        outcome = result is object?[] list && list.Length > limits.ListLength ? Outcome.Unknown : call.Outcome;
        return result;
    }

    /// <summary>Whether an absent fact is inside, at any depth.</summary>
    public static bool HoldAbsent(object? value)
    {
        switch (value)
        {
            case AbsentFact:
                return true;
            case object?[] list:
                foreach (var item in list)
                {
                    if (item is AbsentFact or object?[] or FeelContext && HoldAbsent(item))
                    {
                        return true;
                    }
                }

                return false;
            case FeelContext context:
                foreach (var name in context.Names)
                {
                    if (context.TryGet(name, out var member) && HoldAbsent(member))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    /// <summary>Keeps that a body failed, and not why. A function as an argument would need the evaluator.</summary>
    private sealed class SilentCall(FeelLimits limits) : Call
    {
        public Outcome Outcome { get; private set; }

        public override FeelLimits Limits => limits;

        public override object? Fail(string reason)
        {
            Outcome = Outcome == Outcome.Unknown ? Outcome.Unknown : Outcome.Failure;
            return null;
        }

        public override object? Invoke(FunctionValue function, params object?[] arguments)
        {
            Outcome = Outcome.Unknown;
            return null;
        }
    }
}
