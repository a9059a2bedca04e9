using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Compensation.Tests.Calculation;

/// <summary>Laws of money that hold for every pack and claim: it adds up, limits hold, and nothing is divided away.</summary>
public class LimitLawsTests
{
    private static readonly string[] Over = ["all", "cash", "service", "direct", "indirect", "first", "refund", "credit", "damaged"];

    private static Gen<(string Kind, string Over, decimal Amount)> LimitGen { get; } =
        from kind in Gen.Elements("at_most", "at_least", "less", "times", "drop_below")
        from over in Gen.Elements(Over)
        from amount in Gen.Choose(0, 30_000)
        select (kind, over, kind == "times" ? amount / 20_000m : amount / 100m);

    private static Gen<(decimal First, decimal Second, decimal[] Items)> FactsGen { get; } =
        from first in Gen.Choose(0, 50_000)
        from second in Gen.Choose(0, 50_000)
        from items in Gen.Choose(0, 9_000).ArrayOf()
        select (first / 100m, second / 100m, items.Take(5).Select(i => i / 100m).ToArray());

    [Test]
    public void Calculate_AnyLimits_KeepsTheLaws()
    {
        Prop.ForAll(LimitGen.ListOf().Select(l => l.Take(5).ToArray()).ToArbitrary(), FactsGen.ToArbitrary(), (limits, facts) =>
        {
            var offer = Calculate(limits, facts);
            AssertLaws(offer, limits);
        }).QuickCheckThrowOnFailure();
    }

    private static void AssertLaws(Offer offer, (string Kind, string Over, decimal Amount)[] limits)
    {
        Assert.That(offer.Remedies.Sum(r => r.Value ?? 0), Is.EqualTo(offer.Total), "the lines add up to the total");
        foreach (var remedy in offer.Remedies.Concat(offer.Alternatives).Where(r => r.Parts.Count > 0))
        {
            Assert.That(remedy.Parts.Sum(p => p.Value), Is.EqualTo(remedy.Value), "the parts add up to the line");
            Assert.That(remedy.Parts.Select(p => p.Value), Is.All.GreaterThanOrEqualTo(0m));
        }

        foreach (var applied in offer.Limits)
        {
            var (kind, _, amount) = limits[int.Parse(applied.Id[1..], CultureInfo.InvariantCulture)];
            Assert.That(applied.Parts.Sum(p => p.Before), Is.EqualTo(applied.Before), "what a limit is over adds up before");
            Assert.That(applied.Parts.Sum(p => p.After), Is.EqualTo(applied.After), "and after");
            switch (kind)
            {
                case "at_most": Assert.That(applied.After, Is.LessThanOrEqualTo(amount)); break;
                case "at_least": Assert.That(applied.After, Is.EqualTo(amount)); break;
                case "less": Assert.That(applied.After, Is.EqualTo(Math.Max(0, applied.Before - amount))); break;
                case "times": Assert.That(applied.After, Is.EqualTo(Math.Round(applied.Before * amount, 2, MidpointRounding.AwayFromZero))); break;
                default: Assert.That(applied.After, Is.EqualTo(0m).And.LessThan(amount)); break;
            }
        }

        var recovered = offer.Losses.ToDictionary(l => l.Id, l => offer.Remedies.Where(r => r.Id != "extra").SelectMany(r => r.Parts).Where(p => p.Loss == l.Id).Sum(p => p.Value));
        var raised = offer.Limits.Any(l => limits[int.Parse(l.Id[1..], CultureInfo.InvariantCulture)].Kind == "at_least");
        if (offer.Decision == Decision.Offered && !raised && !limits.Any(l => l is { Kind: "times", Amount: > 1 }))
        {
            Assert.That(offer.Losses.Select(l => (recovered[l.Id] ?? 0) <= l.Amount), Is.All.True, "nobody recovers a loss twice");
        }
    }

    private static Offer Calculate((string Kind, string Over, decimal Amount)[] limits, (decimal First, decimal Second, decimal[] Items) facts)
    {
        var yaml = $$"""
            pack: test.limits
            format: 1
            version: 1.0.0
            title: limits
            currency: EUR
            inputs:
              one:   number
              two:   number
              items: { type: list, of: number, default: [] }
            losses:
              - { loss: first, type: direct, amount: one }
              - { loss: second, type: indirect, amount: two }
              - { loss: damaged, type: direct, each: items, amount: item }
            remedies:
              - { remedy: refund, for: [ first, damaged ], form: cash, value: loss.amount }
              - { remedy: credit, for: [ second ], form: service, choice: how, value: loss.amount }
              - { remedy: payment, for: [ second ], form: cash, choice: how, value: loss.amount * 0.5 }
              - { remedy: extra, form: cash, value: 12.34 }
            {{(limits.Length == 0 ? "" : "limits:")}}
            {{string.Join('\n', limits.Select((l, i) => string.Create(CultureInfo.InvariantCulture, $"  - {{ limit: l{i}, over: [ {l.Over} ], {l.Kind}: {l.Amount} }}")))}}
            """;
        var files = new MemoryFiles();
        files.Add("pack.yaml", yaml);
        Assert.That(RulePack.TryLoad(files, "pack.yaml", out var pack, out var diagnostics), Is.True, () => string.Join('\n', diagnostics));
        return pack!.Compile().Calculate(new Claim("C", new Dictionary<string, object?> { ["one"] = facts.First, ["two"] = facts.Second, ["items"] = facts.Items }));
    }
}
