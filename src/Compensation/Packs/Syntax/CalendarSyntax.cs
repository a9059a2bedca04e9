using NodaTime;

namespace Compensation.Packs.Syntax;

/// <summary>Which days are worked.</summary>
internal sealed record CalendarSyntax : PackFileSyntax
{
    /// <summary>The days of the week that are not worked.</summary>
    public required IReadOnlyList<Word> Weekend { get; init; }

    public required IReadOnlyList<HolidaySyntax> Holidays { get; init; }

    /// <summary>Days of a weekend that are worked all the same, as when a holiday is made up for.</summary>
    public required IReadOnlyList<HolidaySyntax> Workdays { get; init; }

    /// <summary>The first day the calendar knows.</summary>
    public Written<LocalDate>? From { get; init; }

    /// <summary>The last day the calendar knows.</summary>
    public Written<LocalDate>? Until { get; init; }

    public static CalendarSyntax Read(MappingReader map)
    {
        var id = map.Required("calendar").FileId(map.Node);
        var (from, until) = DateRange.Read(map);
        return new CalendarSyntax
        {
            Node = map.Node,
            Id = id,
            Title = map.Optional("title").Text(),
            Source = map.Citation(),
            Weekend = map.Required("weekend").List(item => item.WordOf(PackWords.Weekdays, "day of the week")),
            Holidays = map.Required("holidays").List(HolidaySyntax.Read),
            Workdays = map.Optional("workdays").List(HolidaySyntax.Read),
            From = from,
            Until = until,
        };
    }
}
