using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace Compensation.Hosting.Tests;

public class CalculatorsTests
{
    private RulesFolder _rules = null!;

    [SetUp]
    public void MakeRules() => _rules = new RulesFolder().Write("a.yaml", RulesFolder.Numbered("a", 1)).Write("b.yaml", RulesFolder.Numbered("b", 5));

    [TearDown]
    public void RemoveRules() => _rules.Dispose();

    [Test]
    public void Calculate_ClaimThatNamesItsPack_IsThatPacksOffer()
    {
        using var started = new Started(_rules);

        var offer = started.Calculators.Calculate(Started.Claim("b"), ["en"]);

        Assert.That((offer.Decision, offer.Pack, offer.Total), Is.EqualTo((Decision.Offered, "b", 10m)));
        Assert.That(offer.Reasons.SelectMany(r => r.Because.Values), Is.Not.Empty.And.All.EqualTo("By edition 5."));
    }

    [Test]
    public void Calculate_ClaimWithoutPack_NeedsThatThereBeOne()
    {
        using var several = new Started(_rules);
        using var one = new Started(o => o.AddPacks(_rules.PathOf("a.yaml")));

        var refused = several.Calculators.Calculate(Started.Claim());

        Assert.That(refused.Decision, Is.EqualTo(Decision.Invalid));
        Assert.That(refused.Warnings.Single().Headline, Is.EqualTo("error CMP5110: the claim names no pack, and there are several: `a`, `b`"));
        Assert.That(one.Calculators.Calculate(Started.Claim()).Pack, Is.EqualTo("a"));
    }

    [Test]
    public void Calculate_UnknownPack_IsInvalidWithTheNearest()
    {
        using var started = new Started(_rules.Write("parcel.yaml", RulesFolder.Numbered("parcel", 1)));

        var offer = started.Calculators.Calculate(Started.Claim("parcle"));

        Assert.That(offer.Decision, Is.EqualTo(Decision.Invalid));
        Assert.That(offer.Warnings.Single().Code, Is.EqualTo("CMP5109"));
        Assert.That(offer.Warnings.Single().Suggestion, Is.EqualTo("did you mean `parcel`?"));
    }

    [Test]
    public void For_UnknownPack_ThrowsWithThoseThereAre()
    {
        using var started = new Started(_rules);

        Assert.That(() => started.Calculators.For("c"), Throws.InstanceOf<KeyNotFoundException>().With.Message.Contain("`c`").And.Message.Contain("`a`, `b`"));
        Assert.That(started.Calculators.TryFor("c", out var none), Is.False);
        Assert.That(none, Is.Null);
    }

    [Test]
    public void For_ClaimOfAnotherPack_IsInvalid()
    {
        using var started = new Started(_rules);

        var offer = started.Calculators.For("a").Calculate(Started.Claim("b"));

        Assert.That((offer.Decision, offer.Warnings.Single().Code), Is.EqualTo((Decision.Invalid, "CMP5109")));
    }

    [Test]
    public void KeyedService_ByTheIdOfAPack_FollowsReloads()
    {
        using var started = new Started(_rules);
        var calculator = started.Services.GetRequiredKeyedService<IOfferCalculator>("a");
        Assert.That((calculator.Pack, calculator.Calculate(Started.Claim()).Total), Is.EqualTo(("a", 2m)));

        _rules.Write("a.yaml", RulesFolder.Numbered("a", 2));
        started.Monitor.Reload();
        Assert.That(calculator.Calculate(Started.Claim()).Total, Is.EqualTo(4m));

        File.Delete(_rules.PathOf("a.yaml"));
        started.Monitor.Reload();
        Assert.That(calculator.Calculate(Started.Claim()).Decision, Is.EqualTo(Decision.Invalid));
        Assert.That(() => started.Services.GetRequiredKeyedService<IOfferCalculator>("c"), Throws.InstanceOf<KeyNotFoundException>());
    }

    [Test]
    public void Snapshot_AfterAReload_IsAsItWas()
    {
        using var started = new Started(_rules);
        var held = started.Calculators.Snapshot();

        _rules.Write("a.yaml", RulesFolder.Numbered("a", 2));
        started.Monitor.Reload();

        Assert.That(held.Calculate(Started.Claim("a")).Total, Is.EqualTo(2m));
        Assert.That(held.For("a").Calculate(Started.Claim()).Total, Is.EqualTo(2m));
        Assert.That(held.Catalog, Is.Not.SameAs(started.Calculators.Catalog));
        Assert.That(started.Calculators.Calculate(Started.Claim("a")).Total, Is.EqualTo(4m));
    }

    [Test]
    public void Explain_AfterAReload_IsByTheVersionThatCalculated()
    {
        using var started = new Started(_rules);
        var offer = started.Calculators.Calculate(Started.Claim("a"));

        _rules.Write("a.yaml", RulesFolder.Numbered("a", 2));
        started.Monitor.Reload();

        Assert.That(offer.Explain("en"), Does.Contain("By edition 1.").And.Not.Contain("By edition 2."));
    }

    /// <summary>The folder goes from one edition to the next and through broken states while all threads calculate.</summary>
    [Test]
    public void Calculate_WhilePacksAreEdited_EachOfferIsWhollyOfOneVersion()
    {
        const int Editions = 12;
        using var started = new Started(o => { o.AddPacks(_rules.Path); o.ReloadDelay = TimeSpan.FromMilliseconds(1); });
        var hashes = new ConcurrentDictionary<string, string>();
        var torn = new ConcurrentQueue<string>();
        var calculated = 0;
        using var stop = new CancellationTokenSource();
        var threads = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                var offer = started.Calculators.Calculate(Started.Claim("a", days: 3), ["en"]);
                var number = int.Parse(offer.Version!.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture);
                if (offer.Decision != Decision.Offered
                    || offer.Total != 3 * number
                    || !Equals(offer.Figures["edition"], (decimal)number)
                    || hashes.GetOrAdd(offer.Version, offer.Hash!) != offer.Hash
                    || offer.Reasons.SelectMany(r => r.Because.Values).Any(text => text != $"By edition {number}.")
                    || !offer.Explain("en").Contains($"By edition {number}.", StringComparison.Ordinal))
                {
                    torn.Enqueue(offer.ToJson());
                }

                Interlocked.Increment(ref calculated);
            }
        })).ToArray();

        for (var number = 2; number <= Editions; number++)
        {
            var version = $"{number}.0.0";
            _rules.Write("a.yaml", RulesFolder.Broken("a"));
            Eventually.IsTrue(() => started.Monitor.LastReload.Outcome == ReloadOutcome.Failed, "the broken edit is seen");
            _rules.Write("a.yaml", RulesFolder.Numbered("a", number));
            Eventually.IsTrue(() => hashes.ContainsKey(version), $"an offer by {version}");
        }

        stop.Cancel();
        Task.WaitAll(threads);
        Assert.That(torn, Is.Empty);
        Assert.That(hashes, Has.Count.EqualTo(Editions));
        Assert.That(hashes.Values.Distinct().Count(), Is.EqualTo(Editions));
        Assert.That(calculated, Is.GreaterThan(Editions * 10));
    }
}
