using NodaTime;

namespace Compensation.Feel.Values;

/// <summary>The members of dates, times, durations and ranges (DMN 1.5, tables 65 and 66), for the checker, the evaluator and compiled code alike.</summary>
internal static class TemporalMembers
{
    private static readonly Dictionary<(FeelKind Owner, string Name), TemporalMember> ByName = new[]
    {
        Of<LocalDate, long>(FeelKind.Date, "year", FeelType.Number, Year),
        Of<LocalDate, long>(FeelKind.Date, "month", FeelType.Number, Month),
        Of<LocalDate, long>(FeelKind.Date, "day", FeelType.Number, Day),
        Of<LocalDate, long>(FeelKind.Date, "weekday", FeelType.Number, Weekday),
        Of<FeelDateTime, long>(FeelKind.DateTime, "year", FeelType.Number, Year),
        Of<FeelDateTime, long>(FeelKind.DateTime, "month", FeelType.Number, Month),
        Of<FeelDateTime, long>(FeelKind.DateTime, "day", FeelType.Number, Day),
        Of<FeelDateTime, long>(FeelKind.DateTime, "weekday", FeelType.Number, Weekday),
        Of<FeelDateTime, long>(FeelKind.DateTime, "hour", FeelType.Number, Hour),
        Of<FeelDateTime, long>(FeelKind.DateTime, "minute", FeelType.Number, Minute),
        Of<FeelDateTime, long>(FeelKind.DateTime, "second", FeelType.Number, Second),
        Of<FeelDateTime, Duration?>(FeelKind.DateTime, "time offset", FeelType.DayTimeDuration, TimeOffset),
        Of<FeelDateTime, string?>(FeelKind.DateTime, "timezone", FeelType.String, Timezone),
        Of<FeelTime, long>(FeelKind.Time, "hour", FeelType.Number, Hour),
        Of<FeelTime, long>(FeelKind.Time, "minute", FeelType.Number, Minute),
        Of<FeelTime, long>(FeelKind.Time, "second", FeelType.Number, Second),
        Of<FeelTime, Duration?>(FeelKind.Time, "time offset", FeelType.DayTimeDuration, TimeOffset),
        Of<FeelTime, string?>(FeelKind.Time, "timezone", FeelType.String, Timezone),
        Of<YearMonthDuration, long>(FeelKind.YearMonthDuration, "years", FeelType.Number, Years),
        Of<YearMonthDuration, long>(FeelKind.YearMonthDuration, "months", FeelType.Number, Months),
        Of<Duration, long>(FeelKind.DayTimeDuration, "days", FeelType.Number, Days),
        Of<Duration, long>(FeelKind.DayTimeDuration, "hours", FeelType.Number, Hours),
        Of<Duration, long>(FeelKind.DayTimeDuration, "minutes", FeelType.Number, Minutes),
        Of<Duration, decimal>(FeelKind.DayTimeDuration, "seconds", FeelType.Number, Seconds),
        Of<FeelRange, object?>(FeelKind.Range, "start", null, Start),
        Of<FeelRange, object?>(FeelKind.Range, "end", null, End),
        Of<FeelRange, bool>(FeelKind.Range, "start included", FeelType.Boolean, StartIncluded),
        Of<FeelRange, bool>(FeelKind.Range, "end included", FeelType.Boolean, EndIncluded),
    }.ToDictionary(m => (m.Owner, m.Name));

    /// <summary>All members of all kinds.</summary>
    public static IReadOnlyCollection<TemporalMember> All => ByName.Values;

    /// <summary>The member of a kind of value; null when it has none of the name.</summary>
    public static TemporalMember? Find(FeelKind owner, string name) => ByName.GetValueOrDefault((owner, name));

    private static TemporalMember Of<T, TResult>(FeelKind owner, string name, FeelType? type, Func<T, TResult> read) =>
        new(owner, name, type, read.Method, value => read((T)value) is var member && member is long whole ? (decimal)whole : member);

    private static long Year(LocalDate date) => date.Year;

    private static long Month(LocalDate date) => date.Month;

    private static long Day(LocalDate date) => date.Day;

    private static long Weekday(LocalDate date) => (int)date.DayOfWeek;

    private static long Year(FeelDateTime time) => time.Local.Year;

    private static long Month(FeelDateTime time) => time.Local.Month;

    private static long Day(FeelDateTime time) => time.Local.Day;

    private static long Weekday(FeelDateTime time) => (int)time.Local.DayOfWeek;

    private static long Hour(FeelDateTime time) => time.Local.Hour;

    private static long Minute(FeelDateTime time) => time.Local.Minute;

    private static long Second(FeelDateTime time) => time.Local.Second;

    private static Duration? TimeOffset(FeelDateTime time) => time.Offset is { } offset ? Duration.FromSeconds(offset.Seconds) : null;

    private static string? Timezone(FeelDateTime time) => time.Zone?.Id;

    private static long Hour(FeelTime time) => time.Local.Hour;

    private static long Minute(FeelTime time) => time.Local.Minute;

    private static long Second(FeelTime time) => time.Local.Second;

    private static Duration? TimeOffset(FeelTime time) => time.OffsetOrNull is { } offset ? Duration.FromSeconds(offset.Seconds) : null;

    private static string? Timezone(FeelTime time) => time.Zone?.Id;

    private static long Years(YearMonthDuration duration) => duration.Months / 12;

    private static long Months(YearMonthDuration duration) => duration.Months % 12;

    private static long Days(Duration duration) => duration.Days;

    private static long Hours(Duration duration) => duration.Hours;

    private static long Minutes(Duration duration) => duration.Minutes;

    private static decimal Seconds(Duration duration) => duration.Seconds + duration.SubsecondNanoseconds / 1_000_000_000m;

    private static object? Start(FeelRange range) => range.Low;

    private static object? End(FeelRange range) => range.High;

    private static bool StartIncluded(FeelRange range) => range.LowIncluded;

    private static bool EndIncluded(FeelRange range) => range.HighIncluded;
}
