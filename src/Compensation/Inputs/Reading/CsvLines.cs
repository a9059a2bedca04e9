using System.Buffers;

namespace Compensation.Inputs.Reading;

/// <summary>Where the lines and the records of a CSV text end. It works on the bytes of UTF-8 and of GB18030 alike: in both, quotes, commas and line ends are only themselves.</summary>
internal static class CsvLines
{
    private static readonly SearchValues<byte> Marks = SearchValues.Create("\"\r\n"u8);

    /// <summary>The number of line ends: CR, LF, and both together as one.</summary>
    public static int Count(ReadOnlySpan<byte> text)
    {
        var returns = text.Count((byte)'\r');
        return text.Count((byte)'\n') + (returns == 0 ? 0 : returns - text.Count("\r\n"u8));
    }

    /// <summary>Where the first record ends, its line end included. One whose quotes do not match is its first line, so that a quote that is never closed takes no other claim with it.</summary>
    /// <param name="text">Begins with a record, which may be an empty line.</param>
    /// <param name="isWhole">Whether nothing comes behind the text.</param>
    /// <returns>-1 when the record goes on behind the text, or may.</returns>
    public static int EndOfRecord(ReadOnlySpan<byte> text, bool isWhole)
    {
        var at = 0;
        while (true)
        {
            var length = text[at..].IndexOfAny(Marks);
            if (length < 0)
            {
                return isWhole ? text.Length : -1;
            }

            at += length;
            switch (text[at])
            {
                case (byte)'\n':
                    return at + 1;
                case (byte)'\r' when at + 1 < text.Length:
                    return text[at + 1] == '\n' ? at + 2 : at + 1;
                case (byte)'\r':
                    return isWhole ? text.Length : -1;
            }

            // A quote opens a cell only where one begins; anywhere else it is text.
            var opens = at == 0 || text[at - 1] == ',';
            at++;
            var closed = opens ? EndOfQuotes(text[at..], isWhole) : 0;
            if (closed < 0 && !isWhole)
            {
                return -1;
            }

            at += closed;
            if (!opens || closed < 0 || (at < text.Length && text[at] is not ((byte)',' or (byte)'\r' or (byte)'\n')))
            {
                return EndOfLine(text, isWhole);
            }
        }
    }

    /// <summary>Where the first line ends, its end included; -1 when it goes on behind the text, or may.</summary>
    private static int EndOfLine(ReadOnlySpan<byte> text, bool isWhole)
    {
        var end = text.IndexOfAny((byte)'\r', (byte)'\n');
        return end < 0 || (text[end] == '\r' && end + 1 == text.Length) ? isWhole ? text.Length : -1
            : text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : end + 1;
    }

    /// <summary>Where text in quotes ends, the closing one included; -1 when it is not closed.</summary>
    private static int EndOfQuotes(ReadOnlySpan<byte> text, bool isWhole)
    {
        for (var at = 0; ; at += 2)
        {
            var length = text[at..].IndexOf((byte)'"');
            if (length < 0)
            {
                return -1;
            }

            at += length;
            if (at + 1 == text.Length)
            {
                // The next byte may make it a doubled one.
                return isWhole ? text.Length : -1;
            }

            if (text[at + 1] != '"')
            {
                return at + 1;
            }
        }
    }
}
