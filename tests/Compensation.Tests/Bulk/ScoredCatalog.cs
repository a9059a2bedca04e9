using System.Text;
using Compensation.Tests.Compilation;

namespace Compensation.Tests.Bulk;

/// <summary>Packs, and both ways to score a line by them.</summary>
internal sealed class ScoredCatalog
{
    private readonly BulkTally _tally = new();
    private readonly OfferBuffer _offer = new();
    private readonly QuickScorer _scorer;
    private readonly Dictionary<string, Calculator> _explained;

    public ScoredCatalog(IReadOnlyList<RulePack> packs)
    {
        _scorer = new QuickScorer(packs.Select(p => new Calculator(p, 0)));
        _explained = packs.ToDictionary(p => p.Id, p => new Calculator(p, int.MaxValue));
    }

    /// <summary>How many lines were scored from bytes.</summary>
    public int Scored { get; private set; }

    /// <summary>Asserts that a line that is scored from bytes gives what the slow way gives. Whether it was.</summary>
    public bool Check(byte[] line)
    {
        _offer.Clear();
        var judged = _scorer.TryScore(line, _offer, _tally);
        var givenUp = _scorer.Explain();
        if (judged is null && givenUp is null)
        {
            return false;
        }

        Assert.That(ClaimReader.TryRead(line, null, 1, out var claim, out _), Is.True, () => $"no claim: {Shown(line)}");
        Assert.That(claim!.Pack is not null || _explained.Count == 1, Is.True, () => $"no pack: {Shown(line)}");
        Assert.That(_explained, Contains.Key(claim.Pack ?? _explained.Keys.First()), () => Shown(line));
        var offer = _explained[claim.Pack ?? _explained.Keys.First()].Calculate(claim);
        if (judged is null)
        {
            Assert.That(Encoding.UTF8.GetString(GeneratedPacksTests.Bytes(givenUp!)), Is.EqualTo(Encoding.UTF8.GetString(GeneratedPacksTests.Bytes(offer))), () => Shown(line));
            return false;
        }

        Scored++;
        Assert.That(Encoding.UTF8.GetString(_offer.Written), Is.EqualTo(Encoding.UTF8.GetString(GeneratedPacksTests.Bytes(offer))), () => Shown(line));
        Assert.That(judged.Decision, Is.EqualTo(offer.Decision).And.Not.EqualTo(Decision.Invalid), () => Shown(line));
        return true;
    }

    private static string Shown(byte[] line) => $"{Encoding.UTF8.GetString(line)}\n{Convert.ToHexString(line)}";
}
