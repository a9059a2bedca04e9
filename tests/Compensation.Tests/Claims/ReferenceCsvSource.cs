using System.Text;
using System.Text.Unicode;
using Compensation.Claims;
using CsvHelper;

namespace Compensation.Tests.Claims;

/// <summary>The records of a CSV file as CsvHelper cuts them, with the place of each cell.</summary>
internal sealed class ReferenceCsvSource : IDisposable
{
    // Longer than any row can usefully be: a quote that is never closed makes one cell of the rest of the file.
    private const int LongestRecord = Claim.MaxBytes;
    private const char Separator = ',';

    private readonly CsvReader _reader;
    private readonly Encoding _encoding;
    private readonly string? _file;
    private long? _badQuote;

    public ReferenceCsvSource(Stream csv, string? file, Encoding? encoding)
    {
        _file = file;
        _encoding = encoding ?? Encoding.UTF8;
        _reader = CsvReader.Create(
            csv,
            new CsvReaderOptions
            {
                Separator = Separator,
                HasHeader = false,
                Encoding = encoding is UTF8Encoding ? null : encoding,
                TrackLineNumbers = true,
                MaxRecordSize = LongestRecord,
                OnMalformedRecord = record => _badQuote ??= record.ByteOffset,
            },
            leaveOpen: true);
    }

    /// <summary>Why the file cannot be read on, once <see cref="Read"/> has returned false; null at its end.</summary>
    public Diagnostic? Fault { get; private set; }

    /// <summary>The line the record begins on, from 1.</summary>
    public int Line => (int)_reader.LineNumber;

    public int Count => _reader.FieldCount;

    public bool Read()
    {
        _badQuote = null;
        try
        {
            return _reader.Read();
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

    public void Dispose() => _reader.Dispose();

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
