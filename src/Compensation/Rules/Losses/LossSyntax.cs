namespace Compensation.Rules.Losses;

/// <summary>A rule that recognises a loss and assesses it.</summary>
internal sealed record LossSyntax
{
    public required YamlMapping Node { get; init; }

    public required Word Id { get; init; }

    public Word? Type { get; init; }

    /// <summary>A list; there is one loss for each of its items for which <see cref="When"/> holds.</summary>
    public MappedText? Each { get; init; }

    public Word? Kind { get; init; }

    public MappedText? When { get; init; }

    /// <summary>What it comes to; null for a loss that is not put in money.</summary>
    public MappedText? Amount { get; init; }

    public Word? Method { get; init; }

    public Word? Right { get; init; }

    public LocalizedText? Because { get; init; }

    /// <summary>What people call it.</summary>
    public LocalizedText? Title { get; init; }

    public RoundingSyntax? Rounding { get; init; }

    public required IReadOnlyList<NamedFeel> Figures { get; init; }

    public CitationSyntax? Source { get; init; }

    public static LossSyntax Read(MappingReader map) => new()
    {
        Node = map.Node,
        Id = map.Id("loss"),
        Type = map.Required("type").WordOf(PackWords.LossTypes, "loss type"),
        Each = map.Optional("each").Feel(),
        Kind = map.Optional("kind").Word(),
        When = map.Optional("when").Feel(),
        Amount = map.Optional("amount").Feel(),
        Method = map.Optional("method").Word(),
        Right = map.Optional("right").Word(),
        Because = map.Optional("because").Text(),
        Rounding = map.Optional("rounding").Element(RoundingSyntax.Read),
        Figures = map.Optional("figures").NamedFeel("a figure"),
        Title = map.Optional("title").TextWithoutHoles(),
        Source = map.Citation(),
    };
}
