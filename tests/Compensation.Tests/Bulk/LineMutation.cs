using System.Text;

namespace Compensation.Tests.Bulk;

/// <summary>Makes lines of claims into other lines: some still claims, some no JSON at all. The same random numbers make the same lines.</summary>
internal static class LineMutation
{
    /// <summary>What stands in place of a value, or anywhere.</summary>
    private static readonly string[] Values =
    [
        "0", "-0", "-0.0", "00", "01", "+1", "1.", ".5", "-.5", "1e2", "1E-2", "1e", "1e+", "0e0", "-", "--1", "1.0", "1.50000000000", "0.10", "3.000", "12.345", "1.2.3", "0x10", "1_000",
        "999999999999999999", "9999999999999999999", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "92233720368547758.07", "92233720368547758.08",
        "0.000000000000000001", "0.0000000000000000001", "123456789012345678901234567890", "0.1234567890123456789012345678901", "79228162514264337593543950335", "79228162514264337593543950336",
        "1e400", "1e-400", "0e99999", "NaN", "Infinity", "true", "false", "null", "True", "nul", "nulll", "truefalse", "tru", "truE", "\"true\"", "\"null\"", "\"\"", "\" \"", "\"5\"",
        "[]", "{}", "[1]", "{\"a\":1}", "\"2024-02-29\"", "\"2023-02-29\"", "\"2024-2-9\"", "\"2024-13-01\"", "\"0000-01-01\"", "\"0001-01-01\"", "\"9999-12-31\"", "\"10000-01-01\"", "\"-2024-01-01\"", "\"2024-01-01 \"",
        "\"2024-01-01T00:00:00\"", "\"2024-01-01T24:00:00\"", "\"2024-01-01T00:00:00Z\"", "\"2024-01-01T00:00:00+25:00\"", "\"PT5H\"", "\"P1Y\"", "\"\\u0061\"", "\"\\ud800\"", "\"\\\"\"", "\"a\\nb\"",
        "\"\u00e9\"", "\"\u4e2d\u6587\"", "\"\ud83d\ude00\"", "\"\u0001\"", "\"\t\"", "\"\u007f\"", "\"\u0085\"", "\"\u2028\"", "\"\ufeff\"", "\"'<>&+/\"", "\"\\/\"", "'a'", "\"unended", "/* c */", "// c",
    ];

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ":", ",", ",,", "\"", "\\", " ", "\t", "\r", "\n", "\r\n", "\u00a0", "\u2003", "\ufeff", "\0", "\u000b", "\f", "\b", "x", "{}", "null", "\"id\":\"X\",", "\"facts\":{},",
        ",\"id\":\"D\"", ",\"pack\":null", ",\"pack\":\"\"", ",\"pack\":\"other\"", ",\"claimant\":null", ",\"claimant\":\" \"", ",\"claimant\":\"\"", ",\"choose\":{}", ",\"choose\":{\"how\":\"money\"}",
        ",\"choose\":null", ",\"Id\":\"a\"", ",\"i\\u0064\":\"a\"", ",\"f\\u0061cts\":{}", ",\"unknown\":1", ",\"\":1", "{\"id\":\"2\",\"facts\":{}}",
    ];

    public static byte[] Mutate(string line, Random random)
    {
        var text = line;
        for (var times = random.Next(10) < 7 ? 1 : random.Next(2, 5); times > 0; times--)
        {
            text = random.Next(18) switch
            {
                0 => text[..random.Next(text.Length + 1)],
                1 or 2 or 3 => WithValue(text, Values[random.Next(Values.Length)], random),
                4 => text.Insert(random.Next(text.Length + 1), Pieces[random.Next(Pieces.Length)]),
                5 => text + Pieces[random.Next(Pieces.Length)],
                6 => Beside(text, random, [" ", "\t", "\r", "\n", "  \t", "\u00a0", "\v"]),
                7 => Escaped(text, random),
                8 => Twice(text, random),
                9 => Without(text, random),
                10 => text.Insert(Math.Max(0, text.Length - 1 - random.Next(2)), Pieces[random.Next(Pieces.Length)]),
                11 => WithIdentity(text, random),
                12 or 13 => WithDigit(text, random),
                14 => WithoutFact(text, random),
                15 => Beside(text, random, [" ", "\t", "  "]),
                _ => text,
            };
        }

        var bytes = Encoding.UTF8.GetBytes(text.Length == 0 ? " " : text);
        switch (random.Next(16))
        {
            case 0:
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                break;
            case 2 when random.Next(4) == 0:
                bytes = [0xEF, 0xBB, 0xBF, .. bytes];
                break;
        }

        return bytes;
    }

    /// <summary>Each text that stops before its end.</summary>
    public static IEnumerable<byte[]> Truncations(string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line);
        return Enumerable.Range(0, bytes.Length).Select(length => bytes[..length]);
    }

    /// <summary>Another value behind one of the colons.</summary>
    private static string WithValue(string text, string value, Random random)
    {
        if (ColonOf(text, random) is not (>= 0 and var colon))
        {
            return text;
        }

        var end = EndOf(text, colon + 1);
        return string.Concat(text.AsSpan(0, colon + 1), value, text.AsSpan(end));
    }

    private static string WithIdentity(string text, Random random)
    {
        var id = new[] { "a b", "\u00e9", " a", "a ", "\\u0041", "\t", "a/b", "<a>", "a\u007fb", "\ud83d\ude00", new string('x', 5000), "a'b", "\\\\", "" }[random.Next(14)];
        return text.Replace("\"id\":\"", $"\"id\":\"{id}", StringComparison.Ordinal);
    }

    private static string Beside(string text, Random random, string[] spaces)
    {
        var at = text.IndexOfAny(['{', '}', ':', ',', '"'], random.Next(text.Length + 1) is var from && from < text.Length ? from : 0);
        return at < 0 ? text : text.Insert(at + random.Next(2), spaces[random.Next(spaces.Length)]);
    }

    /// <summary>One digit more, or another one.</summary>
    private static string WithDigit(string text, Random random)
    {
        var at = text.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'], text.Length == 0 ? 0 : random.Next(text.Length));
        return at < 0 ? text : string.Concat(text.AsSpan(0, at), new[] { "0", "9", ".0", "-", "00", ".", "5" }[random.Next(7)], text.AsSpan(at + random.Next(2)));
    }

    private static string WithoutFact(string text, Random random)
    {
        var start = text.IndexOf(",\"", text.Length == 0 ? 0 : random.Next(text.Length), StringComparison.Ordinal);
        return start < 0 ? text : text.Remove(start, EndOf(text, start + 1) - start);
    }

    /// <summary>One character as an escape.</summary>
    private static string Escaped(string text, Random random)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var at = random.Next(text.Length);
        return string.Concat(text.AsSpan(0, at), $"\\u{(int)text[at]:x4}", text.AsSpan(at + 1));
    }

    /// <summary>One fact twice.</summary>
    private static string Twice(string text, Random random)
    {
        if (ColonOf(text, random) is not (>= 0 and var colon) || text.LastIndexOf('"', Math.Max(0, colon - 2)) is not (>= 0 and var start) || EndOf(text, colon + 1) is var end && end <= colon)
        {
            return text;
        }

        return text.Insert(end, "," + text[start..end]);
    }

    private static string Without(string text, Random random)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var at = random.Next(text.Length);
        return text.Remove(at, Math.Min(text.Length - at, random.Next(1, 4)));
    }

    private static int ColonOf(string text, Random random)
    {
        var from = text.Length == 0 ? 0 : random.Next(text.Length);
        return text.IndexOf("\":", from, StringComparison.Ordinal) is >= 0 and var at ? at + 1 : text.LastIndexOf("\":", StringComparison.Ordinal) + 1 is > 0 and var last ? last : -1;
    }

    /// <summary>Where a value ends, near enough.</summary>
    private static int EndOf(string text, int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            depth += text[i] is '{' or '[' ? 1 : 0;
            if (depth == 0 && text[i] is ',' or '}')
            {
                return i;
            }

            depth -= text[i] is '}' or ']' ? 1 : 0;
        }

        return text.Length;
    }
}
