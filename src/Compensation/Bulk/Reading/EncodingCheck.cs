using System.Text.Unicode;

namespace Compensation.Bulk.Reading;

/// <summary>
/// Tells by its beginning that a whole file is in another encoding. A wrong byte further on is the matter of its own claim.
/// </summary>
internal static class EncodingCheck
{
    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    private static ReadOnlySpan<byte> Gb18030Mark => [0x84, 0x31, 0x95, 0x33];

    /// <summary>Where the text begins, behind a byte order mark.</summary>
    /// <exception cref="CompensationException">The text is in another encoding.</exception>
    public static int Begin(ReadOnlySpan<byte> start, string name, BulkEncoding encoding)
    {
        if (Problem(start, encoding) is { } problem)
        {
            throw new CompensationException([BulkDiagnostics.NotTheEncoding.In(null, name, encoding == BulkEncoding.Gb18030 ? "GB18030" : "UTF-8", problem)]);
        }

        var mark = encoding == BulkEncoding.Gb18030 ? Gb18030Mark : Utf8Mark;
        return start.StartsWith(mark) ? mark.Length : 0;
    }

    private static string? Problem(ReadOnlySpan<byte> start, BulkEncoding encoding)
    {
        if (start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return "it begins with the mark of UTF-16";
        }

        if (encoding == BulkEncoding.Gb18030 && start.StartsWith(Utf8Mark))
        {
            return "it begins with the mark of UTF-8";
        }

        var end = start.IndexOf((byte)'\n');
        var line = end < 0 ? start : start[..end];
        if (line.Contains((byte)0))
        {
            return "its first line has a zero byte, as UTF-16 and UTF-32 have";
        }

        if (encoding == BulkEncoding.Gb18030)
        {
            byte[] text = [];
            var length = new Gb18030Text().Decode(line, ref text);
            line = text.AsSpan(0, length);
        }

        return IsValid(line, mayBeCut: end < 0) ? null : "its first line has bytes of another encoding";
    }

    /// <summary>Whether bytes are UTF-8, save a last character that may be cut off.</summary>
    private static bool IsValid(ReadOnlySpan<byte> bytes, bool mayBeCut)
    {
        for (var cut = 0; cut <= (mayBeCut ? 3 : 0) && cut <= bytes.Length; cut++)
        {
            if (Utf8.IsValid(bytes[..^cut]))
            {
                return true;
            }
        }

        return false;
    }
}
