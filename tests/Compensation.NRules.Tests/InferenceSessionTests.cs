using NRules.Fluent;
using NRules.Fluent.Dsl;

namespace Compensation.Inference.Tests;

public sealed class InferenceSessionTests
{
    [Test]
    public void Update_Fact_RecalculatesTheOffer()
    {
        var session = With().Open(OutagePack.Claim(hours: 4));
        Assert.That(session.Calculate().Total, Is.EqualTo(40));

        session.Update("hours", 7);

        Assert.That(session.Calculate().Total, Is.EqualTo(70));
        Assert.That(session.Claim.Facts["hours"], Is.EqualTo(7m));
    }

    [Test]
    public void Retract_FactThatMatters_AsksForItAndUpdateAnswers()
    {
        var session = With(typeof(VetoOfData)).Open(OutagePack.Claim(hours: 4, files: 2));
        Assert.That(session.Calculate().Losses.Select(l => l.Id), Is.EqualTo(new[] { "waiting" }));

        Assert.That(session.Retract("hours"), Is.True);
        var lacking = session.Calculate();
        Assert.That((lacking.Decision, string.Join(',', lacking.Missing)), Is.EqualTo((Decision.NeedsInformation, "hours")));
        Assert.That(lacking.Losses.Any(l => l.Id == "files_lost"), Is.False, "the veto stands here too");

        session.Update("hours", 5);
        Assert.That(session.Calculate().Total, Is.EqualTo(50));
        Assert.That(session.Retract("nothing"), Is.False);
    }

    [Test]
    public void Calculate_VetoedLoss_GivesNothingForItWhileTheVetoStands()
    {
        var session = With(typeof(VetoOfData)).Open(OutagePack.Claim(hours: 4, files: 2));
        Assert.That(session.Calculate().Remedies.Select(r => r.Id), Is.EqualTo(new[] { "refund" }));

        session.Update("tier", "gold");

        var offer = session.Calculate();
        Assert.That(offer.Remedies.Select(r => r.Id), Is.EqualTo(new[] { "voucher", "restore" }));
        Assert.That(offer.Losses.Select(l => l.Id), Is.EqualTo(new[] { "waiting", "files_lost" }));
    }

    [Test]
    public void Calculate_VetoedRemedy_IsNeitherOfferedNorAnAlternative()
    {
        var offer = With(typeof(VetoOfRefund)).Calculate(OutagePack.Claim());

        Assert.That(offer.Remedies.Select(r => r.Id), Is.EqualTo(new[] { "voucher" }));
        Assert.That(offer.Alternatives, Is.Empty);
    }

    [Test]
    public void Calculate_FurtherLoss_IsAnsweredByItsTypeAndLimited()
    {
        var calculator = With(typeof(FurtherDataLoss));
        var offer = calculator.Calculate(OutagePack.Claim(files: 2, claimant: "M-1"));

        Assert.That(offer.Losses.Select(l => (l.Id, l.Amount)), Is.EqualTo(new[] { ("waiting", 40m), ("files_lost", 60m), ("photos", (decimal?)70.13m) }));
        var restore = offer.Remedies.Single(r => r.Id == "restore");
        Assert.That(restore.Parts.Select(p => p.Loss), Is.EqualTo(new[] { "files_lost", "photos" }));
        Assert.That(restore.Value, Is.EqualTo(100), "the limit over data holds for it");
        Assert.That(offer.Reasons.Count(r => r.Rule == "photos"), Is.EqualTo(1));
        Assert.That(calculator.Staged, Is.EqualTo(1));
    }

    [Test]
    public void Calculate_FurtherRemedy_CountsForLimitsAndRoutes()
    {
        var offer = With(typeof(Bonus)).Calculate(OutagePack.Claim(hours: 45));

        Assert.That(offer.Remedies.Select(r => r.Id), Is.EqualTo(new[] { "refund", "bonus" }));
        Assert.That(offer.Total, Is.EqualTo(500), "the limit over all");
        Assert.That(offer.Remedies[1].Units, Is.EqualTo(new Units(1, "month")));
        Assert.That(offer.Remedies[1].Value, Is.LessThan(100));
        Assert.That(offer.Route.Values["approval"], Is.EqualTo("manager"));
    }

    [TestCase(RuleKind.Review, Decision.NeedsReview)]
    [TestCase(RuleKind.Decline, Decision.Declined)]
    [TestCase(RuleKind.Ask, Decision.NeedsInformation)]
    [TestCase(RuleKind.Standard, Decision.Offered)]
    public void Calculate_Reason_DecidesAsItsKindDoes(RuleKind kind, Decision decision)
    {
        var session = With().Open(OutagePack.Claim());
        var reason = new Reason { Rule = "seen_before", Kind = kind, Because = new Dictionary<string, string> { ["en"] = "We have seen this before." } };
        session.Insert(reason);

        var offer = session.Calculate();
        Assert.That(offer.Decision, Is.EqualTo(decision));
        Assert.That(offer.Reasons, Does.Contain(reason));
        Assert.That(offer.Remedies.Count, Is.EqualTo(decision == Decision.Declined ? 0 : 1));

        session.Retract(reason);
        Assert.That(session.Calculate().Decision, Is.EqualTo(Decision.Offered));
    }

    [Test]
    public void Explain_HostsReason_IsToldInItsWords()
    {
        var session = With().Open(OutagePack.Claim());
        session.Insert(new Reason { Rule = "seen", Kind = RuleKind.Decline, Because = new Dictionary<string, string> { ["en"] = "This outage was paid in May.", ["zh"] = "此次停机已于五月赔付。" } });

        Assert.That(session.Calculate().Explain("en"), Does.Contain("This outage was paid in May."));
        Assert.That(session.Calculate().Explain("zh"), Does.Contain("此次停机已于五月赔付。"));
    }

