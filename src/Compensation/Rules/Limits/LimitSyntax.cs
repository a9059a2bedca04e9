namespace Compensation.Rules.Limits;

/// <summary>The keys of a bound on what is given.</summary>
internal static class LimitSyntax
{
    /// <summary>The words of kinds of limits.</summary>
    public static WireWordTable<LimitKind> Kinds { get; } = new("at_most", "at_least", "less", "times", "drop_below");

    public static readonly Part<Word> Id = Part.Id("limit", "The id of the limit.");
    public static readonly Part<IReadOnlyList<Word>> Over = Part.Required("over", Shapes.Words, "What it covers: `all`, loss types, forms, ids of losses or remedies.", RuleTargets.All);

    /// <summary>What it does, and by how much; null when that could not be read.</summary>
    public static readonly Part<(Word Key, MappedText? Feel)?> Bound = Part.OneOf(
        Key(LimitKind.AtMost, "The most they may come to."),
        Key(LimitKind.AtLeast, "The least they come to."),
        Key(LimitKind.Less, "What is taken off."),
        Key(LimitKind.Times, "What they are multiplied by."),
        Key(LimitKind.DropBelow, "Nothing is given below this."));

    public static readonly PackElement Element = new("limit", "A bound on what is given.",
        [Id, Over, Bound, RuleParts.When, RuleParts.Because, TitlePart.OfRule, RuleParts.Rounding, CitationSyntax.Keys]);

    private static Key Key(LimitKind kind, string description) => new(Kinds.Of(kind), Shapes.Expression, description);
}
