namespace Compensation.Bulk.Reading;

/// <summary>
/// Cuts a table of claims: a batch is whole rows. A row longer than a claim may be is skipped, and told. When it is so long for a quote that is never closed, it is its first line, and the reading
/// goes on behind that; a stream that can't be gone back in ends there.
/// </summary>
internal sealed class CsvTableReader(Stream stream, string name, BulkEncoding encoding) : BatchReader(stream, name, encoding)
{
    private IReadOnlyList<CsvColumn>? _columns;

    /// <summary>Fills a batch with rows; the header is read before the first.</summary>
    public override bool Read(ClaimBatch batch)
    {
        while (base.Read(batch))
        {
            if (_columns is not null || TryReadHeader(batch))
            {
                batch.Columns = _columns;
                return true;
            }
        }

        return false;
    }

    public override void Continue(long position, long line)
    {
        Read(new ClaimBatch());
        base.Continue(position, line);
    }

    protected override int LengthOfClaims(ReadOnlySpan<byte> text, bool isEnd)
    {
        var length = 0;
        while (length < text.Length)
        {
            var record = CsvLines.EndOfRecord(text[length..], isEnd);
            if (record > Claim.MaxBytes)
            {
                return length > 0 ? length : TooLong;
            }

            if (record < 0)
            {
                break;
            }

            length += record;
        }

        return length;
    }

    protected override int CountLines(ReadOnlySpan<byte> text) => CsvLines.Count(text);

    protected override bool ReadTooLong(ClaimBatch batch, ReadOnlySpan<byte> start)
    {
        var id = IdOf(start);
        var row = new LongRow();
        var rest = start[row.Take(start)..];
        while (!row.IsEnded)
        {
            var read = batch.Read.AsSpan(0, Take(batch.Read));
            rest = read[row.Take(read)..];
        }

        if (!row.IsFirstLine)
        {
            HandFault(batch, ClaimDiagnostics.RowTooLarge.In(null, Claim.MaxBytes) with { Column = 1, Length = 1 }, row.Length, row.Lines, rest, id);
            return true;
        }

        if (!TryGoBack(row.Taken + rest.Length - row.Length))
        {
            throw new CompensationException([BulkDiagnostics.OpenQuote.In(null, Name, Line, Line + 1)]);
        }

        HandFault(batch, ClaimDiagnostics.BadQuotes.In(null) with { Column = 1, Length = 1 }, row.Length, row.Lines, [], id);
        return true;
    }

    /// <summary>The id in the cells that a row begins with.</summary>
    private string? IdOf(ReadOnlySpan<byte> start)
    {
        if (_columns is null)
        {
            return null;
        }

        var record = new CsvRecord(Name, Encoding.Name());
        var text = Decoded(start);
        record.Begin(text, 0, text.Length, Line);
        return record.Read() ? record.IdOf(_columns, isCut: true) : null;
    }

    /// <summary>A record is looked for in as much as can be had, not again and again while it comes.</summary>
    protected override int Take(Span<byte> into)
    {
        var filled = 0;
        for (int read; filled < into.Length && (read = base.Take(into[filled..])) > 0;)
        {
            filled += read;
        }

        return filled;
    }

    /// <summary>Takes the header from the first row of a batch; false when the batch holds empty lines only.</summary>
    private bool TryReadHeader(ClaimBatch batch)
    {
        if (batch.Fault is { } fault)
        {
            throw new CompensationException([fault with { File = Name }]);
        }

        for (var start = batch.Start; start < batch.End;)
        {
            var row = batch.Buffer.AsSpan(start, batch.End - start);
            var length = CsvLines.EndOfRecord(row, isWhole: true);
            var record = new CsvRecord(Name, Encoding.Name());
            var text = row[..length].ToArray();
            var end = Encoding == BulkEncoding.Gb18030 ? new Gb18030Text().Decode(row[..length], ref text) : length;
            record.Begin(text, 0, end, batch.FirstLine);
            start += length;
            batch.FirstLine += CsvLines.Count(row[..length]);
            batch.Hold(start, batch.End);
            if (record.Read())
            {
                _columns = Columns(record);
                return true;
            }
        }

        return false;
    }

    private static IReadOnlyList<CsvColumn> Columns(CsvRecord header)
    {
        var problems = new List<Diagnostic>();
        var columns = CsvHeader.Read(header, problems);
        if (header.BadQuotes is { } badQuotes)
        {
            problems.Insert(0, badQuotes);
        }

        return problems.Count == 0 ? columns : throw new CompensationException(problems);
    }
}
