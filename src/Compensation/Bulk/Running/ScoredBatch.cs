using System.Buffers;

namespace Compensation.Bulk.Running;

/// <summary>What came of a batch: whole lines for the offers and for the rejects, in the order of the claims. It is used again and again.</summary>
internal sealed class ScoredBatch
{
    public OfferBuffer Offers { get; } = new(BatchReader.BatchBytes * 4);

    public ArrayBufferWriter<byte> Rejects { get; } = new(BatchReader.BatchBytes / 16);

    public BulkTally Tally { get; } = new();

    public void Clear()
    {
        Offers.Clear();
        Rejects.ResetWrittenCount();
        Tally.Clear();
    }
}
