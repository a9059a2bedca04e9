using NodaTime;

namespace Compensation.Packs.Syntax;

/// <summary>The keys <c>from</c> and <c>until</c>, both inclusive.</summary>
internal static class DateRange
{
    public static (Written<LocalDate>? From, Written<LocalDate>? Until) Read(MappingReader map)
    {
        var from = map.Optional("from").Date();
        var value = map.Optional("until");
        var until = value.Date();
        if (from is not null && until is not null && until.Value < from.Value)
        {
            value.Report(PackDiagnostics.DatesReversed, null, until.Node.Value, from.Node.Value);
        }

        return (from, until);
    }
}
