using NRules;
using NRules.Fluent;
using NRules.Fluent.Dsl;

namespace Compensation.Inference.Tests;

public sealed class LossVetoTests
{
    [Test]
    public void Yield_ByTwoRulesForOneLoss_BothStandWhileTheLossDoes()
    {
        var repository = new RuleRepository();
        repository.Load(spec => spec.NestedTypes().From(typeof(VetoOfLargeLosses), typeof(VetoOfDirectLosses)));
        var session = repository.Compile().CreateSession();
        var loss = new Loss { Id = "damaged", Type = LossType.Direct, Amount = 900m };

        session.Insert(loss);
        session.Fire();
        Assert.That(session.Query<LossVeto>().Select(v => v.Loss), Is.EqualTo(new[] { "damaged", "damaged" }));

        session.Retract(loss);
        session.Fire();
        Assert.That(session.Query<LossVeto>(), Is.Empty);
    }

    private sealed class VetoOfLargeLosses : Rule
    {
        public override void Define()
        {
            Loss loss = null!;
            When().Match(() => loss, l => l.Amount > 500);
            Then().Yield(_ => new LossVeto(loss));
        }
    }

    private sealed class VetoOfDirectLosses : Rule
    {
        public override void Define()
        {
            Loss loss = null!;
            When().Match(() => loss, l => l.Type == LossType.Direct);
            Then().Yield(_ => new LossVeto(loss));
        }
    }
}
