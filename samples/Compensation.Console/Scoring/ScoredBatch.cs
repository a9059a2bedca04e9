using System.Buffers;
using Compensation.Bulk;

namespace Compensation.Cli.Scoring;

/// <summary>What came of a batch: whole lines for the offers and for the rejects, in the order of the claims.</summary>
internal sealed class ScoredBatch
{
    public ArrayBufferWriter<byte> Offers { get; } = new(64 * 1024);

    public ArrayBufferWriter<byte> Rejects { get; } = new();

    public BulkTally Tally { get; } = new();
}
