namespace Compensation.Feel.Syntax;

/// <summary>
/// Numbers as spreadsheets and people write them and neither FEEL nor YAML reads them: with signs between the thousands, or with zeros before the first digit.
/// </summary>
internal static class WrittenNumber
{
    /// <summary>How long the number at the start of a text is when it has signs between its thousands: <c>1,234,567.89</c>; 0 when it has none.</summary>
    public static int GroupedLength(ReadOnlySpan<char> text)
    {
        var at = Digits(text);
        if (at is < 1 or > 3 || text[0] == '0')
        {
            return 0;
        }

        var first = at;
        while (at < text.Length && IsSign(text[at]) && Digits(text[(at + 1)..]) == 3)
        {
            at += 4;
        }

        if (at == first)
        {
            return 0;
        }

        var fraction = at < text.Length && text[at] == '.' ? Digits(text[(at + 1)..]) : 0;
        at += fraction > 0 ? fraction + 1 : 0;
        return at < text.Length && char.IsLetter(text[at]) ? 0 : at;
    }

    /// <summary>Whether a number stands behind another and a comma without a space: it is looked at with that one.</summary>
    public static bool IsAmongValues(string text, int start) => start > 1 && text[start - 1] == ',' && char.IsAsciiDigit(text[start - 2]);

    /// <summary>Whether a number begins with zeros that say nothing: <c>05</c>, <c>000</c>.</summary>
    public static bool HasLeadingZeros(ReadOnlySpan<char> text) => text is ['0', >= '0' and <= '9', ..];

    /// <summary>The number that was meant, as FEEL writes it; null when a text is no number of either kind.</summary>
    public static string? Meant(string text)
    {
        var sign = text is ['+' or '-', ..] ? 1 : 0;
        var number = text.AsSpan(sign);
        if (GroupedLength(number) is > 0 and var length && length == number.Length)
        {
            number = string.Concat(text[sign..].Where(c => !IsSign(c)));
        }
        else if (!HasLeadingZeros(number) || !IsPlain(number))
        {
            return null;
        }

        var zeros = number.IndexOfAnyExcept('0') is var first && first < 0 ? number.Length - 1 : number[first] == '.' ? first - 1 : first;
        return $"{(text is ['-', ..] ? "-" : "")}{number[zeros..]}";
    }

    /// <summary>Whether a text is digits with one point among them at most.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text) => Digits(text) is var whole && (whole == text.Length || (text[whole] == '.' && Digits(text[(whole + 1)..]) == text.Length - whole - 1));

    private static int Digits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') is var end && end < 0 ? text.Length : end;

    private static bool IsSign(char c) => c is ',' or '\'' or '_' or ' ' or '’' or '，' or '\u00A0' or '\u2009' or '\u202F';
}
