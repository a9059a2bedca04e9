using System.Text;
using Compensation.Bulk;

namespace Compensation.Benchmarks.Goodwill;

/// <summary>From the bytes of one claim to the bytes of its offer, as a bulk run does it line by line, with its counting; for one thread.</summary>
internal sealed class GoodwillLines(Calculator calculator)
{
    private readonly QuickScorer _scorer = new([calculator]);
    private readonly BulkTally _tally = new();

    public static byte[] LineOf(Claim claim) => Encoding.UTF8.GetBytes(claim.ToJson());

    /// <summary>The offer as JSON, until the next one is asked for.</summary>
    public ReadOnlySpan<byte> Score(byte[] line) => _scorer.TryScore(line, _tally) is not null
        ? _scorer.Offer
        : throw new InvalidOperationException($"This line was not for the quick way: {Encoding.UTF8.GetString(line)}");
}
