using System.Text.Json;
using Compensation.Claims;
using Compensation.Offers;

namespace Compensation.Cli.Scoring;

/// <summary>Calculates the offers of a batch. It may be used by many threads at once.</summary>
internal sealed class BatchScorer(Calculators calculators, IReadOnlyList<string> languages)
{
    public ScoredBatch Score(ClaimBatch batch)
    {
        var scored = new ScoredBatch();
        using var offers = new OfferWriter(scored.Offers);
        foreach (var row in batch.Rows)
        {
            Score(row.Line, row.Claim, row.Diagnostics, offers, scored);
        }

        var lines = batch.Lines.Span;
        for (var line = batch.FirstLine; !lines.IsEmpty; line++)
        {
            var end = lines.IndexOf((byte)'\n');
            var text = end < 0 ? lines : lines[..end];
            lines = end < 0 ? [] : lines[(end + 1)..];
            if (text.Trim(" \t\r"u8).IsEmpty)
            {
                continue;
            }

            ClaimReader.TryRead(text, file: null, line, out var claim, out var problems);
            Score(line, claim, problems, offers, scored);
        }

        return scored;
    }

    private void Score(int line, Claim? claim, IReadOnlyList<Diagnostic> problems, OfferWriter offers, ScoredBatch scored)
    {
        if (claim is not null && calculators.For(claim, out problems) is { } calculator)
        {
            var offer = calculator.Calculate(claim, languages);
            if (offer.Decision != Decision.Invalid)
            {
                offers.Write(offer);
                EndLine(scored.Offers);
                scored.Tally.Add(offer);
                return;
            }

            problems = offer.Warnings;
        }

        Reject(line, claim?.Id, problems, scored);
    }

    /// <summary>One object a claim, with all its problems; the first is the one it is counted by.</summary>
    private static void Reject(int line, string? id, IReadOnlyList<Diagnostic> problems, ScoredBatch scored)
    {
        using (var json = new Utf8JsonWriter(scored.Rejects, ValueWriter.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("line", line);
            Text(json, "id", id);
            Text(json, "code", problems[0].Code);
            Text(json, "message", problems[0].Message);
            json.WriteStartArray("problems");
            foreach (var problem in problems)
            {
                json.WriteStartObject();
                Text(json, "code", problem.Code);
                Text(json, "message", problem.Message);
                Text(json, "fact", problem.Rule);
                if (problem.Column > 0)
                {
                    json.WriteNumber("column", problem.Column);
                }

                Text(json, "suggestion", problem.Suggestion);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        EndLine(scored.Rejects);
        scored.Tally.AddReject(problems[0]);
    }

    private static void Text(Utf8JsonWriter json, string key, string? text)
    {
        if (text is not null)
        {
            json.WriteString(key, text);
        }
    }

    private static void EndLine(System.Buffers.ArrayBufferWriter<byte> output)
    {
        output.GetSpan(1)[0] = (byte)'\n';
        output.Advance(1);
    }
}
