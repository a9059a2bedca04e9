namespace Compensation.Packs.Syntax;

/// <summary>How a number becomes money.</summary>
internal static class RoundingSyntax
{
    private static readonly Part<Written<int>?> DigitsPart = Part.Optional("digits", Shapes.WholeNumber(0, 12), "The decimal places; without it, those of the currency.");

    private static readonly Part<Word?> ModePart = Part.Optional("mode",
        Shapes.WordOf(WireWords.RoundingModes.All, "rounding mode"), "What happens between two amounts; without it, half up.");

    public static readonly PackElement Element = new("rounding", "How a number becomes money.", [DigitsPart, ModePart]);

    /// <summary>The decimal places; null where they are not said.</summary>
    public static int? DigitsOf(ElementSyntax? rounding) => rounding?.Get(DigitsPart)?.Value;

    /// <summary>What happens between two amounts; null where it is not said.</summary>
    public static RoundingMode? ModeOf(ElementSyntax? rounding) => rounding?.Get(ModePart)?.Text is { } word ? WireWords.RoundingModes.Parse(word) : null;
}
