using NodaTime;

namespace Compensation.Feel.Functions;

/// <summary>
/// Beyond the standard: days and working days. A calendar is a context {weekend: [6, 7], holidays: [dates]}, weekdays from 1 for Monday;
/// it may also have workdays, days of the weekend that are worked, and from and until, the days it knows.
/// </summary>
internal static class DayCountingFunctions
{
    private static readonly FailureReason BadCalendar = $"a calendar is {{weekend: [numbers from 1 to 7], holidays: [dates]}} and leaves at least one working day a week";

    private static readonly FeelType Calendar = FeelType.ContextOf(
    [
        KeyValuePair.Create("weekend", FeelType.ListOf(FeelType.Number)),
        KeyValuePair.Create("holidays", FeelType.ListOf(FeelType.Date)),
    ]);

    public static IReadOnlyList<BuiltIn> All { get; } =
    [
        new("days between", "The calendar days from one date to another: to minus from, negative when to is the earlier; of dates and times their dates count. (Beyond the standard.)",
            Signature.Total<LocalDate, LocalDate, long>(FeelType.Number, DaysBetween, new Parameter("from", FeelType.Date), new Parameter("to", FeelType.Date)),
            Signature.Total<FeelDateTime, FeelDateTime, long>(FeelType.Number, DaysBetween, new Parameter("from", FeelType.DateTime), new Parameter("to", FeelType.DateTime))),
        new("working days between", "The working days after from, up to and with to; negative when to is the earlier. (Beyond the standard.)",
            Signature.Direct<LocalDate, LocalDate, FeelContext, long?>(
                FeelType.Number, WorkingDaysBetween, (_, _, calendar) => WhyNot(calendar, null),
                new Parameter("from", FeelType.Date), new Parameter("to", FeelType.Date), new Parameter("calendar", Calendar))),
        new("add working days", "The n-th working day after a date, before it when n is negative; for 0 the date, or the next working day when it is none. (Beyond the standard.)",
            Signature.Direct<LocalDate, decimal, FeelContext, LocalDate?>(
                FeelType.Date, AddWorkingDays, (_, n, calendar) => WhyNot(calendar, n),
                new Parameter("date", FeelType.Date), new Parameter("n", FeelType.Number), new Parameter("calendar", Calendar))),
    ];

    public static long DaysBetween(LocalDate from, LocalDate to) => Period.DaysBetween(from, to);

    public static long DaysBetween(FeelDateTime from, FeelDateTime to) => DaysBetween(from.Local.Date, to.Local.Date);

    public static long? WorkingDaysBetween(LocalDate from, LocalDate to, FeelContext calendar) => WorkingCalendar.Of(calendar)?.Between(from, to);

    public static LocalDate? AddWorkingDays(LocalDate date, decimal n, FeelContext calendar) =>
        n == decimal.Truncate(n) && Math.Abs(n) <= int.MaxValue ? WorkingCalendar.Of(calendar)?.Add(date, (int)n) : null;

    private static FailureReason WhyNot(FeelContext context, decimal? n) => WorkingCalendar.Of(context) switch
    {
        null => BadCalendar,
        _ when n is { } count && count != decimal.Truncate(count) => $"n must be whole",
        { } calendar when calendar.From > LocalDate.MinIsoValue || calendar.Until < LocalDate.MaxIsoValue =>
            $"the calendar knows the days {Known(calendar)} only",
        _ => $"the day must lie within the years -9998 to 9999",
    };

    private static FailureReason Known(WorkingCalendar calendar) => (calendar.From > LocalDate.MinIsoValue, calendar.Until < LocalDate.MaxIsoValue) switch
    {
        (true, true) => $"from {calendar.From:value} to {calendar.Until:value}",
        (true, false) => $"from {calendar.From:value} on",
        (false, _) => $"up to {calendar.Until:value}",
    };
}
