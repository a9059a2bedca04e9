using NRules.Fluent;

namespace Compensation.Inference.Tests;

/// <summary>What a host's rules say counts the same whether the pack's rules run in the session or the explaining evaluator has to do the claim.</summary>
public sealed class HostAgreementTests
{
    [TestCaseSource(typeof(ShippedPacks), nameof(ShippedPacks.Ids))]
    public void Calculate_ShippedPackBesideMeddlingRules_IsWhatTheEvaluatorGives(string id)
    {
        var calculator = new InferenceCalculator(ShippedPacks.Find(id), Meddling);
        var claims = ShippedPacks.TestClaims(id).Take(200).Concat(ShippedPacks.MixedClaims(id, 100)).ToArray();
        var meddled = 0;
        foreach (var claim in claims)
        {
            var offer = calculator.Calculate(claim);
            Assert.That(offer.ToJson(), Is.EqualTo(Explained(calculator, claim).ToJson()), claim.ToJson);
            meddled += offer.Reasons.Any(r => r.Rule == "meddled") ? 1 : 0;
        }

        Assert.That(meddled, Is.Positive);
    }

    private static Offer Explained(InferenceCalculator calculator, Claim claim)
    {
        if (calculator.Refuse(claim, out var version, out var bound) is { } refusal)
        {
            return refusal;
        }

        var session = calculator.NetworkOf(version!).Sessions.CreateSession();
        session.Insert(claim);
        return new ExplainedJudgement(new SessionRun(session), version!, bound!, isHosted: true).Judge()!;
    }

    private static RuleRepository Meddling
    {
        get
        {
            var repository = new RuleRepository();
            repository.Load(rules => rules.NestedTypes().PrivateTypes().From(
                typeof(VetoOfSmallLosses), typeof(VetoOfApologies), typeof(FurtherLoss), typeof(FurtherRemedy), typeof(AnswerToLosses), typeof(Remark), typeof(Verdict)));
            return repository;
        }
    }

    private sealed class VetoOfSmallLosses : Rule
    {
        public override void Define()
        {
            Loss loss = null!;
            When().Match(() => loss, l => l.Amount < 20);
            Then().Yield(_ => new LossVeto(loss));
        }
    }

    private sealed class VetoOfApologies : Rule
    {
        public override void Define()
        {
            Remedy remedy = null!;
            When().Match(() => remedy, r => r.Form == RemedyForm.Apology);
            Then().Yield(_ => new RemedyVeto(remedy));
        }
    }

    private sealed class FurtherLoss : Rule
    {
        public override void Define()
        {
            Claim claim = null!;
            When().Match(() => claim, c => c.Facts.Count % 2 == 0);
            Then().Yield(_ => new Loss { Id = "further", Type = LossType.Direct, Kind = "further", Amount = 30.125m });
        }
    }

    private sealed class FurtherRemedy : Rule
    {
        public override void Define()
        {
            Claim claim = null!;
            When().Match(() => claim, c => c.Facts.Count % 3 == 0).Exists<Remedy>();
            Then().Yield(_ => new Remedy { Id = "bonus", Form = RemedyForm.Service, Value = 7.5m, Units = new Units(1, "month") });
        }
    }

    private sealed class AnswerToLosses : Rule
    {
        public override void Define()
        {
            Loss loss = null!;
            When().Match(() => loss, l => l.Id == "further" || l.Amount < 25);
            Then().Yield(_ => Answer(loss));
        }

        private static Remedy Answer(Loss loss) => new()
        {
            Id = "answer_to_" + loss.Id,
            Form = RemedyForm.Cash,
            Value = loss.Amount,
            Parts = [new RemedyPart(loss.Id, loss.Amount)],
        };
    }

    private sealed class Remark : Rule
    {
        public override void Define()
        {
            When().Exists<Claim>();
            Then().Yield(_ => new Reason { Rule = "meddled", Kind = RuleKind.Standard });
        }
    }

    private sealed class Verdict : Rule
    {
        public override void Define()
        {
            Claim claim = null!;
            When().Match(() => claim, c => c.Facts.Count % 5 == 0);
            Then().Yield(_ => new Reason { Rule = "looked_at", Kind = RuleKind.Review });
        }
    }
}
