using System.Globalization;
using System.Text;

namespace Compensation.Tests.Compilation;

/// <summary>A pack, and each way to work out a claim by it: all of them give what the explaining evaluator gives.</summary>
internal sealed class AgreedPack
{
    private readonly BulkTally _tally = new();
    private readonly Calculator _compiled;
    private readonly Calculator _explained;
    private readonly OfferBuffer _offer = new();
    private readonly QuickScorer _scorer;

    public AgreedPack(RulePack pack)
    {
        (_compiled, _explained) = (new Calculator(pack, 0), new Calculator(pack, int.MaxValue));
        _scorer = new QuickScorer([_compiled]);
    }

    /// <summary>How many claims compiled rules have worked out.</summary>
    public long Compiled => _compiled.Quick;

    /// <summary>A pack in euros.</summary>
    /// <param name="inputs">Its inputs, one a line.</param>
    /// <param name="rules">What stands behind them.</param>
    public static AgreedPack Of(string inputs, string rules) => new(GeneratedPacksTests.Load($"pack: test.agreed\nformat: 1\nversion: 1.0.0\ntitle: agreed\ncurrency: EUR\ninputs:\n{inputs}\n{rules}"));

    /// <summary>Asserts that compiled rules work the claim out, from an object and from bytes, and that all ways agree.</summary>
    /// <returns>What the evaluator makes of it.</returns>
    public Offer Check(string facts, string beside = "")
    {
        var before = _compiled.Quick;
        var (offer, isScored) = Compare(Line(facts, beside));
        Assert.That(_compiled.Quick, Is.EqualTo(before + 1), () => $"not compiled: {facts}");
        Assert.That(isScored, Is.True, () => $"not scored: {facts}");
        return offer!;
    }

    /// <summary>Asserts that all ways agree about a claim, whichever of them take it.</summary>
    public Offer Compare(string facts, string beside = "") => Compare(Line(facts, beside)).Offer!;

    /// <summary>Asserts that all ways agree that take the line; null for a line that is no claim, which none of them takes.</summary>
    public (Offer? Offer, bool IsScored) Compare(byte[] line)
    {
        _offer.Clear();
        var judged = _scorer.TryScore(line, _offer, _tally);
        var givenUp = _scorer.Explain();
        string shown() => string.Create(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetString(line)}\n{Convert.ToHexString(line)}");
        if (!ClaimReader.TryRead(line, null, 1, out var claim, out _))
        {
            Assert.That(judged, Is.Null, () => $"no claim: {shown()}");
            Assert.That(givenUp, Is.Null, () => $"no claim: {shown()}");
            return (null, false);
        }

        var expected = _explained.Calculate(claim);
        if (judged is not null)
        {
            Assert.That(Encoding.UTF8.GetString(_offer.Written), Is.EqualTo(Encoding.UTF8.GetString(GeneratedPacksTests.Bytes(expected))), shown);
            AssertAgree(new ClaimOutcome(judged, claim.Id, withTrace: true), _explained.Decide(claim, withTrace: true), shown);
        }

        if (givenUp is not null)
        {
            Assert.That(Encoding.UTF8.GetString(GeneratedPacksTests.Bytes(givenUp)), Is.EqualTo(Encoding.UTF8.GetString(GeneratedPacksTests.Bytes(expected))), shown);
        }

        Assert.That(_compiled.Calculate(claim).ToJson(), Is.EqualTo(expected.ToJson()), shown);
        return (expected, judged is not null);
    }

    private static byte[] Line(string facts, string beside) => Encoding.UTF8.GetBytes($"{{\"id\":\"C\"{beside},\"facts\":{{{facts}}}}}");

    /// <summary>Asserts that two outcomes say the same.</summary>
    public static void AssertAgree(ClaimOutcome outcome, ClaimOutcome expected, Func<string> shown)
    {
        Assert.That((outcome.Decision, outcome.Currency, outcome.Total, outcome.TotalMoney), Is.EqualTo((expected.Decision, expected.Currency, expected.Total, expected.TotalMoney)), shown);
        Assert.That((outcome.RouteNumber, outcome.Approval), Is.EqualTo((expected.RouteNumber, expected.Approval)), shown);
        Assert.That(outcome.Rules, Is.EqualTo(expected.Rules), shown);
        Assert.That(outcome.Trace, Is.EqualTo(expected.Trace), shown);
    }
}
