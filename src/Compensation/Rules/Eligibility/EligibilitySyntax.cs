namespace Compensation.Rules.Eligibility;

/// <summary>The keys of a reason to decline a claim, to have a person decide it, or to ask for a fact.</summary>
internal static class EligibilitySyntax
{
    /// <summary>What happens when the rule holds, and its id, which stands under the word for it.</summary>
    public static readonly Part<(RuleKind Kind, Word Id)> Outcome = new(
    [
        Key(RuleKind.Decline, "The id of the rule; the claim is declined when it holds."),
        Key(RuleKind.Review, "The id of the rule; a person decides when it holds."),
        Key(RuleKind.Ask, "The id of the rule; a fact is wanted when it holds."),
    ], Read)
    {
        IsId = true,
        Either = Words,
    };

    public static readonly Part<MappedText?> When = Part.Required("when", Shapes.Expression, "Whether the rule holds.", "days_out > 0");
    public static readonly Part<LocalizedText?> Because = Part.Required("because", Shapes.Text, "The reason that the claimant reads.", "{days_out} days without service");

    public static readonly PackElement Element = new("eligibility", "A reason to decline a claim, to have a person decide it, or to ask for a fact.",
        [Outcome, When, Because, TitlePart.OfRule, CitationSyntax.Keys]);

    private static IReadOnlyList<string> Words => [.. new[] { RuleKind.Decline, RuleKind.Review, RuleKind.Ask }.Select(WireWords.RuleKinds.Of)];

    private static Key Key(RuleKind kind, string description) => new(WireWords.RuleKinds.Of(kind), Shapes.Name, description);

    private static (RuleKind, Word) Read(MappingReader map) =>
        map.OneOf(Words) is var (word, _) ? (WireWords.RuleKinds.Parse(word), map.Id(word)) : (RuleKind.Ask, new Word("", map.Node));
}
