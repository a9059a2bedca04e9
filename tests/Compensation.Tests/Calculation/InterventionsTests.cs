namespace Compensation.Tests.Calculation;

/// <summary>What a host's own rules say beside a pack, in the calculation that defines what an offer is.</summary>
public class InterventionsTests
{
    private const string Pack = """
        pack: test.host
        format: 1
        version: 1.0.0
        title: Host
        currency: EUR
        inputs:
          broken: { type: number, min: 0, digits: 2 }
          files: { type: number, min: 0, digits: 0 }
        losses:
          - loss: thing
            type: direct
            when: broken > 0
            amount: broken
          - loss: data_gone
            type: data
            when: files > 0
            amount: files * 10
        remedies:
          - remedy: pay
            for: [ thing, data ]
            form: cash
            value: loss.amount
        limits:
          - limit: cap_data
            over: [ data ]
            at_most: 50
          - limit: cap_service
            over: [ service ]
            at_most: 5
        """;

    [Test]
    public void Run_FurtherLosses_AreAnsweredByTypeOrRule()
    {
        var offer = Run(new Interventions
        {
            Losses =
            [
                new Loss { Id = "by_rule", Rule = "thing", Type = LossType.Reputational, Amount = 3 },
                new Loss { Id = "by_type", Type = LossType.Data, Amount = 45.005m },
                new Loss { Id = "unanswered", Type = LossType.Indirect, Amount = 7 },
            ],
        });

        Assert.That(offer.Losses.Select(l => (l.Id, l.Amount)), Is.EqualTo(new (string, decimal?)[] { ("thing", 20), ("data_gone", 10), ("by_rule", 3), ("by_type", 45.01m), ("unanswered", 7) }));
        Assert.That(offer.Remedies.Single().Parts.Select(p => p.Loss), Is.EqualTo(new[] { "thing", "data_gone", "by_rule", "by_type" }));
        Assert.That(offer.Total, Is.EqualTo(73), "the limit over data leaves 50 of 55.01");
    }

    [Test]
    public void Run_FurtherRemedy_IsLimitedByItsFormAndGoesWithItsLoss()
    {
        var bonus = new Remedy { Id = "bonus", Form = RemedyForm.Service, Value = 9 };
        var answer = new Remedy { Id = "answer", Form = RemedyForm.Goods, Value = 2, Parts = [new RemedyPart("data_gone", 2)] };

        Assert.That(Run(new Interventions { Remedies = [answer, bonus] }).Remedies.Select(r => (r.Id, r.Value)), Is.EqualTo(new (string, decimal?)[] { ("pay", 30), ("answer", 2), ("bonus", 5) }));
        Assert.That(Run(new Interventions { Remedies = [answer], VetoedLosses = new HashSet<string> { "data_gone" } }).Remedies.Select(r => r.Id), Is.EqualTo(new[] { "pay" }));
    }

    [Test]
    public void Run_VetoedRemedy_LeavesNothingDue()
    {
        var offer = Run(new Interventions { VetoedRemedies = new HashSet<string> { "pay" } });

        Assert.That((offer.Decision, offer.Reasons[^1].Rule), Is.EqualTo((Decision.Declined, "nothing_due")));
    }

    [TestCase(RuleKind.Decline, Decision.Declined)]
    [TestCase(RuleKind.Review, Decision.NeedsReview)]
    [TestCase(RuleKind.Ask, Decision.NeedsInformation)]
    [TestCase(RuleKind.Limit, Decision.Offered)]
    public void Run_Reason_DecidesAsItsKindDoes(RuleKind kind, Decision decision)
    {
        var offer = Run(new Interventions { Reasons = [new Reason { Rule = "host", Kind = kind }] });

        Assert.That(offer.Decision, Is.EqualTo(decision));
        Assert.That(offer.Reasons.Count(r => r.Rule == "host"), Is.EqualTo(1));
    }

    [Test]
    public void Run_AmountsOfTheHostThatAreNone_AreForAPerson()
    {
        var offer = Run(new Interventions
        {
            Losses = [new Loss { Id = "below", Type = LossType.Indirect, Amount = -1 }, new Loss { Id = "open", Type = LossType.Indirect, Range = new AmountRange(1, null) }],
            Remedies = [new Remedy { Id = "unknown", Form = RemedyForm.Cash, IsUnknown = true }],
        });

        Assert.That((offer.Decision, offer.Total), Is.EqualTo((Decision.NeedsReview, (decimal?)null)));
        Assert.That(offer.Warnings.Select(w => w.Rule), Is.EqualTo(new[] { "below", "open", "unknown" }));
        Assert.That(offer.Warnings[1].Message, Does.Contain("[1..]"));
    }

    private static Offer Run(Interventions host)
    {
        Assert.That(RulePack.TryLoad(new MemoryFiles().Add("host.yaml", Pack), "host.yaml", out var pack, out var diagnostics), string.Join('\n', diagnostics));
        var claim = new Claim("C", new Dictionary<string, object?> { ["broken"] = 20, ["files"] = 1 });
        Assert.That(pack!.Compile().Refuse(claim, out var version, out var bound), Is.Null);
        return new ExplainedAssessment(host.Extend(version!), bound!) { Host = host }.Calculate([], minimise: true);
    }
}
