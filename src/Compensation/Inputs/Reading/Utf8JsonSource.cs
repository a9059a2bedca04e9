using System.Text;
using System.Text.Json;

namespace Compensation.Inputs.Reading;

/// <summary>The tokens of a UTF-8 text. Places are worked out only when they are asked for.</summary>
internal ref struct Utf8JsonSource : IJsonSource
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly string? _file;
    private readonly int _firstLine;
    private Utf8JsonReader _reader;

    /// <param name="text">The text.</param>
    /// <param name="file">What diagnostics name as the file.</param>
    /// <param name="firstLine">The number of the first line.</param>
    /// <param name="isLenient">Comments and commas behind the last item are passed over: a host reads its own JSON so.</param>
    public Utf8JsonSource(ReadOnlySpan<byte> text, string? file, int firstLine, bool isLenient = false)
    {
        _text = text;
        _file = file;
        _firstLine = firstLine;
        // The grammar has its own limit and says so in its own words; this one is never reached.
        _reader = new Utf8JsonReader(text, new JsonReaderOptions
        {
            MaxDepth = Claim.MaxDepth + 8,
            AllowTrailingCommas = isLenient,
            CommentHandling = isLenient ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow,
        });
    }

    public readonly JsonTokenType Token => _reader.TokenType;

    public Diagnostic? Fault { get; private set; }

    public bool Read()
    {
        try
        {
            return _reader.Read();
        }
        catch (JsonException exception)
        {
            Fault = ClaimDiagnostics.NotJson.In(_file, Reason(exception)) with
            {
                Line = _firstLine + (int)(exception.LineNumber ?? 0),
                Column = ColumnOf(exception),
                Length = 1,
            };
            return false;
        }
    }

    public readonly string? Text()
    {
        try
        {
            return _reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public readonly bool TryNumber(out decimal value) => ExactNumber.TryParse(_reader.ValueSpan, out value);

    public readonly (int Line, int Column) Place() => PlaceOf((int)_reader.TokenStartIndex);

    public readonly (int Line, int Column) PlaceOf(int offset)
    {
        var before = _text[..offset];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return (_firstLine + before.Count((byte)'\n'), Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }

    private readonly int ColumnOf(JsonException exception)
    {
        var line = LineOf(exception, out var length);
        return Encoding.UTF8.GetCharCount(line[..length]) + 1;
    }

    /// <summary>The text from the line the exception names, and how far into it the place lies.</summary>
    private readonly ReadOnlySpan<byte> LineOf(JsonException exception, out int length)
    {
        var line = _text;
        for (var i = exception.LineNumber ?? 0; i > 0; i--)
        {
            line = line[(line.IndexOf((byte)'\n') + 1)..];
        }

        length = (int)Math.Min(exception.BytePositionInLine ?? 0, line.Length);
        return line;
    }

    /// <summary>That the text has ended, or the exception's words.</summary>
    private readonly string Reason(JsonException exception)
    {
        if (LineOf(exception, out var length)[length..].Trim(" \t\r\n"u8).IsEmpty)
        {
            return "the text ends before the claim does";
        }

        return JsonComplaint.Of(exception.Message, " LineNumber:");
    }
}
