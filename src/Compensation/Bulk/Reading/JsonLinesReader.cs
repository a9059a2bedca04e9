namespace Compensation.Bulk.Reading;

/// <summary>Cuts JSON Lines: a batch is whole lines. A line longer than a claim may be is skipped, and told.</summary>
internal sealed class JsonLinesReader(Stream stream, string name, BulkEncoding encoding) : BatchReader(stream, name, encoding)
{
    protected override int LengthOfClaims(ReadOnlySpan<byte> text, bool isEnd) => isEnd ? text.Length : text.LastIndexOf((byte)'\n') + 1;

    protected override int CountLines(ReadOnlySpan<byte> text) => text.Count((byte)'\n');

    protected override bool ReadTooLong(ClaimBatch batch, ReadOnlySpan<byte> start)
    {
        var id = ClaimReader.FindId(Decoded(start));
        long length = start.Length;
        var buffer = batch.Read.AsSpan();
        while (true)
        {
            var read = Take(buffer);
            var end = buffer[..read].IndexOf((byte)'\n');
            if (read == 0 || end >= 0)
            {
                var line = length + Math.Max(end, 0);
                var lineEnds = read == 0 ? 0 : 1;
                HandFault(batch, ClaimDiagnostics.TooLarge.In(null, line, Claim.MaxBytes), line + lineEnds, lineEnds, buffer[(end + 1)..read], id);
                return true;
            }

            length += read;
        }
    }
}
