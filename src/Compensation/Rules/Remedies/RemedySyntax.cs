namespace Compensation.Rules.Remedies;

/// <summary>One line of an offer.</summary>
internal sealed record RemedySyntax
{
    public required YamlMapping Node { get; init; }

    public required Word Id { get; init; }

    /// <summary>The losses it answers, by id or type; empty for a remedy of the whole claim.</summary>
    public required IReadOnlyList<Word> For { get; init; }

    public Word? Form { get; init; }

    /// <summary>Remedies of one choice are alternatives.</summary>
    public Word? Choice { get; init; }

    public MappedText? When { get; init; }

    public MappedText? Value { get; init; }

    /// <summary>The value may be more than the loss.</summary>
    public bool Exceeds { get; init; }

    public UnitsSyntax? Units { get; init; }

    public ValiditySyntax? Valid { get; init; }

    public LocalizedText? What { get; init; }

    public Word? Level { get; init; }

    /// <summary>The right of the customer that it fulfils.</summary>
    public Word? Right { get; init; }

    public LocalizedText? Because { get; init; }

    /// <summary>What people call it.</summary>
    public LocalizedText? Title { get; init; }

    public RoundingSyntax? Rounding { get; init; }

    public required IReadOnlyList<NamedFeel> Figures { get; init; }

    public CitationSyntax? Source { get; init; }

    public static RemedySyntax Read(MappingReader map) => new()
    {
        Node = map.Node,
        Id = map.Id("remedy"),
        For = map.Optional("for").Words(),
        Form = map.Required("form").WordOf(PackWords.Forms, "remedy form"),
        Choice = map.Optional("choice").Name("a choice"),
        When = map.Optional("when").Feel(),
        Value = map.Optional("value").Feel(),
        Exceeds = map.Optional("exceeds").Flag(),
        Units = map.Optional("units").Element(UnitsSyntax.Read),
        Valid = map.Optional("valid").Element(ValiditySyntax.Read),
        What = map.Optional("what").Text(),
        Level = map.Optional("level").Word(),
        Right = map.Optional("right").Word(),
        Because = map.Optional("because").Text(),
        Rounding = map.Optional("rounding").Element(RoundingSyntax.Read),
        Figures = map.Optional("figures").NamedFeel("a figure"),
        Title = map.Optional("title").TextWithoutHoles(),
        Source = map.Citation(),
    };
}
