using System.Globalization;
using System.Numerics;
using System.Text;
using Compensation.Tests.Compilation;

namespace Compensation.Tests.Calculation;

/// <summary>A quotient loses no cent, wherever in a pack it stands: worked out by compiled rules and by the explaining evaluator alike.</summary>
public class ExactQuotientsTests
{
    private const string Inputs = """
          fee: { type: number, min: 0, digits: 2 }
          days: { type: number, min: 0, digits: 0 }
          any: { type: number, default: 1 }
          items: { type: list, of: { price: number }, default: [] }
          prices: { type: list, of: number, default: [] }

        """;

    private const string Answered = "remedies: [ { remedy: r, for: [ direct ], form: cash, value: loss.amount, exceeds: true } ]\n";

    private static IEnumerable<TestCaseData> Places()
    {
        yield return Loss("fee / 30 * days", "5.02");
        yield return Loss("fee * days / 30", "5.02");
        yield return Loss("(fee + any - 1) / 30 * days", "5.02");
        yield return Loss("any / 30 * days * fee", "5.02");
        yield return Loss("daily * days", "5.02", "let: { daily: fee / 30 }\n");
        yield return Loss("daily * days + 0 * any", "5.02", "let: { daily: fee / (any * 30) }\n");
        yield return Loss("thirtieth * fee * days", "5.02", "parameters: { thirtieth: 1 / 30 }\n");
        yield return Loss("share(fee, 30) * days", "5.02", "functions: { \"share(amount: number, parts: number)\": amount / parts }\n");
        yield return Loss("if daily * 30 = fee then daily * days else 0", "5.02", "let: { daily: fee / 30 }\n");
        yield return Loss("if daily in [fee / 30..fee / 30] then daily * days else 0", "5.02", "let: { daily: fee / 30 }\n");
        yield return Loss("sum(for i in 1..15 return fee / 30)", "5.02");
        yield return Loss("sum(for p in prices return p / 3)", "1.00");
        yield return Loss("ceiling(sum(items.price) / 3 * 3)", "30.00");
        yield return Loss("sum(for i in items return i.price / 3)", "10.00");
        yield return Loss("max([fee / 30, 0]) * days", "5.02");
        yield return Loss("mean(append(prices, 0.01, 0)) * 5", "3.01");
        yield return Loss("banded * fee * days", "5.02", "tables: { banded: { hit: first, in: { d: days }, out: number, rows: [ [ '> 1', '1 / 30' ], [ '-', 0 ] ] } }\n");
        yield return Loss("banded * fee * days", "5.02", "tables: { banded: { hit: first, in: { d: days }, out: number, rows: [ [ '> 1', 'any / 30' ], [ '-', 0 ] ] } }\n");
        yield return Loss("banded * days", "5.02", "tables: { banded: { hit: collect sum, in: { d: days }, out: number, rows: [ [ '> 1', 'fee / 60' ], [ '> 2', 'fee / 60' ] ] } }\n");
        yield return Loss("banded * 1", "1.00", "tables: { banded: { hit: first, in: { q: fee / 3 }, out: number, rows: [ [ '< 3.3433333333333333333333333333', 0 ], [ '< 10.03 / 3', 0 ], [ '10.03 / 3', 1 ] ] } }\n");
        yield return Loss("banded * 1", "1.00", "tables: { banded: { hit: first, in: { q: fee / 3 }, out: number, rows: [ [ '<= 3.3433333333333333333333333333', 0 ], [ '< 3.3433333333333333333333333334', 1 ] ] } }\n");
        yield return Loss("simple interest(365, date(\"2025-01-01\"), date(\"2025-01-16\"), fee / 30)", "5.02");
        yield return Loss("convert(fee, \"EUR\", \"GBP\", date(\"2025-01-01\"), [ { from: date(\"2024-01-01\"), base: \"GBP\", quote: \"EUR\", rate: 30 } ]) * days", "5.02");
        yield return Loss("duration(\"P1D\") / duration(\"P30D\") * fee * days", "5.02");
        yield return Loss("round half up(fee / 30 * days, 2)", "5.02");
        yield return Loss("fee / days * 7.5", "5.02");
        yield return Loss("fee / -30 * -days", "5.02");
        yield return Loss("fee / (days - 45) * -15", "5.02");
        yield return Loss("fee / 3 / 10 / days * 15 * days", "5.02");
        yield return Loss("0 / (days - 45)", "0.00");
        yield return Loss("fee / 30 * 30", "10.03", rounding: ", rounding: { digits: 2, mode: up }");
        yield return Loss("fee / 30 * days", "5.01", rounding: ", rounding: { digits: 2, mode: half down }");
        yield return Loss("fee / 30 * days", "5.02", rounding: ", rounding: { digits: 2, mode: half even }");
        yield return Loss("fee / 30 * days", "5.01", rounding: ", rounding: { digits: 2, mode: down }");
    }

