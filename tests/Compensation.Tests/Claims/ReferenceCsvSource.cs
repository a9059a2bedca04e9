using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace Compensation.Tests.Claims;

/// <summary>
/// The records of a CSV file as CsvHelper cuts them, with the place of each cell. Where CsvHelper finds quotes that do not match, the first line is given to it alone, and the rest anew.
/// </summary>
internal sealed class ReferenceCsvSource : IDisposable
{
    // Longer than any row can usefully be: a quote that is never closed makes one cell of the rest of the file.
    private const int LongestRecord = Claim.MaxBytes;
    private const char Separator = ',';

    private readonly byte[] _text;
    private readonly Encoding _encoding;
    private readonly string? _file;
    private CsvReader _reader;
    private CsvReader? _rest;
    private int _start;
    private int _linesBefore;
    private bool _isLineMarked;
    private long? _badQuote;

    public ReferenceCsvSource(Stream csv, string? file, Encoding? encoding)
    {
        _file = file;
        _encoding = encoding ?? Encoding.UTF8;
        using var bytes = new MemoryStream();
        csv.CopyTo(bytes);
        _text = _encoding is UTF8Encoding ? bytes.ToArray() : Encoding.UTF8.GetBytes(_encoding.GetString(bytes.ToArray()));
        _reader = ReaderOf(0, _text.Length);
    }

    /// <summary>Why the file cannot be read on, once <see cref="Read"/> has returned false; null at its end.</summary>
    public Diagnostic? Fault { get; private set; }

    /// <summary>The line the record begins on, from 1.</summary>
    public int Line => _linesBefore + (int)_reader.LineNumber;

    public int Count => _reader.FieldCount;

    public bool Read()
    {
        _badQuote = null;
        try
        {
            if (_rest is not null)
            {
                _reader.Dispose();
                (_reader, _rest, _linesBefore) = (_rest, null, _linesBefore + (_isLineMarked ? 1 : 0));
            }

            var isRead = _reader.Read();
            if (_badQuote is not null && _reader.RawRecord.IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var line)
            {
                var (start, first) = (_start + (int)_reader.ByteOffset, Line);
                var end = start + line + (_text.AsSpan(start + line).StartsWith("\r\n"u8) ? 2 : 1);
                _badQuote = null;
                _reader.Dispose();

                // The line end before keeps a byte order mark there from being taken for the mark of the file.
                _isLineMarked = start > 0 && (_text[start - 1] is (byte)'\r' or (byte)'\n');
                _linesBefore = first - (_isLineMarked ? 2 : 1);
                _reader = ReaderOf(_isLineMarked ? start - 1 : start, start + line);
                _reader.Read();
                _rest = ReaderOf(end - 1, _text.Length);
                _start = end - 1;
            }
            return isRead;
        }
        catch (CsvFormatException exception)
        {
            Fault = ClaimDiagnostics.RowTooLarge.In(_file, LongestRecord) with { Line = (int)exception.LineNumber, Column = 1, Length = 1 };
            return false;
        }
    }

    /// <summary>The decoded cell; false when its bytes are not of the file's encoding.</summary>
    public bool TryCell(int index, out string cell)
    {
        var bytes = _reader.GetSpan(index);
        cell = "";
        if (!Utf8.IsValid(bytes))
        {
            return false;
        }

        // In another encoding the decoder has put U+FFFD where it understood nothing.
        cell = Encoding.UTF8.GetString(bytes);
        return _encoding is UTF8Encoding || !cell.Contains('\uFFFD', StringComparison.Ordinal);
    }

    /// <summary>The record's bad quote, when it has one.</summary>
    public Diagnostic? BadQuotes => _badQuote is { } offset
        ? ProblemAt(ClaimDiagnostics.BadQuotes, (int)(offset - _reader.ByteOffset))
        : null;

    /// <summary>A problem with the bytes of a cell.</summary>
    public Diagnostic WrongEncoding(int index, string column) => Problem(ClaimDiagnostics.NotTheEncoding, index, column, _encoding.WebName);

    /// <summary>A problem with a cell.</summary>
    public Diagnostic Problem(DiagnosticDescriptor descriptor, int index, params ReadOnlySpan<object?> arguments)
    {
        var start = 0;
        for (var i = 0; i < index && i < Count; i++)
        {
            start += _reader.GetRawSpan(i).Length + 1;
        }

        return ProblemAt(descriptor, start, arguments);
    }

    public void Dispose()
    {
        _reader.Dispose();
        _rest?.Dispose();
    }

    private CsvReader ReaderOf(int start, int end) => CsvReader.Create(
        new MemoryStream(_text, start, end - start),
        new CsvReaderOptions
        {
            Separator = Separator,
            HasHeader = false,
            TrackLineNumbers = true,
            MaxRecordSize = LongestRecord,
            OnMalformedRecord = record => _badQuote ??= record.ByteOffset,
        },
        leaveOpen: true);

    private Diagnostic ProblemAt(DiagnosticDescriptor descriptor, int offset, params ReadOnlySpan<object?> arguments)
    {
        var record = _reader.RawRecord;
        var before = record[..Math.Clamp(offset, 0, record.Length)];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return descriptor.In(_file, arguments) with
        {
            Line = Line + before.Count((byte)'\n'),
            Column = Encoding.UTF8.GetCharCount(before[lineStart..]) + 1,
            Length = 1,
        };
    }
}
