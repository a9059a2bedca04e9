using NodaTime;

namespace Compensation.Feel.Functions;

/// <summary>The conversions of DMN 1.5, 10.3.4.1 that make dates, times and durations.</summary>
internal static class TemporalConversions
{
    private const decimal GreatestOffset = 18 * 3600;

    private static readonly Parameter FromText = new("from", FeelType.String);
    private static readonly Parameter FromDate = new("from", FeelType.Date);
    private static readonly Parameter FromTime = new("from", FeelType.Time);
    private static readonly Parameter FromDateTime = new("from", FeelType.DateTime);
    private static readonly Parameter Hour = new("hour", FeelType.Number);
    private static readonly Parameter Minute = new("minute", FeelType.Number);
    private static readonly Parameter Second = new("second", FeelType.Number);

    /// <summary>What makes a date of a text, of numbers or of a date and time.</summary>
    public static BuiltIn DateFunction { get; } = new("date", "A date from its text, from year, month and day, or of a date and time.",
        Signature.Direct<string, LocalDate?>(FeelType.Date, TemporalText.ParseDate, $"this is no date; write it as 2025-06-02", FromText),
        Signature.Total<LocalDate, LocalDate>(FeelType.Date, Date, FromDate),
        Signature.Total<FeelDateTime, LocalDate>(FeelType.Date, Date, FromDateTime),
        Signature.Direct<decimal, decimal, decimal, LocalDate?>(
            FeelType.Date, Date, $"there is no such day", new Parameter("year", FeelType.Number), new Parameter("month", FeelType.Number), new Parameter("day", FeelType.Number)))
    { ValueOfText = text => TemporalText.ParseDate(text) };

    public static IReadOnlyList<BuiltIn> All { get; } =
    [
        DateFunction,
        new("date and time", "A date and time from its text, or from a date and a time.",
            Signature.Direct<string, FeelDateTime?>(FeelType.DateTime, DateTime, $"this is no date and time; write it as 2025-06-02T13:20:00, with an offset or @zone after it when it has one", FromText),
            Signature.Total<FeelDateTime, FeelDateTime>(FeelType.DateTime, DateTime, FromDateTime),
            Signature.Total<LocalDate, FeelTime, FeelDateTime>(FeelType.DateTime, DateTime, new Parameter("date", FeelType.Date), new Parameter("time", FeelType.Time)),
            Signature.Total<FeelDateTime, FeelTime, FeelDateTime>(FeelType.DateTime, DateTime, new Parameter("date", FeelType.DateTime), new Parameter("time", FeelType.Time)))
        { ValueOfText = text => DateTime(text) },
        new("time", "A time from its text, from hour, minute and second, or of a date and time.",
            Signature.Direct<string, FeelTime?>(FeelType.Time, TemporalText.ParseTime, $"this is no time; write it as 13:20:00, with an offset or @zone after it when it has one", FromText),
            Signature.Total<FeelTime, FeelTime>(FeelType.Time, Time, FromTime),
            Signature.Total<FeelDateTime, FeelTime>(FeelType.Time, Time, FromDateTime),
            Signature.Direct<decimal, decimal, decimal, FeelTime?>(FeelType.Time, Time, $"there is no such time", Hour, Minute, Second),
            Signature.Of(FeelType.Time, Time, Hour, Minute, Second, new Parameter("offset", FeelType.DayTimeDuration) { Nullable = true }))
        { ValueOfText = text => TemporalText.ParseTime(text) },
        new("duration", "A duration from its text: P2DT3H is days and time, P1Y2M years and months.",
            Signature.Of(FeelType.Any, (call, a) => TemporalText.ParseDuration((string)a[0]!) ?? call.Fail($"this is no duration; write it as P2DT3H or P1Y2M"), FromText))
        { ValueOfText = TemporalText.ParseDuration },
        new("years and months duration", "How many whole months lie between two dates, as a duration; negative when to is the earlier.",
            Signature.Total<LocalDate, LocalDate, YearMonthDuration>(FeelType.YearMonthDuration, Between, FromDate, new Parameter("to", FeelType.Date)),
            Signature.Total<FeelDateTime, FeelDateTime, YearMonthDuration>(FeelType.YearMonthDuration, Between, FromDateTime, new Parameter("to", FeelType.DateTime))),
    ];

    public static LocalDate Date(LocalDate from) => from;

    public static LocalDate Date(FeelDateTime from) => from.Local.Date;

    public static LocalDate? Date(decimal year, decimal month, decimal day) =>
        IsWhole(year) && IsWhole(month) && IsWhole(day) && year is >= -9998 and <= 9999 && month is >= 1 and <= 12
        && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth((int)year, (int)month)
            ? new LocalDate((int)year, (int)month, (int)day)
            : null;

    /// <summary>A text that is only a date is midnight.</summary>
    public static FeelDateTime? DateTime(string from) =>
        TemporalText.ParseDateTime(from) ?? (TemporalText.ParseDate(from) is { } date ? new FeelDateTime(date.AtMidnight()) : null);

    public static FeelDateTime DateTime(FeelDateTime from) => from;

    public static FeelDateTime DateTime(LocalDate date, FeelTime time) => FeelDateTime.Of(date + time.Local, time.Offset, time.Zone);

    public static FeelDateTime DateTime(FeelDateTime date, FeelTime time) => DateTime(date.Local.Date, time);

    public static FeelTime Time(FeelTime from) => from;

    /// <summary>A time of day of a zone has no offset of its own: that is a matter of the date.</summary>
    public static FeelTime Time(FeelDateTime from) => new(from.Local.TimeOfDay, from.Zone is null ? from.Offset : null, from.Zone);

    public static FeelTime? Time(decimal hour, decimal minute, decimal second) =>
        IsWhole(hour) && IsWhole(minute) && hour is >= 0 and < 24 && minute is >= 0 and < 60 && second is >= 0 and < 60
            ? new FeelTime(LocalTime.FromNanosecondsSinceMidnight((long)decimal.Truncate(((hour * 60 + minute) * 60 + second) * NodaConstants.NanosecondsPerSecond)))
            : null;

    /// <summary>By the local dates: neither the times of day nor the zones count.</summary>
    public static YearMonthDuration Between(LocalDate from, LocalDate to) => new(Period.Between(from, to, PeriodUnits.Months).Months);

    public static YearMonthDuration Between(FeelDateTime from, FeelDateTime to) => Between(from.Local.Date, to.Local.Date);

    private static object? Time(CallContext call, object?[] a)
    {
        if (Time((decimal)a[0]!, (decimal)a[1]!, (decimal)a[2]!) is not { } time)
        {
            return call.Fail($"there is no such time");
        }

        if (a[3] is not Duration duration)
        {
            return time;
        }

        var seconds = decimal.Truncate(TemporalArithmetic.Nanoseconds(duration) / NodaConstants.NanosecondsPerSecond);
        return Math.Abs(seconds) <= GreatestOffset ? time with { Offset = Offset.FromSeconds((int)seconds) } : call.Fail($"an offset lies between -18 and 18 hours");
    }

    private static bool IsWhole(decimal number) => number == decimal.Truncate(number);
}
