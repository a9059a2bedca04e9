using Compensation.Packs;

namespace Compensation.Tests.Calculation;

public class RemedyValidityTests
{
    [TestCase("days: 30", 0, 30)]
    [TestCase("months: 6", 6, 0)]
    [TestCase("years: n / 4", 18, 0)]
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

    /// <summary>Half a month, less than nothing, and more than any calendar holds.</summary>
    [TestCase("0.5")]
    [TestCase("-1")]
    [TestCase("9999999999999")]
    public void Calculate_ValidForWhatIsNoCount_NeedsReview(string n)
    {
        var offer = Calculate("months: n", decimal.Parse(n, System.Globalization.CultureInfo.InvariantCulture));

        Assert.That(offer.Decision, Is.EqualTo(Decision.NeedsReview));
        Assert.That(offer.Warnings.Select(w => w.Code), Is.EqualTo(new[] { "CMP5206" }));
    }

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
        return pack!.Compile().Calculate(new Claim("C-1", new Dictionary<string, object?> { ["n"] = n }));
    }
}
