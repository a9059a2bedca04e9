namespace Compensation.Feel.Types;

/// <summary>Which types the operators take, and what they give (DMN 1.5, tables 45 and 53 to 56).</summary>
internal static class OperatorTypes
{
    /// <summary>The result type of arithmetic over two known types; null when they never fit.</summary>
    public static FeelType? Arithmetic(Operator @operator, FeelKind left, FeelKind right) => (@operator, left, right) switch
    {
        (_, FeelKind.Number, FeelKind.Number) => FeelType.Number,

        (Operator.Add, FeelKind.String, FeelKind.String) => FeelType.String,

        (Operator.Add or Operator.Subtract, FeelKind.DayTimeDuration, FeelKind.DayTimeDuration) => FeelType.DayTimeDuration,
        (Operator.Add or Operator.Subtract, FeelKind.YearMonthDuration, FeelKind.YearMonthDuration) => FeelType.YearMonthDuration,

        (Operator.Add or Operator.Subtract, FeelKind.Date, FeelKind.DayTimeDuration or FeelKind.YearMonthDuration) => FeelType.Date,
        (Operator.Add or Operator.Subtract, FeelKind.DateTime, FeelKind.DayTimeDuration or FeelKind.YearMonthDuration) => FeelType.DateTime,
        (Operator.Add or Operator.Subtract, FeelKind.Time, FeelKind.DayTimeDuration) => FeelType.Time,
        (Operator.Add, FeelKind.DayTimeDuration or FeelKind.YearMonthDuration, FeelKind.Date) => FeelType.Date,
        (Operator.Add, FeelKind.DayTimeDuration or FeelKind.YearMonthDuration, FeelKind.DateTime) => FeelType.DateTime,
        (Operator.Add, FeelKind.DayTimeDuration, FeelKind.Time) => FeelType.Time,

        (Operator.Subtract, FeelKind.Date or FeelKind.DateTime, FeelKind.Date or FeelKind.DateTime) => FeelType.DayTimeDuration,
        (Operator.Subtract, FeelKind.Time, FeelKind.Time) => FeelType.DayTimeDuration,

        (Operator.Multiply, FeelKind.DayTimeDuration, FeelKind.Number) or (Operator.Multiply, FeelKind.Number, FeelKind.DayTimeDuration) => FeelType.DayTimeDuration,
        (Operator.Multiply, FeelKind.YearMonthDuration, FeelKind.Number) or (Operator.Multiply, FeelKind.Number, FeelKind.YearMonthDuration) => FeelType.YearMonthDuration,
        (Operator.Divide, FeelKind.DayTimeDuration, FeelKind.Number) => FeelType.DayTimeDuration,
        (Operator.Divide, FeelKind.YearMonthDuration, FeelKind.Number) => FeelType.YearMonthDuration,
        (Operator.Divide, FeelKind.DayTimeDuration, FeelKind.DayTimeDuration) => FeelType.Number,
        (Operator.Divide, FeelKind.YearMonthDuration, FeelKind.YearMonthDuration) => FeelType.Number,
        _ => null,
    };

    /// <summary>Whether values of a kind have an order.</summary>
    public static bool IsOrdered(FeelKind kind) => kind is FeelKind.Number or FeelKind.String or FeelKind.Date or FeelKind.Time or FeelKind.DateTime
        or FeelKind.DayTimeDuration or FeelKind.YearMonthDuration;
}
