using NodaTime;

namespace Compensation.Packs.Syntax;

/// <summary>The keys <c>from</c> and <c>until</c>, both inclusive; null without a beginning or an end.</summary>
internal sealed record DateRange(Written<LocalDate>? From, Written<LocalDate>? Until)
{
    public static readonly DateRange Always = new(null, null);

    public static readonly Part<DateRange> Keys = new(
    [
        new("from", Shapes.Date, "The first day; without it, from the beginning of time.") { Example = "2025-04-01" },
        new("until", Shapes.Date, "The last day; without it, for ever.") { Example = "2026-03-31" },
    ], Read);

    public LocalDate? First => From?.Value;

    public LocalDate? Last => Until?.Value;

    public bool IsAlways => From is null && Until is null;

    private static DateRange Read(MappingReader map)
    {
        var from = map.Optional("from").Date();
        var value = map.Optional("until");
        var until = value.Date();
        if (from is not null && until is not null && until.Value < from.Value)
        {
            value.Report(PackDiagnostics.DatesReversed, null, until.Node.Value, from.Node.Value);
        }

        return new DateRange(from, until);
    }
}
