namespace Compensation.Feel.Types;

internal enum FeelKind
{
    Any,
    Null,
    Number,
    String,
    Boolean,
    Date,
    Time,
    DateTime,
    DayTimeDuration,
    YearMonthDuration,
    List,
    Range,
    Context,
    Function,
}
