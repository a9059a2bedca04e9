namespace Compensation.Rules.Eligibility;

/// <summary>A reason to decline a claim, to have a person decide it, or to ask for a fact.</summary>
internal sealed record EligibilitySyntax
{
    public required YamlMapping Node { get; init; }

    public required Word Id { get; init; }

    /// <summary><c>decline</c>, <c>review</c> or <c>ask</c>.</summary>
    public required string Verdict { get; init; }

    public MappedText? When { get; init; }

    public LocalizedText? Because { get; init; }

    /// <summary>What people call it.</summary>
    public LocalizedText? Title { get; init; }

    public CitationSyntax? Source { get; init; }

    public static EligibilitySyntax Read(MappingReader map)
    {
        var verdict = map.OneOf(PackWords.Verdicts)?.Key;
        return new EligibilitySyntax
        {
            Node = map.Node,
            Verdict = verdict ?? "",
            Id = verdict is null ? new Word("", map.Node) : map.Id(verdict),
            When = map.Required("when").Feel(),
            Because = map.Required("because").Text(),
            Title = map.Optional("title").TextWithoutHoles(),
            Source = map.Citation(),
        };
    }
}
