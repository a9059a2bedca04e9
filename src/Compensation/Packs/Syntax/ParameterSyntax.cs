namespace Compensation.Packs.Syntax;

/// <summary>A number that changes by date. Written as FEEL for one value, as a list of dated values, or as a mapping with a unit.</summary>
internal sealed record ParameterSyntax
{
    public required Word Name { get; init; }

    public required IReadOnlyList<DatedValueSyntax> Values { get; init; }

    public Word? Unit { get; init; }

    public LocalizedText? Title { get; init; }

    public CitationSyntax? Source { get; init; }

    public static ParameterSyntax? Read(Word name, ValueReader value) => value.Node switch
    {
        YamlSequence => new ParameterSyntax { Name = name, Values = value.Elements(DatedValueSyntax.Read) },
        YamlMapping => value.Element(map => Read(name, map)),
        _ => new ParameterSyntax { Name = name, Values = value.Feel() is { } feel ? [new DatedValueSyntax { Node = value.Node!, Value = feel }] : [] },
    };

    private static ParameterSyntax Read(Word name, MappingReader map) => new()
    {
        Name = name,
        Values = map.Required("values").Elements(DatedValueSyntax.Read),
        Unit = map.Optional("unit").Word(),
        Title = map.Optional("title").Text(),
        Source = map.Citation(),
    };
}
