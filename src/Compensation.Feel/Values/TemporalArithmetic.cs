using System.Reflection;
using NodaTime;

namespace Compensation.Feel.Values;

/// <summary>
/// Arithmetic over dates, times and durations, as <see cref="Operators"/> has it, over CLR types. Each method is named after its
/// operator. One that may return null says by it that the operation fails.
/// </summary>
internal static class TemporalArithmetic
{
    /// <summary>The method for an operator and its operands; null where there is none.</summary>
    public static MethodInfo? Find(Operator @operator, Code left, Code right) =>
        typeof(TemporalArithmetic).GetMethod(@operator.ToString(), [ClrTypes.Plain(left.Kind, left.Form), ClrTypes.Plain(right.Kind, right.Form)]);

    public static LocalDate Add(LocalDate date, Duration duration) => Days(date, duration);

    public static LocalDate Add(Duration duration, LocalDate date) => Days(date, duration);

    public static LocalDate Subtract(LocalDate date, Duration duration) => Days(date, Negate(duration));

    public static LocalDate Add(LocalDate date, YearMonthDuration duration) => Months(date, duration.Months);

    public static LocalDate Add(YearMonthDuration duration, LocalDate date) => Months(date, duration.Months);

    public static LocalDate Subtract(LocalDate date, YearMonthDuration duration) => Months(date, -duration.Months);

    public static FeelDateTime Add(FeelDateTime time, Duration duration) => Operators.AddTo(time, duration);

    public static FeelDateTime Add(Duration duration, FeelDateTime time) => Operators.AddTo(time, duration);

    public static FeelDateTime Subtract(FeelDateTime time, Duration duration) => Operators.AddTo(time, Negate(duration));

    public static FeelDateTime Add(FeelDateTime time, YearMonthDuration duration) => Operators.AddTo(time, duration.Months);

    public static FeelDateTime Add(YearMonthDuration duration, FeelDateTime time) => Operators.AddTo(time, duration.Months);

    public static FeelDateTime Subtract(FeelDateTime time, YearMonthDuration duration) => Operators.AddTo(time, -duration.Months);

    public static FeelTime Add(FeelTime time, Duration duration) => Operators.AddTo(time, duration);

    public static FeelTime Add(Duration duration, FeelTime time) => Operators.AddTo(time, duration);

    public static FeelTime Subtract(FeelTime time, Duration duration) => Operators.AddTo(time, Negate(duration));

    public static Duration Subtract(LocalDate left, LocalDate right) => Duration.FromDays(Period.DaysBetween(right, left));

    public static Duration? Subtract(LocalDate left, FeelDateTime right) => Subtract(AtMidnight(left), right);

    public static Duration? Subtract(FeelDateTime left, LocalDate right) => Subtract(left, AtMidnight(right));

    public static Duration? Subtract(FeelDateTime left, FeelDateTime right) => left.IsGlobal == right.IsGlobal ? left.Instant - right.Instant : null;

    public static Duration? Subtract(FeelTime left, FeelTime right) =>
        Operators.Compare(left, right) is null ? null : Duration.FromSeconds(left.ComparedSeconds - right.ComparedSeconds);

    public static Duration Add(Duration left, Duration right)
    {
        try
        {
            return left + right;
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new OverflowException();
        }
    }

    public static Duration Subtract(Duration left, Duration right)
    {
        try
        {
            return left - right;
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new OverflowException();
        }
    }

    /// <summary>The least duration has no opposite.</summary>
    public static Duration Negate(Duration duration) => Subtract(Duration.Zero, duration);

    public static Duration Multiply(Duration left, decimal right) => Operators.Times(left, right);

    public static Duration Multiply(decimal left, Duration right) => Operators.Times(right, left);

    public static Duration? Divide(Duration left, decimal right) => Operators.Divided(left, right);

    public static Quotient? Divide(Duration left, Duration right) =>
        right == Duration.Zero ? null : Quotient.Of(Number.Quotient(left.ToBigIntegerNanoseconds(), right.ToBigIntegerNanoseconds()));

    public static YearMonthDuration Add(YearMonthDuration left, YearMonthDuration right) => left + right;

    public static YearMonthDuration Subtract(YearMonthDuration left, YearMonthDuration right) => left - right;

    public static YearMonthDuration Multiply(YearMonthDuration left, decimal right) => Operators.Times(left, right);

    public static YearMonthDuration Multiply(decimal left, YearMonthDuration right) => Operators.Times(right, left);

    public static YearMonthDuration? Divide(YearMonthDuration left, decimal right) => Operators.Divided(left, right);

    public static Quotient? Divide(YearMonthDuration left, YearMonthDuration right) => right.Months == 0 ? null : Quotient.Of(left.Months, 1, right.Months, 1);

    // By a quotient: the same, exactly.
    public static Duration Multiply(Duration left, Quotient right) => Operators.Times(left, right.ToNumber());

    public static Duration Multiply(Quotient left, Duration right) => Operators.Times(right, left.ToNumber());

    public static Duration? Divide(Duration left, Quotient right) => Operators.Divided(left, right.ToNumber());

    public static YearMonthDuration Multiply(YearMonthDuration left, Quotient right) => Operators.Times(left, right.ToNumber());

    public static YearMonthDuration Multiply(Quotient left, YearMonthDuration right) => Operators.Times(right, left.ToNumber());

    public static YearMonthDuration? Divide(YearMonthDuration left, Quotient right) => Operators.Divided(left, right.ToNumber());

    /// <summary>A date as a date and time: midnight in UTC (DMN 1.5, 10.3.2.9.4).</summary>
    public static FeelDateTime AtMidnight(LocalDate date) => new(date.AtMidnight(), Offset.Zero);

    /// <summary>As the operator has it, without the detour through a big integer: dates move by days in most rules.</summary>
    private static LocalDate Days(LocalDate date, Duration duration)
    {
        var days = duration.NanosecondOfDay < 0 ? duration.Days - 1 : duration.Days;
        try
        {
            return date.PlusDays(days);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new OverflowException();
        }
    }

    private static LocalDate Months(LocalDate date, long months)
    {
        try
        {
            return date.PlusMonths((int)months);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new OverflowException();
        }
    }
}
