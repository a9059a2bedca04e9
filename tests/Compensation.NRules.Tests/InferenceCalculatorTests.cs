namespace Compensation.Inference.Tests;

public sealed class InferenceCalculatorTests
{
    [Test]
    public void RulesOf_Pack_SayWhatThePackSays()
    {
        var calculator = new InferenceCalculator(OutagePack.Load());
        var rules = calculator.RulesOf(calculator.Pack.Versions[^1]);

        Assert.That(rules.OrderByDescending(r => r.Priority).Select(r => $"{r.Name} [{string.Join(' ', r.Tags)}]"), Is.EqualTo(new[]
        {
            "test.outage/too_short [decline]",
            "test.outage/waiting [loss indirect]",
            "test.outage/files_lost [loss data]",
            "test.outage/refund [remedy cash]",
            "test.outage/voucher [remedy service]",
            "test.outage/restore [remedy cash]",
            "test.outage/cap_data [limit]",
            "test.outage/cap [limit]",
            "test.outage/route 1 [route]",
            "test.outage/route 2 [route]",
        }));
        Assert.That(rules.Select(r => r.Description).Take(2), Is.EqualTo(new[] { "It was {hours} hours only.", "{hours} hours without service" }));
        Assert.That(rules.All(r => r.Properties["version"].Equals("2.0.0")));
        Assert.That(rules.Select(r => r.Priority), Is.Unique);
        Assert.That(rules.All(r => r.Priority > 0), "a host's rules come after those of the stage");
    }

    [Test]
    public void Calculate_Claim_FiresTheRulesThatHoldInTheOrderOfThePack()
    {
        var session = new InferenceCalculator(OutagePack.Load()).Open(OutagePack.Claim());
        var fired = new List<string>();
        session.Session.Events.RuleFiredEvent += (_, e) => fired.Add(e.Rule.Name["test.outage/".Length..]);

        session.Calculate();

        Assert.That(fired, Is.EqualTo(new[] { "waiting", "refund", "voucher", "cap_data", "cap", "route 1", "route 2" }));
    }

    /// <summary>The first does not fit where facts lie; the second goes out of range within a rule.</summary>
    [TestCase("70000000000000000000000000")]
    [TestCase("90000000000000000")]
    public void Calculate_NumberOutOfRange_IsWhatTheCalculatorGives(string hours)
    {
        var claim = OutagePack.Claim(hours: decimal.Parse(hours, System.Globalization.CultureInfo.InvariantCulture));
        var (inference, calculator) = (new InferenceCalculator(OutagePack.Load()), OutagePack.Load().Compile());

        Assert.That(inference.Calculate(claim).ToJson(), Is.EqualTo(calculator.Calculate(claim).ToJson()));
        Assert.That((inference.Staged, inference.Explained), Is.EqualTo((0, 1)));
    }

    [Test]
    public void Calculate_ManyThreads_GiveTheSameOffers()
    {
        var calculator = new InferenceCalculator(OutagePack.Load());
        var expected = Enumerable.Range(0, 500).Select(i => calculator.Calculate(OutagePack.Claim(hours: i, files: i % 4)).ToJson()).ToArray();
        var offers = new string[expected.Length];

        Parallel.For(0, offers.Length, i => offers[i] = calculator.Calculate(OutagePack.Claim(hours: i, files: i % 4)).ToJson());

        Assert.That(offers, Is.EqualTo(expected));
    }
}
