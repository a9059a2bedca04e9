using System.Globalization;

namespace Compensation.Packs.Yaml;

/// <summary>Names characters that cannot be seen, or are easily taken for others, and tells the plain ones they stand for.</summary>
internal static class CharacterName
{
    /// <summary><c>U+00A0 no-break space</c></summary>
    public static string Of(char c)
    {
        var name = c switch
        {
            '\r' => " carriage return without a line feed",
            '\u0085' => " next line",
            '\u00A0' => " no-break space",
            '\u00AD' => " soft hyphen",
            '\u200B' => " zero width space",
            '\u2028' => " line separator",
            '\u2029' => " paragraph separator",
            '\u202F' => " narrow no-break space",
            '\u3000' => " ideographic space",
            '\uFEFF' => " byte order mark",
            _ => "",
        };
        return string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}{name}");
    }

    /// <summary>A space other than the plain one, or a character without width: neither is seen in an editor.</summary>
    public static bool IsInvisible(char c) => c is not (' ' or '\t' or '\n' or '\r')
        && (char.GetUnicodeCategory(c) is UnicodeCategory.SpaceSeparator or UnicodeCategory.Format or UnicodeCategory.Control);

    /// <summary>The plain form of a full-width or typographic sign; null for every other character.</summary>
    public static string? PlainForm(char c) => c switch
    {
        '“' or '”' or '„' or '«' or '»' or '「' or '」' or '『' or '』' => "\"",
        '‘' or '’' => "'",
        '≥' => ">=",
        '≤' => "<=",
        '≠' => "!=",
        '。' => ".",
        '、' => ",",
        '【' => "[",
        '】' => "]",
        '×' or '·' => "*",
        '÷' => "/",
        '−' or '–' or '—' => "-",
        '…' => "..",
        >= '\uFF01' and <= '\uFF5E' => ((char)(c - 0xFEE0)).ToString(),
        _ => null,
    };
}
