using NRules.Fluent;
using NRules.Fluent.Dsl;

namespace Compensation.Inference.Tests;

/// <summary>After a condition or an action has thrown, NRules keeps the fact and shows it to no rule: a session that went on would offer what a host's rules would have vetoed.</summary>
public sealed class FailedSessionTests
{
    [Test]
    public void Calculate_AfterAConditionThrewInInsert_IsRefusedEverywhereWithTheReason()
    {
        var session = Open();
        Assert.That(session.Calculate().Decision, Is.EqualTo(Decision.Offered));

        var first = Assert.Catch(() => session.Insert(new Suspicion { IsBroken = true }))!;

        AssertRefused(session, first);
    }

    [Test]
    public void Calculate_AfterAConditionThrewInUpdateOfAFact_IsRefused()
    {
        var session = Open();
        var suspicion = new Suspicion();
        session.Insert(suspicion);
        Assert.That(session.Calculate().Decision, Is.EqualTo(Decision.Declined), "the rule has a say");

        suspicion.IsBroken = true;
        AssertRefused(session, Assert.Catch(() => session.Update(suspicion))!);
    }

    [Test]
    public void Calculate_AfterAConditionThrewInUpdateOfTheClaim_IsRefused()
    {
        var session = Open();

        AssertRefused(session, Assert.Catch(() => session.Update("tier", "gold"))!);
    }

    [Test]
    public void Calculate_AfterAnActionThrew_IsRefused()
    {
        var session = Open();
        session.Insert(new Suspicion { BreaksAction = true });

        AssertRefused(session, Assert.Catch(() => session.Calculate())!);
    }

    [Test]
    public void Calculate_AfterAFailureInTheSessionOfNRulesItself_IsRefused()
    {
        var session = Open();

        Assert.That(() => session.Session.Insert(new Suspicion { IsBroken = true }), Throws.Exception);

        Assert.That(session.Calculate, Throws.InvalidOperationException.With.Message.Contains("has failed before").And.InnerException.Message.Contains("broken"));
    }

    [Test]
    public void Calculate_AfterAFailureThatTheHostHandled_GoesOn()
    {
        var session = Open();
        session.Session.Events.LhsExpressionFailedEvent += (_, e) => e.IsHandled = true;
        session.Insert(new Suspicion { IsBroken = true });

        Assert.That(session.Calculate().Decision, Is.EqualTo(Decision.Offered));
    }

    [Test]
    public void Insert_FactThatIsThereAlready_LeavesTheSessionAsItWas()
    {
        var session = Open();
        var suspicion = new Suspicion();
        session.Insert(suspicion);

        Assert.That(() => session.Insert(suspicion), Throws.ArgumentException);
        Assert.That(() => session.Retract(new Suspicion()), Throws.ArgumentException);
        Assert.That(session.Calculate().Decision, Is.EqualTo(Decision.Declined));
    }

    [Test]
    public void Calculate_InASessionOfItsOwn_IsNotTouchedByTheFailureOfAnother()
    {
        var calculator = Calculator();
        Assert.That(() => calculator.Calculate(OutagePack.Claim(tier: "gold")), Throws.Exception);

        Assert.That(calculator.Calculate(OutagePack.Claim()).Decision, Is.EqualTo(Decision.Offered));
    }

    [Test]
    public void Calculate_RuleThatHaltsTheSession_HearsAllOthersAllTheSame()
    {
        var session = Open();
        session.Insert(new Suspicion { Halts = true });

        Assert.That(session.Calculate().Decision, Is.EqualTo(Decision.Declined));
    }

    private static void AssertRefused(InferenceSession session, Exception first)
    {
        Action[] ways =
        [
            () => session.Calculate(), () => session.Insert(new object()), () => session.Update(new object()), () => session.Retract(new object()),
            () => session.Update("hours", 3), () => session.Retract("hours"), () => session.Retract("nothing"), () => session.Update(OutagePack.Claim()), () => session.Calculate(),
        ];
        foreach (var way in ways)
        {
            var refusal = Assert.Throws<InvalidOperationException>(() => way())!;
            Assert.That(refusal.Message, Does.Contain("'C-1' has failed before").And.Contain("Open a new session"));
            Assert.That(refusal.InnerException, Is.SameAs(first).Or.SameAs(first.InnerException));
        }
    }

    private static InferenceSession Open() => Calculator().Open(OutagePack.Claim());

    private static InferenceCalculator Calculator()
    {
        var repository = new RuleRepository();
        repository.Load(rules => rules.NestedTypes().PrivateTypes().From(typeof(Watch), typeof(BreaksForGold), typeof(Act), typeof(Halt)));
        return new InferenceCalculator(OutagePack.Load(), repository);
    }

    private sealed class Suspicion
    {
        public bool IsBroken { get; set; }

        public bool BreaksAction { get; init; }

        public bool Halts { get; init; }

        public bool IsFounded => IsBroken ? throw new NotSupportedException("broken") : true;
    }

    private sealed class Watch : Rule
    {
        public override void Define()
        {
            When().Exists<Suspicion>(s => s.IsFounded);
            Then().Yield(_ => new Reason { Rule = "suspicion", Kind = RuleKind.Decline });
        }
    }

    private sealed class BreaksForGold : Rule
    {
        public override void Define()
        {
            When().Exists<Claim>(c => IsFine(c));
            Then().Yield(_ => new Reason { Rule = "seen", Kind = RuleKind.Standard });
        }

        private static bool IsFine(Claim claim) => claim.Facts["tier"] is "gold" ? throw new NotSupportedException("broken") : true;
    }

    private sealed class Act : Rule
    {
        public override void Define()
        {
            Suspicion suspicion = null!;
            When().Match(() => suspicion, s => s.BreaksAction);
            Then().Do(_ => Fail());
        }

        private static void Fail() => throw new NotSupportedException("broken");
    }

    /// <summary>Comes before all others, and ends the run.</summary>
    [Priority(1_000_000)]
    private sealed class Halt : Rule
    {
        public override void Define()
        {
            Suspicion suspicion = null!;
            When().Match(() => suspicion, s => s.Halts);
            Then().Do(context => context.Halt());
        }
    }
}