    [Test]
    public void Insert_LossOfTheHost_FollowsTheClaimIntoAnotherVersion()
    {
        var session = With().Open(OutagePack.Claim(hours: 4));
        session.Insert(new Loss { Id = "photos", Type = LossType.Data, Amount = 20m });
        var before = session.Session;
        Assert.That((session.Calculate().Version, session.Calculate().Total), Is.EqualTo(("2.0.0", 60m)));

        session.Update("reported", new DateOnly(2021, 6, 2));

        Assert.That((session.Calculate().Version, session.Calculate().Total), Is.EqualTo(("1.0.0", 40m)));
        Assert.That(session.Session, Is.Not.SameAs(before));
    }

    [Test]
    public void Calculate_InvalidClaim_SaysSoUntilItIsMended()
    {
        var session = With().Open(OutagePack.Claim(hours: -1));
        Assert.That(session.Calculate().Decision, Is.EqualTo(Decision.Invalid));

        session.Update("hours", 1);

        Assert.That(session.Calculate().Total, Is.EqualTo(10));
    }

    [Test]
    public void Update_AnotherClaim_IsRefused() =>
        Assert.That(() => With().Open(OutagePack.Claim()).Update(new Claim("C-2", OutagePack.Claim().Facts)), Throws.ArgumentException.With.Message.Contains("C-2"));

    [Test]
    public void Calculate_TwoLinesOfOneId_SaysWhich()
    {
        var session = With().Open(OutagePack.Claim());
        session.Insert(new Remedy { Id = "refund", Form = RemedyForm.Cash, Value = 1 });

        Assert.That(session.Calculate, Throws.InvalidOperationException.With.Message.Contains("'refund'"));
    }

    [Test]
    public void Calculate_RulesThatKeepEachOtherGoing_SaysSo() =>
        Assert.That(() => With(typeof(Paradox)).Calculate(OutagePack.Claim()), Throws.InvalidOperationException.With.Message.Contains("keep each other going").And.Message.Contains(nameof(Paradox)));

    [Test]
    public void Calculate_RuleThatFiresForEver_SaysSo()
    {
        var session = With(typeof(Counter)).Open(OutagePack.Claim());
        session.Insert(new Count());

        Assert.That(session.Calculate, Throws.InvalidOperationException.With.Message.Contains(nameof(Counter)));
    }

    [Test]
    public void Update_FactOfTheHost_RecalculatesTheOffer()
    {
        var session = With(typeof(ReviewWhenCounted)).Open(OutagePack.Claim());
        var count = new Count();
        session.Insert(count);
        Assert.That(session.Calculate().Decision, Is.EqualTo(Decision.Offered));

        count.Number = 3;
        session.Update(count);

        Assert.That(session.Calculate().Decision, Is.EqualTo(Decision.NeedsReview));
    }

    private static InferenceCalculator With(params Type[] rules)
    {
        var repository = new RuleRepository();
        repository.Load(spec => spec.NestedTypes().PrivateTypes().From(rules));
        return new InferenceCalculator(OutagePack.Load(), repository);
    }

    private sealed class VetoOfData : Rule
    {
        public override void Define()
        {
            Claim claim = null!;
            Loss loss = null!;
            When().Match(() => claim, c => !"gold".Equals(c.Facts["tier"])).Match(() => loss, l => l.Type == LossType.Data);
            Then().Yield(_ => new LossVeto(loss));
        }
    }

    private sealed class VetoOfRefund : Rule
    {
        public override void Define()
        {
            Remedy remedy = null!;
            When().Match(() => remedy, r => r.Id == "refund");
            Then().Yield(_ => new RemedyVeto(remedy));
        }
    }

    private sealed class FurtherDataLoss : Rule
    {
        public override void Define()
        {
            When().Exists<Claim>(c => c.Claimant == "M-1");
            Then().Yield(_ => new Loss { Id = "photos", Type = LossType.Data, Amount = 70.125m });
        }
    }

    private sealed class Bonus : Rule
    {
        public override void Define()
        {
            When().Exists<Remedy>(r => r.Form == RemedyForm.Cash && r.Value > 400);
            Then().Yield(_ => new Remedy { Id = "bonus", Form = RemedyForm.Service, Value = 100m, Units = new Units(1, "month") });
        }
    }

    /// <summary>Takes a loss back because of the remedy that is given for it.</summary>
    private sealed class Paradox : Rule
    {
        public override void Define()
        {
            Loss loss = null!;
            When().Match(() => loss, l => l.Id == "waiting").Exists<Remedy>(r => r.Id == "refund");
            Then().Yield(_ => new LossVeto(loss));
        }
    }

    private sealed class Count
    {
        public int Number { get; set; }
    }

    private sealed class Counter : Rule
    {
        public override void Define()
        {
            Count count = null!;
            When().Match(() => count, c => c.Number >= 0);
            Then().Do(context => Step(context, count));
        }

        private static void Step(NRules.RuleModel.IContext context, Count count)
        {
            count.Number++;
            context.Update(count);
        }
    }

    private sealed class ReviewWhenCounted : Rule
    {
        public override void Define()
        {
            When().Exists<Count>(c => c.Number > 2);
            Then().Yield(_ => new Reason { Rule = "counted", Kind = RuleKind.Review });
        }
    }
}
