namespace Compensation.Packs.Syntax.Documents;

/// <summary>Which days are worked.</summary>
internal sealed class CalendarSyntax(ElementSyntax element) : PackFileSyntax(element, IdPart, TitlePart.OfFile)
{
    /// <summary>The days of the week, by the numbers of ISO 8601 from 1.</summary>
    public static readonly IReadOnlyList<string> Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly Part<Word> IdPart = Part.FileId("calendar", "The id of the calendar.");
    private static readonly Part<IReadOnlyList<Word>> WeekendPart = Part.Required("weekend", Shapes.List(Shapes.WordOf(Weekdays, "day of the week")), "The days of the week that are not worked.");
    private static readonly Part<IReadOnlyList<HolidaySyntax>> HolidaysPart = Part.Required("holidays", HolidaySyntax.List, "Other days that are not worked.");
    private static readonly Part<IReadOnlyList<HolidaySyntax>> WorkdaysPart = Part.Optional("workdays", HolidaySyntax.List, "Days of a weekend that are worked all the same.");

    public static PackElement Kind { get; } = new("calendar", "Which days are worked.",
        [IdPart, TitlePart.OfFile, CitationSyntax.Keys, DateRange.Keys, WeekendPart, HolidaysPart, WorkdaysPart]);

    /// <summary>The days of the week that are not worked.</summary>
    public IReadOnlyList<Word> Weekend => Element.Get(WeekendPart);

    public IReadOnlyList<HolidaySyntax> Holidays => Element.Get(HolidaysPart);

    /// <summary>Days of a weekend that are worked all the same, as when a holiday is made up for.</summary>
    public IReadOnlyList<HolidaySyntax> Workdays => Element.Get(WorkdaysPart);

    /// <summary>The days that the calendar knows.</summary>
    public DateRange Dates => Element.Get(DateRange.Keys);
}
