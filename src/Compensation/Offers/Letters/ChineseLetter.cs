namespace Compensation.Offers.Letters;

/// <summary>The letter in Chinese.</summary>
internal sealed class ChineseLetter() : Letter("zh")
{
    private static readonly string[] Numerals = ["一", "两", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

    /// <summary>Packs write the kind in English; where it is no known term, the title is what Chinese readers know it by.</summary>
    protected override string LossKind(string? kind, string? title) =>
        Glossary.LossKinds.Find(kind ?? "") is { } term ? term.Chinese : title ?? LetterText.Words(kind ?? "");

    protected override string WithArticle(string noun) => noun;

    protected override string CountedInWords(int count, string unit) => Numerals[count - 1] + unit;

    protected override string OwnRight(string words) => words.Length == 0 || words.EndsWith('权') ? words : words + "权利";

    protected override string Heading(string words) => words;
}
