namespace Compensation.Packs.Syntax;

/// <summary>How a number becomes money.</summary>
internal static class RoundingSyntax
{
    /// <summary>Further words for modes. Of money due, which is never negative, the whole number above is the one away from zero.</summary>
    private static readonly OrderedDictionary<string, RoundingMode> Synonyms = new(StringComparer.Ordinal) { ["floor"] = RoundingMode.Down, ["ceiling"] = RoundingMode.Up };

    private static readonly Part<Written<int>?> DigitsPart = Part.Optional("digits", Shapes.WholeNumber(0, 12), "The decimal places; without it, those of the currency.");

    private static readonly Part<Word?> ModePart = Part.Optional("mode",
        Shapes.WordOf([.. WireWords.RoundingModes.All, .. Synonyms.Keys], "rounding mode"), "What happens between two amounts; without it, half up.");

    public static readonly PackElement Element = new("rounding", "How a number becomes money.", [DigitsPart, ModePart]);

    /// <summary>The decimal places; null where they are not said.</summary>
    public static int? DigitsOf(ElementSyntax? rounding) => rounding?.Get(DigitsPart)?.Value;

    /// <summary>What happens between two amounts; null where it is not said.</summary>
    public static RoundingMode? ModeOf(ElementSyntax? rounding) =>
        rounding?.Get(ModePart)?.Text is not { } word ? null
        : Synonyms.TryGetValue(word, out var synonym) ? synonym
        : WireWords.RoundingModes.Parse(word);
}
