using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace Compensation.Feel.Functions;

/// <summary>DMN 1.5, 10.3.4.6 (is), 10.3.4.8 (parts of a date) and 10.3.4.11 (the clock).</summary>
internal static class DateFunctions
{
    public static IReadOnlyList<BuiltIn> All { get; } =
    [
        new("is", "Whether two values are the same, kind, offset and zone included; a first value that is left out is null.",
            Signature.Of(FeelType.Boolean, (_, a) => Is(a[0], a[1]),
                new Parameter("value1", FeelType.Any) { Nullable = true, Optional = true }, new Parameter("value2", FeelType.Any) { Nullable = true })),
        new("day of year", "The day of the year, from 1.", OfDate<decimal>(FeelType.Number, DayOfYear, DayOfYear)),
        new("day of week", "The day of the week in English: \"Monday\".", OfDate<string>(FeelType.String, DayOfWeek, DayOfWeek)),
        new("month of year", "The month in English: \"January\".", OfDate<string>(FeelType.String, MonthOfYear, MonthOfYear)),
        new("week of year", "The week of the year by ISO 8601, from 1 to 53.", OfDate<decimal>(FeelType.Number, WeekOfYear, WeekOfYear)),
        new("now", "The present date and time, in UTC.",
            Signature.Of(FeelType.DateTime, (call, _) => new FeelDateTime(call.Now.InUtc().LocalDateTime, Offset.Zero))) { IsDeterministic = false },
        new("today", "The present date, in UTC.", Signature.Of(FeelType.Date, (call, _) => call.Now.InUtc().Date)) { IsDeterministic = false },
    ];

    public static decimal DayOfYear(LocalDate date) => date.DayOfYear;

    public static decimal DayOfYear(FeelDateTime date) => date.Local.DayOfYear;

    public static string DayOfWeek(LocalDate date) => date.DayOfWeek.ToString();

    public static string DayOfWeek(FeelDateTime date) => DayOfWeek(date.Local.Date);

    public static string MonthOfYear(LocalDate date) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(date.Month);

    public static string MonthOfYear(FeelDateTime date) => MonthOfYear(date.Local.Date);

    public static decimal WeekOfYear(LocalDate date) => WeekYearRules.Iso.GetWeekOfWeekYear(date);

    public static decimal WeekOfYear(FeelDateTime date) => WeekOfYear(date.Local.Date);

    private static Overload[] OfDate<T>(FeelType result, Func<LocalDate, T> ofDate, Func<FeelDateTime, T> ofDateTime) =>
    [
        Signature.Total(result, ofDate, new Parameter("date", FeelType.Date)),
        Signature.Total(result, ofDateTime, new Parameter("date", FeelType.DateTime)),
    ];

    private static bool Is(object? left, object? right) => (left, right) switch
    {
        (FeelTime l, FeelTime r) => l == r,
        (FeelDateTime l, FeelDateTime r) => l == r,
        _ => RuntimeType.KindOf(left) == RuntimeType.KindOf(right) && Operators.AreEqual(left, right),
    };
}
