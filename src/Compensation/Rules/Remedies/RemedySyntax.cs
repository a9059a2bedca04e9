namespace Compensation.Rules.Remedies;

/// <summary>The keys of a remedy: one line of an offer.</summary>
internal static class RemedySyntax
{
    /// <summary>The unit whose length is a date; all others are counted.</summary>
    public const string Until = "until";

    public static readonly Part<Word> Id = Part.Id("remedy", "The id of the remedy.");

    /// <summary>Without words it is a remedy of the whole claim.</summary>
    public static readonly Part<IReadOnlyList<Word>> For = Part.Optional("for", Shapes.Words, "The losses it answers, by id or type; without it, it is for the claim.");
    public static readonly Part<Word?> Form = Part.Required("form", Shapes.WordOf(WireWords.RemedyForms.All, "remedy form"), "What is given.");
    public static readonly Part<Word?> Choice = Part.Optional("choice", Shapes.Named("a choice"), "Remedies with the same choice are alternatives.");
    public static readonly Part<MappedText?> Value = Part.Optional("value", Shapes.Expression, "What it is worth; where it mentions `loss`, for each loss answered.", "loss.amount");
    public static readonly Part<bool> Exceeds = Part.Optional("exceeds", Shapes.Flag, "It may be worth more than the loss.");
    public static readonly Part<MappedText?> UnitCount = Part.Required("count", Shapes.Expression, "How many.");
    public static readonly Part<Word?> UnitOf = Part.Required("of", Shapes.Literal, "Of what.", "month");

    public static readonly PackElement Units = new("units", "How much is given.", [UnitCount, UnitOf]);

    public static readonly Part<ElementSyntax?> UnitsPart = Part.Optional("units", Units.One, "How much is given of goods or a service.");

    public static readonly Part<(Word Key, MappedText? Feel)?> ValidLength = Part.OneOf(
        new("days", Shapes.Expression, "So many days."), new("months", Shapes.Expression, "So many months."), new("years", Shapes.Expression, "So many years."), new(Until, Shapes.Expression, "Until a date."));

    public static readonly PackElement Valid = new("valid", "How long a remedy can be used.", [ValidLength]);

    public static readonly Part<ElementSyntax?> ValidPart = Part.Optional("valid", Valid.One, "How long it can be used.");
    public static readonly Part<LocalizedText?> What = Part.Optional("what", Shapes.Text, "What it is, in the words of the letter.", "one month of the next plan up");
    public static readonly Part<Word?> Level = Part.Optional("level", Shapes.Literal, "Who apologises, or at what level it is given.", "executive");

    public static readonly PackElement Element = new("remedy", "One line of an offer.",
    [
        Id, For, Form, Choice, RuleParts.When, Value, Exceeds, UnitsPart, ValidPart, What, Level,
        RuleParts.Right, RuleParts.Because, TitlePart.OfRule, RuleParts.Rounding, RuleParts.Figures, CitationSyntax.Keys,
    ]);
}
