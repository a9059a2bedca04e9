using NodaTime;

namespace Compensation.Feel.Compilation;

/// <summary>
/// What compiled code leaves to the evaluator's own functions: the values are boxed, each call makes an array of arguments. Right, and
/// slow; what matters in bulk has a way of its own.
/// </summary>
internal static class SlowCalls
{
    public static bool? Matches(object? value, object? pattern, out CallOutcome outcome)
    {
        var result = Operators.Matches(value, pattern);
        outcome = result is null && value is not null && pattern is not null ? CallOutcome.Failure : CallOutcome.Value;
        return result;
    }

    /// <summary>Whether a value lies between two others, both included; null when it has no order with them.</summary>
    public static bool? Between(object value, object low, object high) =>
        Operators.Compare(value, low) is { } above && Operators.Compare(value, high) is { } below ? above >= 0 && below <= 0 : null;

    /// <summary>A range; null when its ends have no order.</summary>
    public static FeelRange? Range(bool lowIncluded, object? low, object? high, bool highIncluded, bool lowOpen, bool highOpen) =>
        low is not null && high is not null && Operators.Compare(low, high) is null ? null
            : new FeelRange(lowIncluded, low, high, highIncluded) { LowOpen = lowOpen, HighOpen = highOpen };

    /// <summary>Calls a built-in whose overload the static types have chosen; the arguments stand in the order of its parameters.</summary>
    public static object? Call(Overload overload, FeelLimits limits, object?[] arguments, out CallOutcome outcome)
    {
        var call = new SilentCall(limits);
        try
        {
            var result = overload.Invoke(call, arguments);
            var isTooLong = result is object?[] list ? list.Length > limits.ListLength : result is string text && text.Length > limits.StringLength;
            outcome = isTooLong ? CallOutcome.Unknown : call.Outcome;
            return result;
        }
        catch (EvaluationLimitException)
        {
            outcome = CallOutcome.Unknown;
            return null;
        }
    }

    /// <summary>
    /// Whether a value may be handed to an operation that looks at all of it: false when an absent fact is inside. What it holds counts as
    /// steps, as it does for the evaluator.
    /// </summary>
    public static bool Admits(object? value, ref int steps)
    {
        switch (value)
        {
            case AbsentFact or FailedValue:
                return false;
            case object?[] list:
                steps += list.Length;
                foreach (var item in list)
                {
                    if (item is AbsentFact or FailedValue or object?[] or FeelContext && !Admits(item, ref steps))
                    {
                        return false;
                    }
                }

                return true;
            case FeelContext context:
                steps += context.Names.Count;
                foreach (var name in context.Names)
                {
                    if (context.TryGet(name, out var member) && !Admits(member, ref steps))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return true;
        }
    }

    /// <summary>Keeps that a body failed, and not why. A function as an argument would need the evaluator.</summary>
    private sealed class SilentCall(FeelLimits limits) : CallContext
    {
        public CallOutcome Outcome { get; private set; }

        public override FeelLimits Limits => limits;

        public override Instant Now => throw new InvalidOperationException("Compiled code has no clock.");

        public override object? Fail(FailureReason reason)
        {
            Outcome = Outcome == CallOutcome.Unknown ? CallOutcome.Unknown : CallOutcome.Failure;
            return null;
        }

        public override object? FailForNull(FailureReason reason) => null;

        public override void WarnOfRounding() => Outcome = CallOutcome.Unknown;

        public override object? Invoke(FunctionValue function, params object?[] arguments)
        {
            Outcome = CallOutcome.Unknown;
            return null;
        }
    }
}
