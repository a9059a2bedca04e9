namespace Compensation.Packs.Syntax;

/// <summary>The keys that several kinds of rules share.</summary>
internal static class RuleParts
{
    public static readonly Part<MappedText?> When = Part.Optional("when", Shapes.Expression, "Whether the rule applies; without it, always.", "days_out > 0");
    public static readonly Part<LocalizedText?> Because = Part.Optional("because", Shapes.Text, "The reason that the claimant reads.", "{days_out} days without service");
    public static readonly Part<ElementSyntax?> Rounding = Part.Optional("rounding", RoundingSyntax.Element.One, "How this line is rounded, instead of as the pack says.");
    public static readonly Part<Word?> Right = Part.Optional("right", Shapes.Suggesting(RightSyntax.Known), "The right of the customer that it is about.");
    public static readonly Part<IReadOnlyList<PublishedSyntax>> Figures = Part.Optional("figures", PublishedSyntax.Map("a figure"), "Values published beside the line.");
}
