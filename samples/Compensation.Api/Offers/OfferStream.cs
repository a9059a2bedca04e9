using System.Buffers;
using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using Compensation.Api.Problems;
using Compensation.Hosting;

namespace Compensation.Api.Offers;

/// <summary>
/// Answers claims in JSON Lines with offers and rejects in JSON Lines, in their order, as they come. Of the input it holds one claim and what the
/// server has read ahead, of the output what has not been sent.
/// </summary>
internal sealed class OfferStream(ICalculators calculators, PipeWriter output)
{
    public const string ContentType = "application/x-ndjson";

    private const int MostUnsent = 64 * 1024;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private int _line;

    /// <summary>Whether the rest of a line that is too long is still to be passed over.</summary>
    private bool _skips;

    public async Task RunAsync(PipeReader input, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await input.ReadAsync(cancellationToken);
            var rest = read.Buffer;
            while (TryTakeLine(ref rest, read.IsCompleted, out var line))
            {
                Answer(line);
                if (output.UnflushedBytes >= MostUnsent)
                {
                    await output.FlushAsync(cancellationToken);
                }
            }

            rest = WithoutOverlong(rest);
            input.AdvanceTo(rest.Start, rest.End);
            await output.FlushAsync(cancellationToken);
            if (read.IsCompleted)
            {
                return;
            }
        }
    }

    private static bool TryTakeLine(ref ReadOnlySequence<byte> rest, bool isLast, out ReadOnlySequence<byte> line)
    {
        line = default;
        if (rest.PositionOf((byte)'\n') is { } end)
        {
            line = rest.Slice(0, end);
            rest = rest.Slice(rest.GetPosition(1, end));
            return true;
        }

        if (!isLast || rest.IsEmpty)
        {
            return false;
        }

        line = rest;
        rest = rest.Slice(rest.End);
        return true;
    }

    /// <summary>A line that is longer than a claim can be is told at once and passed over.</summary>
    private ReadOnlySequence<byte> WithoutOverlong(ReadOnlySequence<byte> rest)
    {
        // What has come of it is enough for the reader of claims to say so.
        if (!_skips && rest.Length > Claim.MaxBytes && !Claim.TryParse(rest.ToArray(), out _, out var problems))
        {
            Reject(++_line, null, problems);
            _skips = true;
        }

        return _skips ? rest.Slice(rest.End) : rest;
    }

    private void Answer(ReadOnlySequence<byte> line)
    {
        if (_skips)
        {
            _skips = false;
            return;
        }

        _line++;
        var text = line.IsSingleSegment ? line.FirstSpan : line.ToArray();
        if (text.Trim(" \t\r"u8).IsEmpty)
        {
            return;
        }

        if (!Claim.TryParse(text, out var claim, out var problems))
        {
            Reject(_line, null, problems);
            return;
        }

        var offer = calculators.Calculate(claim);
        if (offer.Decision == Decision.Invalid)
        {
            Reject(_line, claim.Id, offer.Warnings);
            return;
        }

        offer.WriteTo(output);
        output.Write("\n"u8);
    }

    /// <summary>The places that a claim's reader counts from its own first line are told by the line of the stream.</summary>
    private void Reject(int line, string? id, IReadOnlyList<Diagnostic> problems)
    {
        var entries = DiagnosticEntry.AllOf(problems.Select(p => p.Line > 0 ? p with { Line = line } : p));
        using (var json = new Utf8JsonWriter(output, Readable))
        {
            JsonSerializer.Serialize(json, new ClaimReject(line, id, entries[0].Code, entries[0].Message, entries), JsonSerializerOptions.Web);
        }

        output.Write("\n"u8);
    }
}
