namespace Compensation.Rules.Limits;

/// <summary>A bound on what is given, applied in the order written.</summary>
internal sealed record LimitSyntax
{
    public required YamlMapping Node { get; init; }

    public required Word Id { get; init; }

    /// <summary>What it covers: <c>all</c>, loss types, forms, loss ids or remedy ids.</summary>
    public required IReadOnlyList<Word> Over { get; init; }

    /// <summary><c>at_most</c>, <c>at_least</c>, <c>less</c>, <c>times</c> or <c>drop_below</c>; null when that could not be read.</summary>
    public string? Kind { get; init; }

    public MappedText? Amount { get; init; }

    public MappedText? When { get; init; }

    public LocalizedText? Because { get; init; }

    /// <summary>What people call it.</summary>
    public LocalizedText? Title { get; init; }

    public RoundingSyntax? Rounding { get; init; }

    public CitationSyntax? Source { get; init; }

    public static LimitSyntax Read(MappingReader map)
    {
        var id = map.Id("limit");
        var bound = map.OneOf(PackWords.LimitKinds);
        return new LimitSyntax
        {
            Node = map.Node,
            Id = id,
            Over = map.Required("over").Words(),
            Kind = bound?.Key,
            Amount = bound?.Value.Feel(),
            When = map.Optional("when").Feel(),
            Because = map.Optional("because").Text(),
            Rounding = map.Optional("rounding").Element(RoundingSyntax.Read),
            Title = map.Optional("title").TextWithoutHoles(),
            Source = map.Citation(),
        };
    }
}
