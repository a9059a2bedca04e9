using System.Numerics;
using NodaTime;

namespace Compensation.Feel.Values;

/// <summary>What the operators mean for values (DMN 1.5, 10.3.2.6 to 10.3.2.13). Compiled code has the same meaning over CLR types.</summary>
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
        var number = Number.Of(left) is { } l && Number.Of(right) is { } r ? Arithmetic(@operator, l, r) : Quotient(@operator, left, right);
        isRounded = number?.IsRounded == true;
        var result = number?.Value ?? (left is string first && right is string second && @operator == Operator.Add ? first + second : Temporal(@operator, left, right));
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
        Duration duration => Checked(() => -duration),
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
            case (FeelTime l, FeelTime r) when TimeKey(l).Zone != TimeKey(r).Zone:
                return false;
            default:
                return Compare(left, right) is { } order ? order == 0 : null;
        }

        static bool All(IEnumerable<bool?> parts) => parts.All(p => p == true);
    }

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
        (FeelTime l, FeelTime r) when TimeKey(l).Zone == TimeKey(r).Zone => l.ComparedSeconds.CompareTo(r.ComparedSeconds),
        _ => null,
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
        else if (Compare(left, right) is { } order)
        {
            return @operator switch
            {
                Operator.Less => order < 0,
                Operator.LessOrEqual => order <= 0,
                Operator.Greater => order > 0,
                _ => order >= 0,
            };
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

    /// <summary>Times can be compared when both have an offset, both have none, or both are in the same zone.</summary>
    private static (string Zone, bool _) TimeKey(FeelTime time) => (time.OffsetOrNull is not null ? "offset" : time.Zone?.Id ?? "", true);

    private static Number? Arithmetic(Operator @operator, Number left, Number right) => @operator switch
    {
        Operator.Add => left + right,
        Operator.Subtract => left - right,
        Operator.Multiply => left * right,
        Operator.Divide => right.Sign == 0 ? null : left / right,
        Operator.Power => DecimalMath.Power(left.ToDecimal(), right.ToDecimal()),
        _ => null,
    };

    /// <summary>How many times a duration goes into another; null for anything else.</summary>
    private static Number? Quotient(Operator @operator, object? left, object? right) => (@operator, left, right) switch
    {
        (Operator.Divide, Duration l, Duration r) when r != Duration.Zero => Number.Quotient(l.ToBigIntegerNanoseconds(), r.ToBigIntegerNanoseconds()),
        (Operator.Divide, YearMonthDuration l, YearMonthDuration r) when r.Months != 0 => Number.Quotient(l.Months, r.Months),
        _ => null,
    };

    private static object? Temporal(Operator @operator, object? left, object? right) => (@operator, left, right) switch
    {
        (Operator.Add, LocalDate date, Duration duration) => AddTo(date, duration),
        (Operator.Add, Duration duration, LocalDate date) => AddTo(date, duration),
        (Operator.Subtract, LocalDate date, Duration duration) => AddTo(date, Checked(() => -duration)),
        (Operator.Add, LocalDate date, YearMonthDuration duration) => AddTo(date, duration.Months),
        (Operator.Add, YearMonthDuration duration, LocalDate date) => AddTo(date, duration.Months),
        (Operator.Subtract, LocalDate date, YearMonthDuration duration) => AddTo(date, -duration.Months),

        (Operator.Add, FeelDateTime time, Duration duration) => AddTo(time, duration),
        (Operator.Add, Duration duration, FeelDateTime time) => AddTo(time, duration),
        (Operator.Subtract, FeelDateTime time, Duration duration) => AddTo(time, Checked(() => -duration)),
        (Operator.Add, FeelDateTime time, YearMonthDuration duration) => AddTo(time, duration.Months),
        (Operator.Add, YearMonthDuration duration, FeelDateTime time) => AddTo(time, duration.Months),
        (Operator.Subtract, FeelDateTime time, YearMonthDuration duration) => AddTo(time, -duration.Months),

        (Operator.Add, FeelTime time, Duration duration) => AddTo(time, duration),
        (Operator.Add, Duration duration, FeelTime time) => AddTo(time, duration),
        (Operator.Subtract, FeelTime time, Duration duration) => AddTo(time, Checked(() => -duration)),

        (Operator.Subtract, LocalDate l, LocalDate r) => Duration.FromDays(Period.DaysBetween(r, l)),
        (Operator.Subtract, LocalDate l, FeelDateTime r) => Between(new FeelDateTime(l.AtMidnight(), Offset.Zero), r),
        (Operator.Subtract, FeelDateTime l, LocalDate r) => Between(l, new FeelDateTime(r.AtMidnight(), Offset.Zero)),
        (Operator.Subtract, FeelDateTime l, FeelDateTime r) => Between(l, r),
        (Operator.Subtract, FeelTime l, FeelTime r) when TimeKey(l).Zone == TimeKey(r).Zone => Duration.FromSeconds(l.ComparedSeconds - r.ComparedSeconds),

        (Operator.Add, Duration l, Duration r) => Checked(() => l + r),
        (Operator.Subtract, Duration l, Duration r) => Checked(() => l - r),
        (Operator.Add, YearMonthDuration l, YearMonthDuration r) => l + r,
        (Operator.Subtract, YearMonthDuration l, YearMonthDuration r) => l - r,
        (Operator.Multiply, Duration l, decimal or Fraction) => Times(l, Number.Of(right)!.Value),
        (Operator.Multiply, decimal or Fraction, Duration r) => Times(r, Number.Of(left)!.Value),
        (Operator.Divide, Duration l, decimal or Fraction) => Divided(l, Number.Of(right)!.Value),
        (Operator.Multiply, YearMonthDuration l, decimal or Fraction) => Times(l, Number.Of(right)!.Value),
        (Operator.Multiply, decimal or Fraction, YearMonthDuration r) => Times(r, Number.Of(left)!.Value),
        (Operator.Divide, YearMonthDuration l, decimal or Fraction) => Divided(l, Number.Of(right)!.Value),
        _ => null,
    };

    public static Duration Times(Duration duration, Number factor) => FromNanoseconds(Nanoseconds(duration) * factor);

    public static YearMonthDuration Times(YearMonthDuration duration, Number factor) => FromMonths(duration.Months * factor);

    /// <summary>Null for a division by zero.</summary>
    public static Duration? Divided(Duration duration, Number divisor) => divisor.Sign == 0 ? null : FromNanoseconds(Nanoseconds(duration) / divisor);

    /// <summary>Null for a division by zero.</summary>
    public static YearMonthDuration? Divided(YearMonthDuration duration, Number divisor) => divisor.Sign == 0 ? null : FromMonths(duration.Months / divisor);

    /// <summary>A date moves by the days that midnight would: a part of a day back is the day before.</summary>
    public static LocalDate AddTo(LocalDate date, Duration duration) => Checked(() => date.PlusDays((int)Math.Floor(Nanoseconds(duration) / NodaConstants.NanosecondsPerDay)));

    public static LocalDate AddTo(LocalDate date, long months) => Checked(() => date.PlusMonths((int)months));

    /// <summary>A moment moves by what has gone by, whatever the clocks do meanwhile.</summary>
    public static FeelDateTime AddTo(FeelDateTime time, Duration duration) => Checked(() => time.Zone is { } zone
        ? new FeelDateTime(time.Instant.Plus(duration).InZone(zone))
        : new FeelDateTime(time.Local.InUtc().ToInstant().Plus(duration).InUtc().LocalDateTime, time.Offset));

    /// <summary>Months move the date on the wall; the clock of a zone then says which moment that is.</summary>
    public static FeelDateTime AddTo(FeelDateTime time, long months) => Checked(() =>
    {
        var local = time.Local.PlusMonths((int)months);
        return time.Zone is { } zone ? FeelDateTime.InZone(local, zone, time.Offset) : new FeelDateTime(local, time.Offset);
    });

    public static FeelTime AddTo(FeelTime time, Duration duration) =>
        time with { Local = time.Local.PlusNanoseconds((long)(Nanoseconds(duration) % NodaConstants.NanosecondsPerDay)) };

    private static object? Between(FeelDateTime left, FeelDateTime right) => left.IsGlobal == right.IsGlobal ? left.Instant - right.Instant : null;

    public static decimal Nanoseconds(Duration duration) => (decimal)duration.ToBigIntegerNanoseconds();

    public static Duration FromNanoseconds(Number nanoseconds) => Checked(() => Duration.FromNanoseconds((BigInteger)nanoseconds.Round(0, RoundingMode.Down).ToDecimal()));

    private static YearMonthDuration FromMonths(Number months) => new((long)months.Round(0, RoundingMode.Down).ToDecimal());

    /// <summary>A date or duration beyond what can be held is an overflow like that of a number.</summary>
    private static T Checked<T>(Func<T> calculate)
    {
        try
        {
            return calculate();
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new OverflowException();
        }
    }
}