    [TestCaseSource(nameof(Places))]
    public void Calculate_AQuotientInALoss_IsExact(string amount, string expected, string declared, string rounding)
    {
        var pack = AgreedPack.Of(Inputs, $"{declared}losses: [ {{ loss: one, type: direct, amount: '{amount}'{rounding} }} ]\n{Answered}");

        var offer = pack.Check("\"fee\":10.03,\"days\":15,\"prices\":[1,1,1],\"items\":[{\"price\":10},{\"price\":20}]");

        Assert.That(offer.Losses[0].Amount, Is.EqualTo(decimal.Parse(expected, CultureInfo.InvariantCulture)));
        Assert.That(offer.Warnings, Is.Empty);
    }

    [TestCase("times: 1 / 3", "3.35", Description = "10.05 times a third is 3.35 and no hair less")]
    [TestCase("times: 'fee / 30.15'", "3.35")]
    [TestCase("at_most: 'fee / 30 * 15'", "5.03")]
    [TestCase("less: 'fee / 30 * 15'", "5.02")]
    [TestCase("drop_below: 'fee / 3 * 3'", "10.05", Description = "the sum is not below itself")]
    public void Calculate_AQuotientInALimit_IsExact(string limit, string total)
    {
        var pack = AgreedPack.Of(Inputs, $"losses: [ {{ loss: one, type: direct, amount: fee }} ]\n{Answered}limits: [ {{ limit: l, over: all, {limit}, rounding: {{ digits: 2, mode: {(limit.StartsWith("times", StringComparison.Ordinal) ? "up" : "half up")} }} }} ]\n");

        Assert.That(pack.Check("\"fee\":10.05,\"days\":1").Total, Is.EqualTo(decimal.Parse(total, CultureInfo.InvariantCulture)));
    }

    [TestCase("fee / (days - 15)", Description = "a division by zero")]
    [TestCase("fee / (15 - days) * days")]
    [TestCase("fee / -30 * days", Description = "a negative amount")]
    [TestCase("fee / (days - 45)")]
    [TestCase("-fee / 30 / days")]
    public void Calculate_AQuotientThatIsNoAmount_IsForReview(string amount)
    {
        var pack = AgreedPack.Of(Inputs, $"losses: [ {{ loss: one, type: direct, amount: '{amount}' }} ]\n{Answered}");

        Assert.That(pack.Compare("\"fee\":10.03,\"days\":15").Decision, Is.EqualTo(Decision.NeedsReview));
    }

    [Test]
    public void Calculate_QuotientsThatAreSaid_AreDecimals()
    {
        var pack = AgreedPack.Of(Inputs, """
            losses: [ { loss: one, type: direct, amount: fee, figures: { per_day: fee / 30, list: '[fee / 30, 1]' } } ]
            remedies: [ { remedy: r, for: [ direct ], form: service, value: loss.amount, units: { count: fee / 30, of: month } } ]
            routing: [ { route: { approval: manager, priority: days / 7 } } ]
            figures: { third: days / 45, whole: fee / 3 * 3 }

            """);

        var json = pack.Compare("\"fee\":10.03,\"days\":15").ToJson();

        Assert.Multiple(() =>
        {
            Assert.That(json, Does.Contain("\"per_day\":0.3343333333333333333333333333,\"list\":[0.3343333333333333333333333333,1]"));
            Assert.That(json, Does.Contain("\"count\":0.3343333333333333333333333333"));
            Assert.That(json, Does.Contain("\"priority\":2.1428571428571428571428571429"));
            Assert.That(json, Does.Contain("\"third\":0.3333333333333333333333333333,\"whole\":10.03"));
        });
    }

