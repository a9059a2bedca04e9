using System.Text;

namespace Compensation.Feel.Functions;

/// <summary>DMN 1.5, 10.3.4.3. Characters are Unicode code points, not UTF-16 units.</summary>
internal static class StringFunctions
{
    private static readonly Parameter Text = new("string", FeelType.String);
    private static readonly Parameter Match = new("match", FeelType.String);
    private static readonly Parameter Start = new("start position", FeelType.Number);
    private static readonly Parameter List = new("list", FeelType.ListOf(FeelType.String));

    private static readonly FailureReason NoPlace = $"start position must be a place of the text, from 1 or, counted from the end, from -1";

    public static IReadOnlyList<BuiltIn> All { get; } =
    [
        new("substring", "The part of a text from start position on, length characters long; from -1 on places are counted from the end.",
            Signature.Direct<string, decimal, string?>(FeelType.String, Substring, NoPlace, Text, Start),
            Signature.Direct<string, decimal, decimal, string?>(FeelType.String, Substring, $"{NoPlace}, and length must not be negative", Text, Start, new Parameter("length", FeelType.Number))),
        new("string length", "How many characters a text has.", Signature.Total<string, decimal>(FeelType.Number, StringLength, Text)),
        new("upper case", "The text in capital letters.", Signature.Total<string, string>(FeelType.String, UpperCase, Text)),
        new("lower case", "The text in small letters.", Signature.Total<string, string>(FeelType.String, LowerCase, Text)),
        new("substring before", "What stands before the first match; an empty text when there is none.",
            Signature.Total<string, string, string>(FeelType.String, SubstringBefore, Text, Match)),
        new("substring after", "What stands after the first match; an empty text when there is none.",
            Signature.Total<string, string, string>(FeelType.String, SubstringAfter, Text, Match)),
        new("contains", "Whether match occurs in a text.", Signature.Total<string, string, bool>(FeelType.Boolean, Contains, Text, Match)),
        new("starts with", "Whether a text begins with match.", Signature.Total<string, string, bool>(FeelType.Boolean, StartsWith, Text, Match)),
        new("ends with", "Whether a text ends with match.", Signature.Total<string, string, bool>(FeelType.Boolean, EndsWith, Text, Match)),
        new("string join", "The texts of a list one after the other, with the delimiter between them; nulls are left out.",
            Signature.Of(FeelType.String, StringJoin, List, new Parameter("delimiter", FeelType.String) { Optional = true, Nullable = true })),
    ];

    public static string? Substring(string text, decimal start) => Substring(text, start, decimal.MaxValue);

    public static string? Substring(string text, decimal start, decimal length)
    {
        start = decimal.Truncate(start);
        length = decimal.Truncate(length);
        var count = Characters(text);
        var first = start > 0 ? start - 1 : count + start;
        if (start == 0 || first < 0 || first >= Math.Max(count, 1) || length < 0)
        {
            return null;
        }

        var from = UnitAt(text, 0, (int)first);
        return text[from..UnitAt(text, from, (int)Math.Min(length, count - first))];
    }

    public static decimal StringLength(string text) => Characters(text);

    public static string UpperCase(string text) => text.ToUpperInvariant();

    public static string LowerCase(string text) => text.ToLowerInvariant();

    public static string SubstringBefore(string text, string match) => text.IndexOf(match, StringComparison.Ordinal) is >= 0 and var at ? text[..at] : "";

    public static string SubstringAfter(string text, string match) => text.IndexOf(match, StringComparison.Ordinal) is >= 0 and var at ? text[(at + match.Length)..] : "";

    public static bool Contains(string text, string match) => text.Contains(match, StringComparison.Ordinal);

    public static bool StartsWith(string text, string match) => text.StartsWith(match, StringComparison.Ordinal);

    public static bool EndsWith(string text, string match) => text.EndsWith(match, StringComparison.Ordinal);

    private static string StringJoin(CallContext call, object?[] a)
    {
        var delimiter = a[1] as string ?? "";
        var joined = new StringBuilder();
        var first = true;
        foreach (var text in ((object?[])a[0]!).OfType<string>())
        {
            joined.Append(first ? "" : delimiter).Append(text);
            first = false;
            call.Limits.RequireText(joined.Length);
        }

        return joined.ToString();
    }

    private static int Characters(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                count--;
            }
        }

        return count;
    }

    /// <summary>The place of the UTF-16 unit that is <paramref name="characters"/> code points after another.</summary>
    private static int UnitAt(string text, int from, int characters)
    {
        for (; characters > 0; characters--)
        {
            from += from + 1 < text.Length && char.IsSurrogatePair(text[from], text[from + 1]) ? 2 : 1;
        }

        return from;
    }
}
