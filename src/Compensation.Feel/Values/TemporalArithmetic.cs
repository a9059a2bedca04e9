using System.Numerics;
using System.Reflection;
using NodaTime;

namespace Compensation.Feel.Values;

/// <summary>
/// Arithmetic over dates, times and durations (DMN 1.5, tables 54 to 56). Each method is named after its operator, for the evaluator and compiled code alike. One that may
/// return null says by it that the operation fails. What goes beyond the values that can be held is an <see cref="OverflowException"/>.
/// </summary>
internal static class TemporalArithmetic
{
    /// <summary>The result of an operator; null where it does not fit the operands, or fails.</summary>
    public static object? Apply(Operator @operator, object? left, object? right) => (@operator, left, right) switch
    {
        (Operator.Add, LocalDate date, Duration duration) => Add(date, duration),
        (Operator.Add, LocalDate date, YearMonthDuration duration) => Add(date, duration),
        (Operator.Add, FeelDateTime time, Duration duration) => Add(time, duration),
        (Operator.Add, FeelDateTime time, YearMonthDuration duration) => Add(time, duration),
        (Operator.Add, FeelTime time, Duration duration) => Add(time, duration),
        (Operator.Add, Duration l, Duration r) => Add(l, r),
        (Operator.Add, YearMonthDuration l, YearMonthDuration r) => l + r,
        (Operator.Add, Duration or YearMonthDuration, LocalDate or FeelDateTime or FeelTime) => Apply(@operator, right, left),
        (Operator.Subtract, LocalDate l, LocalDate r) => Subtract(l, r),
        (Operator.Subtract, LocalDate l, FeelDateTime r) => Subtract(l, r),
        (Operator.Subtract, FeelDateTime l, LocalDate r) => Subtract(l, r),
        (Operator.Subtract, FeelDateTime l, FeelDateTime r) => Subtract(l, r),
        (Operator.Subtract, FeelTime l, FeelTime r) => Subtract(l, r),
        (Operator.Subtract, Duration l, Duration r) => Subtract(l, r),
        (Operator.Subtract, YearMonthDuration l, YearMonthDuration r) => l - r,
        (Operator.Subtract, LocalDate or FeelDateTime or FeelTime, Duration duration) => Apply(Operator.Add, left, Negate(duration)),
        (Operator.Subtract, LocalDate or FeelDateTime, YearMonthDuration duration) => Apply(Operator.Add, left, -duration),
        (Operator.Multiply, Duration duration, decimal or Fraction) => Multiply(duration, Number.Of(right)!.Value),
        (Operator.Multiply, YearMonthDuration duration, decimal or Fraction) => Multiply(duration, Number.Of(right)!.Value),
        (Operator.Multiply, decimal or Fraction, Duration or YearMonthDuration) => Apply(@operator, right, left),
        (Operator.Divide, Duration duration, decimal or Fraction) => Divide(duration, Number.Of(right)!.Value),
        (Operator.Divide, YearMonthDuration duration, decimal or Fraction) => Divide(duration, Number.Of(right)!.Value),
        (Operator.Divide, Duration l, Duration r) => Divide(l, r)?.ToNumber().Value,
        (Operator.Divide, YearMonthDuration l, YearMonthDuration r) => Divide(l, r)?.ToNumber().Value,
        _ => null,
    };

    /// <summary>The method for an operator and operands of these CLR types, a number being a <see cref="Number"/>; null where there is none in this order of operands.</summary>
    public static MethodInfo? Find(Operator @operator, Type left, Type right) => typeof(TemporalArithmetic).GetMethod(@operator.ToString(), [left, right]);

    /// <summary>A date moves by the days that midnight would: a part of a day back is the day before.</summary>
    public static LocalDate Add(LocalDate date, Duration duration) =>
        Checked(date, duration.NanosecondOfDay < 0 ? duration.Days - 1 : duration.Days, static (d, days) => d.PlusDays(days));

    public static LocalDate Add(LocalDate date, YearMonthDuration duration) => Checked(date, duration, static (d, months) => d.PlusMonths((int)months.Months));

