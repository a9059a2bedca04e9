namespace Compensation.Tests.Calculation;

public class RemedyValidityTests
{
    [TestCase("days: 30", 0, 30)]
    [TestCase("months: 6", 6, 0)]
    [TestCase("years: n / 4", 18, 0)]
    [TestCase("years: 0.5", 6, 0)]
    [TestCase("days: n * 50000", 0, 300000)]
    public void Calculate_ValidFor_IsCountedInMonthsAndDays(string valid, int months, int days)
    {
        var offer = Calculate(valid, 6);

        Assert.That(offer.Decision, Is.EqualTo(Decision.Offered));
        Assert.That(offer.Remedies.Single().Valid, Is.EqualTo(new Validity { Months = months, Days = days }));
    }

    [Test]
    public void Calculate_ValidUntil_IsTheLastDay()
    {
        var offer = Calculate("until: date(\"2026-12-31\")", 6);

        Assert.That(offer.Remedies.Single().Valid, Is.EqualTo(new Validity { Until = new DateOnly(2026, 12, 31) }));
        Assert.That(offer.ToJson(), Does.Contain("\"valid\":{\"until\":\"2026-12-31\"}"));
        Assert.That(Offer.Parse(offer.ToJson()).Remedies.Single().Valid, Is.EqualTo(offer.Remedies.Single().Valid));
    }

    /// <summary>Half a month, less than nothing, more than any calendar holds, and more than a number can be twelve times.</summary>
    [TestCase("months: n", "0.5")]
    [TestCase("months: 0.5", "1")]
    [TestCase("months: n", "-1")]
    [TestCase("months: n", "9999999999999")]
    [TestCase("years: n", "79228162514264337593543950335")]
    public void Calculate_ValidForWhatIsNoCount_NeedsReview(string valid, string n)
    {
        var offer = Calculate(valid, decimal.Parse(n, System.Globalization.CultureInfo.InvariantCulture));

        Assert.That(offer.Decision, Is.EqualTo(Decision.NeedsReview));
        Assert.That(offer.Warnings.Select(w => w.Code), Is.EqualTo(new[] { "CMP5206" }));
    }

    /// <summary>The offer, which compiled rules and the explaining evaluator agree on.</summary>
    private static Offer Calculate(string valid, decimal n)
    {
        var files = new MemoryFiles().Add("vouchers.yaml", $$"""
            pack: vouchers
            format: 1
            version: 1.0.0
            title: "Vouchers"
            currency: EUR
            inputs: { n: { type: number } }
            remedies:
              - remedy: voucher
                form: service
                value: 10
                valid: { {{valid}} }
                when: n != 0
            """);
        Assert.That(RulePack.TryLoad(files, "vouchers.yaml", out var pack, out var diagnostics), string.Join('\n', diagnostics));
        var claim = new Claim("C-1", new Dictionary<string, object?> { ["n"] = n });
        var offer = new Calculator(pack!, int.MaxValue).Calculate(claim);
        Assert.That(new Calculator(pack!, 0).Calculate(claim).ToJson(), Is.EqualTo(offer.ToJson()));
        return offer;
    }
}
