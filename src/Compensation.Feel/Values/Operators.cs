using System.Diagnostics;
using NodaTime;

namespace Compensation.Feel.Values;

/// <summary>What the operators mean for values (DMN 1.5, 10.3.2.6 to 10.3.2.13). Dates, times and durations are calculated with by <see cref="TemporalArithmetic"/>.</summary>
internal static class Operators
{
    /// <summary>An arithmetic result, or null with the reason when there is none.</summary>
    /// <param name="operator">What to do.</param>
    /// <param name="left">With this,</param>
    /// <param name="right">and this.</param>
    /// <param name="failure">Why there is no result.</param>
    /// <param name="isRounded">Whether a number lost digits, because its fraction would have grown too large.</param>
    /// <exception cref="OverflowException">A number went beyond the decimal range.</exception>
    public static object? Arithmetic(Operator @operator, object? left, object? right, out FailureReason? failure, out bool isRounded)
    {
        failure = null;
        var number = Number.Of(left) is { } l && Number.Of(right) is { } r ? Arithmetic(@operator, l, r) : null;
        isRounded = number?.IsRounded == true;
        var result = number?.Value ?? (left is string first && right is string second && @operator == Operator.Add ? first + second : TemporalArithmetic.Apply(@operator, left, right));
        if (result is null)
        {
            failure = (@operator, left, right) switch
            {
                (_, null, _) or (_, _, null) => $"`{@operator}` has a null operand",
                (Operator.Divide, _, decimal) => $"division by zero",
                (Operator.Power, decimal or Fraction, decimal or Fraction) => $"{left:value} ** {right:value} is no real number",
                _ => $"`{@operator}` does not fit {left} and {right}",
            };
        }

        return result;
    }

    public static object? Negate(object? value) => value switch
    {
        decimal or Fraction => (-Number.Of(value)!.Value).Value,
        Duration duration => TemporalArithmetic.Negate(duration),
        YearMonthDuration duration => -duration,
        _ => null,
    };

    /// <summary>Whether two values are the same; null when they can't be compared because their kinds differ.</summary>
    public static bool? Equal(object? left, object? right)
    {
        switch (left, right)
        {
            case (null, null):
                return true;
            case (null, _) or (_, null):
                return false;
            case (decimal l, decimal r):
                return l == r;
            case (string l, string r):
                return string.Equals(l, r, StringComparison.Ordinal);
            case (bool l, bool r):
                return l == r;
            case (object?[] l, object?[] r):
                return l.Length == r.Length && All(l.Zip(r, Equal));
            case (FeelContext l, FeelContext r):
                return l.Names.Count == r.Names.Count && l.Names.All(n => r.TryGet(n, out _)) && All(l.Members.Select(m => r.TryGet(m.Key, out var other) ? Equal(m.Value, other) : false));
            case (FeelRange l, FeelRange r):
                return l.LowIncluded == r.LowIncluded && l.HighIncluded == r.HighIncluded && l.LowOpen == r.LowOpen && l.HighOpen == r.HighOpen
                    && All([Equal(l.Low, r.Low), Equal(l.High, r.High)]);
            case (FunctionValue l, FunctionValue r):
                return ReferenceEquals(l, r);
            case (FeelDateTime l, FeelDateTime r) when l.IsGlobal != r.IsGlobal:
                return false;
            case (FeelTime l, FeelTime r) when !l.IsComparableWith(r):
                return false;
            default:
                return Compare(left, right) is { } order ? order == 0 : null;
        }

        static bool All(IEnumerable<bool?> parts) => parts.All(p => p == true);
    }

    /// <summary>Whether two values are the same, which values of different kinds are not.</summary>
    public static bool AreEqual(object? left, object? right) => Equal(left, right) == true;

