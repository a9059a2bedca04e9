using System.Text;

namespace Compensation.Benchmarks.Goodwill;

/// <summary>From the bytes of one claim to the bytes of its offer, as a bulk run does it line by line, with its counting; for one thread.</summary>
internal sealed class GoodwillLines(Calculator calculator)
{
    private readonly QuickScorer _scorer = new([calculator]);
    private readonly OfferBuffer _offer = new();
    private readonly BulkTally _tally = new();

    public static byte[] LineOf(Claim claim) => Encoding.UTF8.GetBytes(claim.ToJson());

    /// <summary>The offer as JSON, until the next one is asked for.</summary>
    public ReadOnlySpan<byte> Score(byte[] line)
    {
        _offer.Clear();
        return _scorer.TryScore(line, _offer, _tally) is not null
            ? _offer.Written
            : throw new InvalidOperationException($"This line was not for the quick way: {Encoding.UTF8.GetString(line)}");
    }
}
