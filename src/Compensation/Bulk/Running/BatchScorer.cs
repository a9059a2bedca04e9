using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace Compensation.Bulk.Running;

/// <summary>Calculates the offers of batches, one after the other. Each thread has its own.</summary>
internal sealed class BatchScorer(PackCalculators calculators, BulkOptions options) : IDisposable
{
    private readonly CsvRecord _record = new(file: null, options.Encoding.Name());
    private readonly QuickScorer? _quick = options.Languages.Count == 0 ? new QuickScorer(calculators.All) : null;
    private readonly Utf8JsonWriter _rejects = new(Stream.Null, ValueWriter.Options);
    private IReadOnlyList<CsvColumn>? _columns;
    private ClaimCsvReader? _rows;

    /// <summary>Writes what comes of a batch.</summary>
    /// <param name="batch">The claims.</param>
    /// <param name="into">Empty.</param>
    public void Score(ClaimBatch batch, ScoredBatch into)
    {
        using var offers = new OfferWriter(into.Offers);
        if (batch.Fault is { } fault)
        {
            Reject(batch.FirstLine, batch.FaultId, [fault], into);
        }
        else if (batch.Columns is { } columns)
        {
            ScoreRows(batch, columns, offers, into);
        }
        else
        {
            ScoreLines(batch, offers, into);
        }
    }

    public void Dispose() => _rejects.Dispose();

    private void ScoreLines(ClaimBatch batch, OfferWriter offers, ScoredBatch into)
    {
        var lines = batch.Text;
        var quick = Utf8.IsValid(lines) ? _quick : null;
        for (var line = batch.FirstLine; !lines.IsEmpty; line++)
        {
            var end = lines.IndexOf((byte)'\n');
            var text = end < 0 ? lines : lines[..end];
            lines = end < 0 ? [] : lines[(end + 1)..];
            if (text.Trim(" \t\r"u8).IsEmpty)
            {
                continue;
            }

            if (quick?.TryScore(text, into.Offers, into.Tally) is not null)
            {
                EndLine(into.Offers);
                continue;
            }

            if (quick?.Explain() is { } explained)
            {
                Write(explained, offers, into);
                continue;
            }

            ClaimReader.TryRead(text, file: null, (int)Math.Min(line, int.MaxValue), out var claim, out var problems, options.Encoding.Name().ToUpperInvariant());
            Score(line, claim, claim?.Id ?? ClaimReader.FindId(text), problems, offers, into);
        }
    }

    private void ScoreRows(ClaimBatch batch, IReadOnlyList<CsvColumn> columns, OfferWriter offers, ScoredBatch into)
    {
        if (_rows is null || !ReferenceEquals(columns, _columns))
        {
            (_columns, _rows) = (columns, new ClaimCsvReader(columns));
        }

        _record.Begin(batch.Buffer, batch.Start, batch.End, batch.FirstLine);
        while (_record.Read())
        {
            if (_quick?.TryScore(_record, columns, into.Offers, into.Tally) is not null)
            {
                EndLine(into.Offers);
                continue;
            }

            if (_quick?.Explain() is { } explained)
            {
                Write(explained, offers, into);
                continue;
            }

            _rows.TryRead(_record, out var claim, out var problems);
            Score(_record.Line, claim, claim?.Id ?? _record.IdOf(columns), problems, offers, into);
        }
    }

    private void Score(long line, Claim? claim, string? id, IReadOnlyList<Diagnostic> problems, OfferWriter offers, ScoredBatch into)
    {
        if (claim is not null && calculators.For(claim, out problems) is { } calculator)
        {
            var offer = calculator.Calculate(claim, options.Languages);
            if (offer.Decision != Decision.Invalid)
            {
                Write(offer, offers, into);
                return;
            }

            problems = offer.Warnings;
        }

        Reject(line, id, problems, into);
    }

    private static void Write(Offer offer, OfferWriter offers, ScoredBatch into)
    {
        offers.Write(offer);
        EndLine(into.Offers);
        into.Tally.Add(offer);
    }

    /// <summary>One object a claim, with all its problems; the first is the one it is counted by.</summary>
    private void Reject(long line, string? id, IReadOnlyList<Diagnostic> problems, ScoredBatch into)
    {
        _rejects.Reset(into.Rejects);
        _rejects.WriteStartObject();
        _rejects.WriteNumber("line", line);
        Text("id", id);
        Text("code", problems[0].Code);
        Text("message", problems[0].Message);
        _rejects.WriteStartArray("problems");
        foreach (var problem in problems)
        {
            _rejects.WriteStartObject();
            Text("code", problem.Code);
            Text("message", problem.Message);
            Text("fact", problem.Rule);
            if (problem.Column > 0)
            {
                _rejects.WriteNumber("column", problem.Column);
            }

            Text("suggestion", problem.Suggestion);
            _rejects.WriteEndObject();
        }

        _rejects.WriteEndArray();
        _rejects.WriteEndObject();
        _rejects.Flush();
        EndLine(into.Rejects);
        into.Tally.AddReject(problems[0]);
    }

    private void Text(string key, string? text)
    {
        if (text is not null)
        {
            _rejects.WriteString(key, text);
        }
    }

    private static void EndLine(IBufferWriter<byte> output)
    {
        output.GetSpan(1)[0] = (byte)'\n';
        output.Advance(1);
    }
}