    [Test]
    public void Calculate_AFractionBeyondTheBound_WarnsAndOffersAllTheSame()
    {
        var pack = AgreedPack.Of(Inputs, $"losses: [ {{ loss: one, type: direct, amount: 'sum(for i in 1..400 return fee / i)' }} ]\n{Answered}");

        var offer = pack.Compare("\"fee\":10,\"days\":1");

        Assert.Multiple(() =>
        {
            Assert.That(offer.Decision, Is.EqualTo(Decision.Offered));
            Assert.That(offer.Total, Is.EqualTo(65.70m));
            Assert.That(offer.Warnings.Select(w => (w.Code, w.Rule)), Is.EqualTo([("CMP3910", "one")]));
        });
    }

    [Test]
    public void Calculate_ThousandsOfFees_NoneIsACentWrong()
    {
        var rules = "losses:\n  - { loss: half, type: direct, amount: fee / 30 * 15 }\n  - { loss: whole, type: indirect, amount: fee / 30 * 30, rounding: { digits: 2, mode: up } }\n" + Answered;
        var (compiled, explained) = (Calculators(Pack(rules)).Compiled, Calculators(Pack(rules)).Explained);
        var wrong = 0;
        for (var cents = 1; cents < 4000; cents++)
        {
            var claim = Claim($"\"fee\":{(cents / 100m).ToString(CultureInfo.InvariantCulture)},\"days\":1");
            foreach (var offer in new[] { compiled.Calculate(claim), explained.Calculate(claim) })
            {
                wrong += offer.Losses[0].Amount == (cents + 1) / 2 / 100m && offer.Losses[1].Amount == cents / 100m ? 0 : 1;
            }
        }

        Assert.That((wrong, compiled.Quick), Is.EqualTo((0, 3999)));
    }

    [Test]
    public void Calculate_InterestThatFallsOnAHalfPenny_IsNeverAPennyShort()
    {
        var (compiled, explained) = Calculators(RulePack.Load(Path.Combine(Repository.Root, "rules", "finance", "fos-interest.yaml")));
        var (wrong, asked) = (0, 0);
        foreach (var (pence, rate, days) in HalfPennies().Take(22_500))
        {
            var claim = Claim(string.Create(CultureInfo.InvariantCulture,
                $"\"scheme\":\"fos_simple_interest\",\"principal_gbp\":{pence / 100m},\"rate_percent\":{rate},\"period_days\":{days},\"from\":\"2020-01-01\",\"to\":\"2020-01-02\",\"referred\":\"2020-06-01\",\"base_rate_periods\":[]"));
            var exact = new BigInteger(pence) * rate * days * 2 / 36_500;
            var expected = (decimal)((exact + 1) / 2) / 100;
            wrong += Interest(compiled.Calculate(claim)) == expected ? 0 : 1;
            wrong += asked++ % 20 != 0 || Interest(explained.Calculate(claim)) == expected ? 0 : 1;
        }

        Assert.That((wrong, asked), Is.EqualTo((0, 22_500)));
    }

    /// <summary>Claims of which the interest is an odd number of half pennies.</summary>
    private static IEnumerable<(int Pence, int Rate, int Days)> HalfPennies() =>
        from pence in Enumerable.Range(1000, 20_000)
        from rate in Enumerable.Range(1, 15)
        from days in new[] { 73, 146, 219, 292, 365, 730, 1095 }
        where (long)pence * rate * days % 36_500 == 18_250
        select (pence, rate, days);

    private static decimal? Interest(Offer offer) => offer.Remedies.Single(r => r.Id == "interest").Value;

    private static (Calculator Compiled, Calculator Explained) Calculators(RulePack pack) => (new Calculator(pack, 0), new Calculator(pack, int.MaxValue));

    private static RulePack Pack(string rules) => GeneratedPacksTests.Load($"pack: test.exact\nformat: 1\nversion: 1.0.0\ntitle: exact\ncurrency: EUR\ninputs:\n{Inputs}\n{rules}");

    private static Claim Claim(string facts) => ClaimReader.TryRead(Encoding.UTF8.GetBytes($"{{\"id\":\"C\",\"facts\":{{{facts}}}}}"), null, 1, out var claim, out _) ? claim : throw new InvalidOperationException(facts);

    private static TestCaseData Loss(string amount, string expected, string declared = "", string rounding = "") => new(amount.Replace("'", "''", StringComparison.Ordinal), expected, declared, rounding);
}
