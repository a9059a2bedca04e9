using Microsoft.Extensions.DependencyInjection;

namespace Compensation.Hosting.Tests;

/// <summary>A host's own classes as claims, while packs come and go.</summary>
public class TypedCalculatorsTests
{
    private static readonly DaysClaim Late = new("C-1", 2);

    private RulesFolder _rules = null!;
    private Started _started = null!;

    [SetUp]
    public void Start()
    {
        _rules = new RulesFolder().Write("a.yaml", RulesFolder.Numbered("a", 1)).Write("b.yaml", RulesFolder.Numbered("b", 5));
        _started = new Started(_rules);
    }

    [TearDown]
    public void End()
    {
        _started.Dispose();
        _rules.Dispose();
    }

    [Test]
    public void Calculate_AnObject_IsTheOfferOfTheSameFactsByName()
    {
        var offer = _started.Calculators.For<DaysClaim>("b").Calculate(Late);
        var worded = _started.Calculators.For<DaysClaim>("b").Calculate(Late, ["en"]);

        Assert.That(offer.ToJson(), Is.EqualTo(_started.Calculators.For("b").Calculate(Started.Claim()).ToJson()));
        Assert.That((offer.Decision, offer.Total), Is.EqualTo((Decision.Offered, 10m)));
        Assert.That(worded.Reasons.SelectMany(r => r.Because.Values), Is.Not.Empty.And.All.EqualTo("By edition 5."));
    }

    [Test]
    public void Decide_AnObject_IsCountedAsACalculation()
    {
        var outcome = _started.Calculators.For<DaysClaim>("a").Decide(Late, withTrace: true);
        _started.Calculators.For<DaysClaim>("a").Decide(Late with { Days = -1 });

        Assert.That((outcome.Decision, outcome.Total), Is.EqualTo((Decision.Offered, 2m)));
        Assert.That(outcome.Trace.Select(t => t.Id), Is.EqualTo(new[] { "waiting", "refund" }));
        Assert.That(_started.Metrics.Sum("compensation.calculations{compensation.pack=a,compensation.decision=offered}"), Is.EqualTo(1));
        Assert.That(_started.Metrics.Sum("compensation.calculations{compensation.pack=a,compensation.decision=invalid}"), Is.EqualTo(1));
        Assert.That(_started.Metrics.Series.Count(s => s.StartsWith("compensation.rejects{compensation.pack=a,compensation.code=CMP51", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [Test]
    public void KeyedService_ByTheIdOfAPack_FollowsReloads()
    {
        var calculator = _started.Services.GetRequiredKeyedService<IOfferCalculator<DaysClaim>>("a");
        var held = _started.Calculators.Snapshot().For<DaysClaim>("a");
        Assert.That((calculator.Pack, calculator.Decide(Late).Total), Is.EqualTo(("a", 2m)));

        _rules.Write("a.yaml", RulesFolder.Numbered("a", 2));
        _started.Monitor.Reload();

        Assert.That(calculator.Decide(Late).Total, Is.EqualTo(4m));
        Assert.That(held.Decide(Late).Total, Is.EqualTo(2m));
    }

    [Test]
    public void Calculate_AfterAReloadThatTheClassDoesNotFit_IsInvalidWithEveryProblem()
    {
        var calculator = _started.Calculators.For<DaysClaim>("a");
        _rules.Write("a.yaml", RulesFolder.Numbered("a", 2).Replace("days", "nights", StringComparison.Ordinal));
        _started.Monitor.Reload();

        var offer = calculator.Calculate(Late);

        Assert.That((offer.Claim, offer.Decision), Is.EqualTo(("C-1", Decision.Invalid)));
        Assert.That(offer.Warnings.Select(w => w.Code), Is.EqualTo(new[] { "CMP5301", "CMP5302" }));
        Assert.That(calculator.Decide(Late).Decision, Is.EqualTo(Decision.Invalid));
        Assert.That(() => _started.Calculators.For<DaysClaim>("a"), Throws.InstanceOf<CompensationException>());
    }

    [Test]
    public void Calculate_AfterAReloadWithoutThePack_IsInvalid()
    {
        var calculator = _started.Calculators.For<DaysClaim>("a");
        File.Delete(_rules.PathOf("a.yaml"));
        _started.Monitor.Reload();

        Assert.That(calculator.Calculate(Late).Warnings.Single().Code, Is.EqualTo("CMP5109"));
    }

    [Test]
    public void For_UnknownPack_ThrowsWithThoseThereAre() =>
        Assert.That(() => _started.Calculators.For<DaysClaim>("c"), Throws.InstanceOf<KeyNotFoundException>().With.Message.Contain("`a`, `b`"));

    [Test]
    public void Calculate_BlankId_IsAnArgumentThatIsWrong() =>
        Assert.That(() => _started.Calculators.For<DaysClaim>("a").Calculate(Late with { Id = "" }), Throws.ArgumentException);
}