    /// <summary>A moment moves by what has gone by, whatever the clocks do meanwhile.</summary>
    public static FeelDateTime Add(FeelDateTime time, Duration duration) => Checked(time, duration, static (t, d) => t.Zone is { } zone
        ? new FeelDateTime(t.Instant.Plus(d).InZone(zone))
        : new FeelDateTime(t.Local.InUtc().ToInstant().Plus(d).InUtc().LocalDateTime, t.Offset));

    /// <summary>Months move the date on the wall; the clock of a zone then says which moment that is.</summary>
    public static FeelDateTime Add(FeelDateTime time, YearMonthDuration duration) => Checked(time, duration, static (t, months) =>
    {
        var local = t.Local.PlusMonths((int)months.Months);
        return t.Zone is { } zone ? FeelDateTime.InZone(local, zone, t.Offset) : new FeelDateTime(local, t.Offset);
    });

    public static FeelTime Add(FeelTime time, Duration duration) =>
        time with { Local = time.Local.PlusNanoseconds((long)(Nanoseconds(duration) % NodaConstants.NanosecondsPerDay)) };

    public static Duration Add(Duration left, Duration right) => Checked(left, right, static (l, r) => l + r);

    public static YearMonthDuration Add(YearMonthDuration left, YearMonthDuration right) => left + right;

    public static Duration Subtract(LocalDate left, LocalDate right) => Duration.FromDays(Period.DaysBetween(right, left));

    public static Duration? Subtract(LocalDate left, FeelDateTime right) => Subtract(FeelDateTime.AtMidnight(left), right);

    public static Duration? Subtract(FeelDateTime left, LocalDate right) => Subtract(left, FeelDateTime.AtMidnight(right));

    public static Duration? Subtract(FeelDateTime left, FeelDateTime right) => left.IsGlobal == right.IsGlobal ? left.Instant - right.Instant : null;

    public static Duration? Subtract(FeelTime left, FeelTime right) => left.IsComparableWith(right) ? Duration.FromSeconds(left.ComparedSeconds - right.ComparedSeconds) : null;

    public static Duration Subtract(Duration left, Duration right) => Checked(left, right, static (l, r) => l - r);

    public static YearMonthDuration Subtract(YearMonthDuration left, YearMonthDuration right) => left - right;

    /// <summary>The least duration has no opposite.</summary>
    public static Duration Negate(Duration duration) => Subtract(Duration.Zero, duration);

    public static YearMonthDuration Negate(YearMonthDuration duration) => -duration;

    public static Duration Multiply(Duration duration, Number factor) => FromNanoseconds(Nanoseconds(duration) * factor);

    public static YearMonthDuration Multiply(YearMonthDuration duration, Number factor) => FromMonths(duration.Months * factor);

    public static Duration? Divide(Duration duration, Number divisor) => divisor.Sign == 0 ? null : FromNanoseconds(Nanoseconds(duration) / divisor);

    public static YearMonthDuration? Divide(YearMonthDuration duration, Number divisor) => divisor.Sign == 0 ? null : FromMonths(duration.Months / divisor);

    /// <summary>How many times a duration goes into another.</summary>
    public static Quotient? Divide(Duration left, Duration right) =>
        right == Duration.Zero ? null : Quotient.Of(Number.Quotient(left.ToBigIntegerNanoseconds(), right.ToBigIntegerNanoseconds()));

    /// <inheritdoc cref="Divide(Duration, Duration)"/>
    public static Quotient? Divide(YearMonthDuration left, YearMonthDuration right) => right.Months == 0 ? null : Quotient.Of(left.Months, 1, right.Months, 1);

    public static decimal Nanoseconds(Duration duration) => (decimal)duration.ToBigIntegerNanoseconds();

    /// <summary>A duration of so many nanoseconds; a part of one is dropped.</summary>
    public static Duration FromNanoseconds(Number nanoseconds) =>
        Checked(nanoseconds, 0, static (n, digits) => Duration.FromNanoseconds((BigInteger)n.Round(digits, RoundingMode.Down).ToDecimal()));

    private static YearMonthDuration FromMonths(Number months) => new((long)months.Round(0, RoundingMode.Down).ToDecimal());

    /// <summary>A date or duration beyond what can be held is an overflow like that of a number.</summary>
    private static T Checked<T1, T2, T>(T1 left, T2 right, Func<T1, T2, T> calculate)
    {
        try
        {
            return calculate(left, right);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new OverflowException();
        }
    }
}
