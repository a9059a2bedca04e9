namespace Compensation.Rules.Losses;

/// <summary>The keys of a rule that recognises a loss and assesses it.</summary>
internal static class LossSyntax
{
    /// <summary>The methods that the library of assessment ships; a pack may name its own.</summary>
    private static readonly IReadOnlyList<string> AssessmentMethods =
    [
        "market price", "repair cost", "transaction record", "financial statement", "statutory", "time cost", "expected risk", "opportunity loss",
        "recovery cost", "data value", "statutory privacy damages", "satisfaction score", "reputation monitoring", "award band",
    ];

    public static readonly Part<Word> Id = Part.Id("loss", "The id of the loss.");
    public static readonly Part<Word?> Type = Part.Required("type", Shapes.WordOf(WireWords.LossTypes.All, "loss type"), "The type of the loss.");
    public static readonly Part<MappedText?> Each = Part.Optional("each", Shapes.Expression, "A list: one loss for each of its items, which FEEL sees as `item`.", "items");
    public static readonly Part<Word?> Kind = Part.Optional("kind", Shapes.Literal, "What kind of loss it is, in the words of the trade.", "loss of service");
    public static readonly Part<MappedText?> Amount = Part.Optional("amount", Shapes.Expression, "What it comes to; without it, the loss is not put in money.", "days_out * per_day");
    public static readonly Part<Word?> Method = Part.Optional("method", Shapes.Suggesting(AssessmentMethods), "How it was assessed.");

    public static readonly PackElement Element = new("loss", "A rule that finds a loss and says what it comes to.",
    [
        Id, Type, Each, Kind, RuleParts.When, Amount, Method, RuleParts.Right, RuleParts.Because, TitlePart.OfRule, RuleParts.Rounding, RuleParts.Figures, CitationSyntax.Keys,
    ]);
}
