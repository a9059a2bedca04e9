namespace Compensation.Rules.Limits;

/// <summary>The keys of a bound on what is given.</summary>
internal static class LimitSyntax
{
    public static readonly Part<Word> Id = Part.Id("limit", "The id of the limit.");
    public static readonly Part<IReadOnlyList<Word>> Over = Part.Required("over", Shapes.Words, "What it covers: `all`, loss types, forms, ids of losses or remedies.", RuleTargets.All);

    /// <summary>What it does, and by how much; null when that could not be read.</summary>
    public static readonly Part<(Word Key, MappedText? Feel)?> Bound = Part.OneOf([.. LimitKind.All.Select(k => new Key(k.Word, Shapes.Expression, k.Description))]);

    public static readonly PackElement Element = new("limit", "A bound on what is given.",
        [Id, Over, Bound, RuleParts.When, RuleParts.Because, TitlePart.OfRule, RuleParts.Rounding, CitationSyntax.Keys]);
}
