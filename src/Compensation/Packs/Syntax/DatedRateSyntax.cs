using NodaTime;

namespace Compensation.Packs.Syntax;

/// <summary>A rate and the dates it holds for, both inclusive.</summary>
internal sealed record DatedRateSyntax
{
    public required YamlMapping Node { get; init; }

    public Written<LocalDate>? From { get; init; }

    public Written<LocalDate>? Until { get; init; }

    public Written<decimal>? Value { get; init; }

    public CitationSyntax? Source { get; init; }

    public static DatedRateSyntax Read(MappingReader map)
    {
        var (from, until) = DateRange.Read(map);
        return new DatedRateSyntax { Node = map.Node, From = from, Until = until, Value = map.Required("value").Number(), Source = map.Citation() };
    }
}
