using NodaTime;

namespace Compensation.Packs.Syntax;

/// <summary>A value and the dates it holds for, both inclusive.</summary>
internal sealed record DatedValueSyntax
{
    public required YamlNode Node { get; init; }

    public Written<LocalDate>? From { get; init; }

    public Written<LocalDate>? Until { get; init; }

    /// <summary>The value; null when it is uprated, or could not be read.</summary>
    public MappedText? Value { get; init; }

    /// <summary>The value computed from the one before it, which FEEL sees as <c>previous</c>.</summary>
    public MappedText? Uprate { get; init; }

    public CitationSyntax? Source { get; init; }

    public static DatedValueSyntax Read(MappingReader map)
    {
        var (from, until) = DateRange.Read(map);
        var value = map.OneOf("value", "uprate");
        return new DatedValueSyntax
        {
            Node = map.Node,
            From = from,
            Until = until,
            Value = value is { Key: "value" } plain ? plain.Value.Feel() : null,
            Uprate = value is { Key: "uprate" } uprated ? uprated.Value.Feel() : null,
            Source = map.Citation(),
        };
    }
}
