using System.Text;

namespace Compensation.Offers.Letters;

/// <summary>What others have written, made fit to stand among the sentences of a letter.</summary>
internal static class LetterText
{
    /// <summary>What no sentence or phrase keeps at its end when words follow it.</summary>
    public static readonly char[] Trailing = [.. " .,;:，；：、。"];

    /// <summary>A text with single spaces: a block of YAML has line ends, and Chinese has no spaces where a line was broken.</summary>
    public static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                gap = true;
                continue;
            }

            if (gap && tidy.Length > 0 && !(IsFullWidth(tidy[^1]) && IsFullWidth(c)))
            {
                tidy.Append(' ');
            }

            tidy.Append(c);
            gap = false;
        }

        return tidy.ToString();
    }

    /// <summary>A text as it stands in the middle of a sentence.</summary>
    public static string Phrase(string text) => Tidy(text).TrimEnd(Trailing);

    /// <summary>A name of a pack in words.</summary>
    public static string Words(string name) => Tidy(name.Replace('_', ' '));

    /// <summary>Sentences as one paragraph; those that are null or empty are left out.</summary>
    public static string Paragraph(params IEnumerable<string?> sentences)
    {
        var paragraph = new StringBuilder();
        foreach (var sentence in sentences)
        {
            if (string.IsNullOrEmpty(sentence))
            {
                continue;
            }

            // A full-width stop brings its own room; an ellipsis or a quotation mark does so between Chinese sentences only.
            if (paragraph.Length > 0 && !IsFullWidth(paragraph[^1]) && !(paragraph[^1] is '…' or '”' && IsFullWidth(sentence[0])))
            {
                paragraph.Append(' ');
            }

            paragraph.Append(sentence);
        }

        return paragraph.ToString();
    }

    private static bool IsFullWidth(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFF60';
}