    /// <summary>The order of two values: below, at or above zero; null when they have none.</summary>
    public static int? Compare(object? left, object? right) => (left, right) switch
    {
        (decimal l, decimal r) => l.CompareTo(r),
        (decimal or Fraction, decimal or Fraction) => Number.Of(left)!.Value.CompareTo(Number.Of(right)!.Value),
        (string l, string r) => CompareText(l, r),
        (LocalDate l, LocalDate r) => l.CompareTo(r),
        (Duration l, Duration r) => l.CompareTo(r),
        (YearMonthDuration l, YearMonthDuration r) => l.CompareTo(r),
        (FeelDateTime l, FeelDateTime r) when l.IsGlobal == r.IsGlobal => l.Instant.ToUnixTimeSeconds().CompareTo(r.Instant.ToUnixTimeSeconds()),
        (FeelTime l, FeelTime r) when l.IsComparableWith(r) => l.ComparedSeconds.CompareTo(r.ComparedSeconds),
        _ => null,
    };

    /// <summary>Whether two values are in the order that <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c> or <c>&gt;=</c> asks for; null when they have none.</summary>
    public static bool? IsInOrder(Operator @operator, object? left, object? right) => Compare(left, right) is not { } order ? null : @operator switch
    {
        Operator.Less => order < 0,
        Operator.LessOrEqual => order <= 0,
        Operator.Greater => order > 0,
        Operator.GreaterOrEqual => order >= 0,
        _ => throw new UnreachableException($"{@operator}"),
    };

    /// <summary>By code point, which UTF-16 units are not beyond the basic plane.</summary>
    public static int CompareText(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var i = 0; i < length; i++)
        {
            int l = left[i], r = right[i];
            if (l != r)
            {
                // Surrogates stand for code points above all others of sixteen bits.
                return (char.IsSurrogate(left[i]) ? l + 0x10000 : l) - (char.IsSurrogate(right[i]) ? r + 0x10000 : r);
            }
        }

        return left.Length - right.Length;
    }

    /// <summary>A comparison in three-valued logic; null with the reason when the values have no order, or different kinds.</summary>
    public static bool? Compare(Operator @operator, object? left, object? right, out FailureReason? failure)
    {
        failure = null;
        if (@operator.IsEquality())
        {
            if (Equal(left, right) is { } equal)
            {
                return equal == (@operator == Operator.Equal);
            }
        }
        else if (IsInOrder(@operator, left, right) is { } holds)
        {
            return holds;
        }

        failure = (left, right) switch
        {
            (null, _) or (_, null) => $"`{@operator}` has a null operand",
            _ => $"`{@operator}` does not fit {left} and {right}",
        };
        return null;
    }

    /// <summary>Whether a value lies in a range; null when it has no order with the ends.</summary>
    public static bool? Contains(FeelRange range, object? value)
    {
        var low = range.LowOpen ? true : Above(Compare(value, range.Low), range.LowIncluded);
        var high = range.HighOpen ? true : Above(Compare(range.High, value), range.HighIncluded);
        return low == false || high == false ? low is null || high is null ? null : false : low is null || high is null ? null : true;

        static bool? Above(int? order, bool included) => order is null ? null : included ? order >= 0 : order > 0;
    }

    /// <summary>Whether a value passes a bare value used as a test: equal to it, in it, or equal to or in one of its items.</summary>
    public static bool? Matches(object? value, object? pattern)
    {
        switch (pattern)
        {
            case FeelRange range when value is not FeelRange:
                return Contains(range, value);
            case object?[] list:
                if (value is object?[] && Equal(value, list) == true)
                {
                    return true;
                }

                bool? any = false;
                foreach (var item in list)
                {
                    var match = item is FeelRange or object?[]? Matches(value, item) : Equal(value, item);
                    if (match == true)
                    {
                        return true;
                    }

                    any = match is null && value is null ? null : any;
                }

                return any;
            default:
                return Equal(value, pattern);
        }
    }

    private static Number? Arithmetic(Operator @operator, Number left, Number right) => @operator switch
    {
        Operator.Add => left + right,
        Operator.Subtract => left - right,
        Operator.Multiply => left * right,
        Operator.Divide => right.Sign == 0 ? null : left / right,
        Operator.Power => DecimalMath.Power(left.ToDecimal(), right.ToDecimal()),
        _ => throw new UnreachableException($"{@operator}"),
    };
}
