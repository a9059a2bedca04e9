namespace Compensation.Testing;

public sealed class OfferAssertTests
{
    private const string Pack = """
        pack: shop.late
        format: 1
        version: 1.0.0
        title: Late
        currency: EUR
        inputs:
          days: { type: number, min: 0 }
          tier: { type: string, values: [ gold, other ], default: other }
        losses:
          - { loss: waiting, type: indirect, when: days > 2, amount: days * 1.50, method: statutory }
        remedies:
          - { remedy: refund, for: [ waiting ], form: cash, choice: how, value: loss.amount }
          - { remedy: voucher, for: [ waiting ], form: goods, choice: how, value: loss.amount * 2, exceeds: true }
        """;

    private static readonly Calculator Calculator = PackCatalog.Parse(("late.yaml", Pack)).Packs[0].Compile();

    private static readonly ClaimBuilder Late = ClaimBuilder.Of("shop.late").With("days", 4);

    [Test]
    public void Meets_WhatIsStated_Passes() => OfferAssert.Meets(Calculator.Calculate(Late.Choosing("how", "voucher").Build()), """
        decision: offered
        losses: [ { loss: waiting, amount: 6 } ]
        remedies: [ { remedy: voucher, value: 12.00, currency: EUR } ]
        alternatives: [ refund ]
        total: 12
        assumed: { tier: other }
        """);

    [Test]
    public void Meets_AnotherOffer_ThrowsWithAllDifferences()
    {
        var exception = Assert.Throws<OfferAssertionException>(() => OfferAssert.Meets(Calculator.Calculate(Late.Build()), """
            decision: declined
            remedies: [ { remedy: refund, value: 7 } ]
            total: 7
            losses: [ waiting ]
            """))!;

        Assert.That(exception.Differences.Select(d => d.What), Is.EqualTo(new[] { "decision", "total", "remedies" }));
        Assert.That(exception.Message, Is.EqualTo("""
            The offer of C-1 is not as expected.
              decision
                expected: declined
                got:      offered
              total
                expected: 7
                got:      6
              remedies
                expected: { remedy: refund, value: 7 }
                got:      { remedy: refund, form: cash, value: 6 }
            """.ReplaceLineEndings("\n")));
    }

    [TestCase("", "CMP10")]
    [TestCase("decision: granted", "the expectation:1:11: error CMP")]
    [TestCase("totl: 5", "did you mean `total`?")]
    [TestCase("total: [", "the expectation:1")]
    [TestCase("- a", "error CMP")]
    public void Meets_BadExpectation_IsTold(string expected, string message)
    {
        var offer = Calculator.Calculate(Late.Build());

        Assert.That(Assert.Throws<CompensationException>(() => OfferAssert.Meets(offer, expected))!.Message, Does.Contain(message));
    }

    [Test]
    public void IsSame_AnotherOffer_NamesEachField()
    {
        var offer = Calculator.Calculate(Late.Build());
        OfferAssert.IsSame(Offer.Parse(offer.ToJson()), offer);

        var exception = Assert.Throws<OfferAssertionException>(() => OfferAssert.IsSame(offer, Calculator.Calculate(Late.With("days", 5).Without("tier").Build())))!;

        Assert.That(exception.Differences, Does.Contain(new PackTestDifference("losses[1].amount", "7.50", "6.00")));
    }

    [Test]
    public void ClaimBuilder_EachStep_LeavesTheOthersAsTheyAre()
    {
        var claim = Late.Id("C-7").Claimant("U-1").With("tier", "gold").Choosing("how", "refund").Build();

        Assert.That(claim.ToJson(), Is.EqualTo("""{"id":"C-7","pack":"shop.late","claimant":"U-1","choose":{"how":"refund"},"facts":{"days":4,"tier":"gold"}}"""));
        Assert.That(Late.Build().ToJson(), Is.EqualTo("""{"id":"C-1","pack":"shop.late","facts":{"days":4}}"""));
        Assert.That(Late.Without("days").Build().Facts, Is.Empty);
        Assert.Throws<ArgumentException>(() => Late.With("days", 0.5).Build(), "a double is no fact");
    }

    [Test]
    public void Parse_FilesThatLeanOnEachOther_AreFoundByTheirPaths()
    {
        var catalog = PackCatalog.Parse(
            ("packs/late.yaml", Pack.Replace("inputs:", "import: [ ../library/a.yaml ]\ninputs:", StringComparison.Ordinal).Replace("days * 1.50", "twice(days)", StringComparison.Ordinal)),
            ("library/a.yaml", "library: a\nformat: 1\nfunctions: { \"twice(n: number)\": n * 2 }"));

        OfferAssert.Meets(catalog.Find("shop.late")!.Compile().Calculate(Late.Build()), "total: 8");
    }

    [Test]
    public void Parse_NoPackOrABadOne_ThrowsWithItsPath()
    {
        Assert.That(Assert.Throws<CompensationException>(() => PackCatalog.Parse())!.Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { "CMP3125" }));
        Assert.That(Assert.Throws<CompensationException>(() => PackCatalog.Parse(("a/late.yaml", Pack + "\nlimts: []")))!.Message, Does.StartWith("a/late.yaml:14:1: error"));
        Assert.Throws<ArgumentException>(() => PackCatalog.Parse(("a.yaml", Pack), ("./a.yaml", Pack)));
    }
}
