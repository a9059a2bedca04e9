using System.Buffers;

namespace Compensation.Benchmarks.Goodwill.Files;

/// <summary>
/// From file to file by hand, as well as it is done with <see cref="System.Text.Json.Utf8JsonReader"/> and
/// <see cref="System.Text.Json.Utf8JsonWriter"/>: pooled buffers, texts encoded once, nothing allocated for a claim.
/// </summary>
internal sealed class HandFile(OfferHead head) : IFileRival
{
    private const int BufferBytes = 128 * 1024;

    public string Name => FileRivals.Hand;

    public void Score(Stream claims, Stream offers)
    {
        var claim = new HandClaim();
        var offer = new HandOffer();
        var output = new ArrayBufferWriter<byte>(2 * BufferBytes);
        using var writer = new HandOfferWriter(output, head);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        var filled = 0;
        try
        {
            while (true)
            {
                var read = claims.Read(buffer.AsSpan(filled));
                filled += read;
                var end = read == 0 ? filled : buffer.AsSpan(0, filled).LastIndexOf((byte)'\n') + 1;
                ScoreLines(buffer.AsMemory(0, end));
                offers.Write(output.WrittenSpan);
                output.ResetWrittenCount();
                if (read == 0)
                {
                    return;
                }

                buffer.AsSpan(end, filled - end).CopyTo(buffer);
                filled -= end;
                if (filled == buffer.Length)
                {
                    var larger = ArrayPool<byte>.Shared.Rent(2 * filled);
                    buffer.CopyTo(larger, 0);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        void ScoreLines(ReadOnlyMemory<byte> lines)
        {
            while (!lines.IsEmpty)
            {
                var end = lines.Span.IndexOf((byte)'\n');
                var line = end < 0 ? lines : lines[..end];
                lines = end < 0 ? default : lines[(end + 1)..];
                if (line.Span.IsEmpty)
                {
                    continue;
                }

                HandClaimReader.Read(line, claim);
                offer.Work(claim);
                writer.Write(claim, offer);
                output.GetSpan(1)[0] = (byte)'\n';
                output.Advance(1);
            }
        }
    }
}
