using System.Buffers;
using System.Runtime.CompilerServices;

namespace Compensation.Inputs.Reading;

/// <summary>The tokens of a line of JSON, as far as they can be taken without looking twice. Each goes on behind what it took; where it took nothing, the place is of no use.</summary>
internal static class JsonTokens
{
    /// <summary>What ends a text, or makes it one for the reader.</summary>
    private static readonly SearchValues<byte> EndOfText = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(b => (byte)b), (byte)'"', (byte)'\\']);

    /// <summary>A key and its colon.</summary>
    public static bool TryKey(ReadOnlySpan<byte> line, ref int position, out ReadOnlySpan<byte> key)
    {
        position = Skip(line, position);
        return TryString(line, ref position, out key) && Take(line, ref position, (byte)':');
    }

    /// <summary>A text without escapes.</summary>
    public static bool TryString(ReadOnlySpan<byte> line, ref int position, out ReadOnlySpan<byte> text)
    {
        text = default;
        if (position >= line.Length || line[position] != '"')
        {
            return false;
        }

        var rest = line[(position + 1)..];
        var length = rest.IndexOfAny(EndOfText);
        if (length < 0 || rest[length] != '"')
        {
            return false;
        }

        text = rest[..length];
        position += length + 2;
        return true;
    }

    /// <summary>A brace, a comma or a colon, with blanks before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Take(ReadOnlySpan<byte> line, ref int position, byte token)
    {
        var at = Skip(line, position);
        if (at >= line.Length || line[at] != token)
        {
            return false;
        }

        position = at + 1;
        return true;
    }

    /// <summary>The place behind blanks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Skip(ReadOnlySpan<byte> line, int position)
    {
        while (position < line.Length && line[position] is (byte)' ' or (byte)'\t' or (byte)'\r')
        {
            position++;
        }

        return position;
    }
}
