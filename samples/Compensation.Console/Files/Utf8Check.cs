using System.Text.Unicode;

namespace Compensation.Cli.Files;

/// <summary>
/// Tells by its beginning that a whole file is in another encoding. A wrong byte further on is the matter of its own claim.
/// </summary>
internal static class Utf8Check
{
    /// <summary>What tells against UTF-8 in the first bytes of a file, in words; null when nothing does.</summary>
    public static string? Problem(ReadOnlySpan<byte> start)
    {
        if (start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return "it begins with the mark of UTF-16";
        }

        var end = start.IndexOf((byte)'\n');
        var line = end < 0 ? start : start[..end];
        if (line.Contains((byte)0))
        {
            return "its first line has a zero byte, as UTF-16 and UTF-32 have";
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
