namespace Compensation.Tests.Calculation;

/// <summary>FEEL's calendar begins before the base library's and ends where adding to it overflows; no date of a claim is an exception.</summary>
public class CalendarEdgesTests
{
    private const string Pack = """
        pack: test.calendar
        format: 1
        version: 1.0.0
        title: calendar
        currency: EUR
        effective: { by: on }
        inputs:
          on: date
          at: { type: date and time, optional: true }
          days: { type: number, default: 0 }
        losses: [ { loss: one, type: direct, amount: 10 } ]
        remedies:
          - { remedy: voucher, for: [ one ], form: service, value: loss.amount, valid: { until: 'on + duration("P1D") * days' } }
        deadlines: { later: 'at + duration("PT24H")' }
        figures: { at: at, before: 'on - duration("P1D") * 700' }
        """;

    [TestCase("\"on\":\"-0001-01-01\"", Decision.Invalid)]
    [TestCase("\"on\":\"0000-01-01\"", Decision.Invalid)]
    [TestCase("\"on\":\"0001-01-01\"", Decision.Offered)]
    [TestCase("\"on\":\"9999-12-31\"", Decision.Offered)]
    [TestCase("\"on\":\"9999-12-31\",\"days\":1", Decision.NeedsReview)]
    [TestCase("\"on\":\"0001-01-01\",\"days\":-1", Decision.NeedsReview)]
    [TestCase("\"on\":\"2024-01-01\",\"at\":\"0000-12-31T23:59:59\"", Decision.Invalid)]
    [TestCase("\"on\":\"2024-01-01\",\"at\":\"9999-12-31T24:00:00\"", Decision.Invalid)]
    [TestCase("\"on\":\"2024-01-01\",\"at\":\"9999-12-31T23:00:00\"", Decision.NeedsReview, Description = "no time is left for the deadline")]
    [TestCase("\"on\":\"2024-01-01\",\"at\":\"9999-12-31T23:00:00-14:00\"", Decision.NeedsReview)]
    [TestCase("\"on\":\"2024-01-01\",\"at\":\"0001-01-01T00:00:00+14:00\"", Decision.Offered)]
    [TestCase("\"on\":\"2024-01-01\",\"at\":\"2024-01-01T00:00:00+18:00\"", Decision.Offered, Description = "an offset that FEEL has and the base library does not")]
    [TestCase("\"on\":\"2024-01-01\",\"at\":\"2024-01-01T00:00:00+01:00:30\"", Decision.Offered)]
    public void Calculate_DateAtTheEdge_IsTheSameBothWays(string facts, Decision expected)
    {
        Assert.That(RulePack.TryLoad(new MemoryFiles().Add("pack.yaml", Pack), "pack.yaml", out var pack, out var diagnostics), Is.True, () => string.Join('\n', diagnostics));
        var claim = Claim.Parse($"{{\"id\":\"C\",\"facts\":{{{facts}}}}}");

        var offer = new Calculator(pack!, int.MaxValue).Calculate(claim);

        Assert.That(offer.Decision, Is.EqualTo(expected), offer.ToJson);
        Assert.That(new Calculator(pack!, 0).Calculate(claim).ToJson(), Is.EqualTo(offer.ToJson()));
        Assert.That(offer.Explain("en"), Is.Not.Empty);
    }
}
