using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Compensation.Bulk.Reading;

/// <summary>
/// Turns GB18030 into UTF-8. Bytes that are no character become the byte FF, which is nowhere in UTF-8, so that whoever reads the text finds them at their place and tells; ASCII among them
/// stays, so that lines and cells stay apart. It is for one thread.
/// </summary>
internal sealed class Gb18030Text
{
    private const byte NoCharacter = 0xFF;

    private readonly List<(int Start, int Length)> _wrong = [];
    private readonly Encoding _encoding;
    private char[] _characters = [];

    public Gb18030Text() => _encoding = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, new WrongBytes(_wrong))!;

    /// <summary>Writes a text to the start of a buffer that grows as needed; the length in UTF-8.</summary>
    public int Decode(ReadOnlySpan<byte> text, ref byte[] into)
    {
        // At most two characters of UTF-16 from four bytes, three bytes of UTF-8 from one character.
        if (_characters.Length < text.Length + 2)
        {
            _characters = new char[text.Length + 2];
        }

        if (into.Length < text.Length * 3)
        {
            into = new byte[text.Length * 3];
        }

        _wrong.Clear();
        var characters = _encoding.GetChars(text, _characters);
        if (_wrong.Count == 0)
        {
            return Write(_characters.AsSpan(0, characters), into);
        }

        // Again, in pieces: what is understood between what is not.
        var (length, from) = (0, 0);
        foreach (var (start, count) in _wrong.ToArray())
        {
            length += DecodePiece(text[from..start], into.AsSpan(length));
            foreach (var b in text.Slice(start, count))
            {
                into[length++] = b < 0x80 ? b : NoCharacter;
            }

            from = start + count;
        }

        return length + DecodePiece(text[from..], into.AsSpan(length));
    }

    private int DecodePiece(ReadOnlySpan<byte> piece, Span<byte> into) => Write(_characters.AsSpan(0, _encoding.GetChars(piece, _characters)), into);

    private static int Write(ReadOnlySpan<char> characters, Span<byte> into)
    {
        for (var length = 0; ; into[length++] = NoCharacter)
        {
            var status = Utf8.FromUtf16(characters, into[length..], out var read, out var written, replaceInvalidSequences: false);
            length += written;
            if (status != OperationStatus.InvalidData)
            {
                return length;
            }

            characters = characters[(read + 1)..];
        }
    }

    /// <summary>Notes the bytes that are no character, and puts nothing in their place.</summary>
    private sealed class WrongBytes(List<(int Start, int Length)> wrong) : DecoderFallback
    {
        public override int MaxCharCount => 1;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Noting(wrong);

        private sealed class Noting(List<(int Start, int Length)> wrong) : DecoderFallbackBuffer
        {
            public override int Remaining => 0;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                wrong.Add((Math.Max(index, 0), bytesUnknown.Length));
                return false;
            }

            public override char GetNextChar() => '\0';

            public override bool MovePrevious() => false;
        }
    }
}
