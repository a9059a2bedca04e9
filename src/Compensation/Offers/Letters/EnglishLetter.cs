namespace Compensation.Offers.Letters;

/// <summary>The letter in English.</summary>
internal sealed class EnglishLetter() : Letter("en")
{
    private static readonly string[] Numerals = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    protected override string LossKind(string? kind, string? title) => LetterText.Tidy(kind ?? title ?? "");

    protected override string WithArticle(string noun) => $"{(noun[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an" : "a")} {noun}";

    protected override string CountedInWords(int count, string unit) => $"{Numerals[count - 1]} {unit}";

    protected override string OwnRight(string words) => words;

    protected override string Heading(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
