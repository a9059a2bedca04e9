using NodaTime;

namespace Compensation.Rules.Versions;

/// <summary>When this version of a pack is in force; both dates are inclusive.</summary>
internal sealed record EffectiveSyntax
{
    public required YamlMapping Node { get; init; }

    public Written<LocalDate>? From { get; init; }

    public Written<LocalDate>? Until { get; init; }

    /// <summary>What gives the date that picks the version: an input, with dots a field of one, or a <c>let</c>.</summary>
    public Word? By { get; init; }

    public static EffectiveSyntax Read(MappingReader map)
    {
        var (from, until) = DateRange.Read(map);
        return new EffectiveSyntax { Node = map.Node, From = from, Until = until, By = map.Optional("by").Path("an input") };
    }
}
