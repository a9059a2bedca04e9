using System.Collections.Concurrent;
using System.Diagnostics;

namespace Compensation.Hosting.Tests;

/// <summary>A fact marked <c>sensitive</c> stands in nothing that a host tells or gives. It is swept for with a value that nothing else has: the canary.</summary>
[NonParallelizable]
public class SensitiveFactsTests
{
    private const string Canary = "kanarie-7391", Digits = "73916";

    private const string Pack = """
        pack: a
        format: 1
        version: 1.0.0
        title: "Made up"
        currency: EUR
        inputs:
          days: { type: number, min: 0, digits: 0 }
          card: { type: string, sensitive: true, optional: true }
          pin:  { type: number, min: 0, max: 80000, digits: 0, sensitive: true, default: 1 }
        eligibility:
          - { decline: stolen, when: card = "stolen", because: "The card {card} is stolen." }
          - { review: odd, when: pin > 70000, because: "{pin}" }
        losses:
          - { loss: failing, type: data, when: days = 3, amount: "[number(card, \",\", \".\"), card - get value({a: 1}, \"a\"), 1 / 0][-1]" }
          - { loss: negative, type: data, when: days = 3, amount: 1 - pin }
          - { loss: waiting, type: indirect, when: days > 0 and pin > 0, amount: days, because: "{days} days of {card}, {pin}." }
        remedies:
          - { remedy: rest, for: [ failing, negative ], form: cash, value: loss.amount }
          - { remedy: refund, for: [ waiting ], form: cash, value: loss.amount, because: "To {card}." }
        """;

    [Test]
    public void Hosting_OfEveryDecision_TellsNoSensitiveFact()
    {
        using var rules = new RulesFolder().Write("a.yaml", Pack);
        using var started = new Started(rules);
        var activities = new ConcurrentQueue<Activity>();
        using var listener = ListenTo(activities);
        var typed = started.Calculators.For<CardClaim>("a");
        CardClaim[] claims =
        [
            new("C-1", 2, Canary, 73916),
            new("C-7", 2, Canary, 2),
            new("C-2", -1, Canary, 73916),
            new("C-3", null, Canary, 73916),
            new("C-4", 2, Canary, 739169),
            new("C-5", 2, Canary, 73916.5m),
            new("C-8", 3, Canary, 73916),
            new("C-6", 0, Canary, -73916),
        ];

        var offers = claims.SelectMany(c => new[] { typed.Calculate(c, ["en"]), typed.Calculate(c), started.Calculators.For("a").Calculate(FactsOf(c), ["en"]) }).ToArray();
        var settled = claims.Select(c => typed.Decide(c, withTrace: true)).ToArray();
        File.AppendAllText(rules.PathOf("a.yaml"), "broken: [");
        started.Monitor.Reload();

        string[] told =
        [
            .. offers.SelectMany(o => o.Warnings.Select(w => w.ToString()).Append(o.ToJson()).Append(o.Explain("en"))),
            .. settled.SelectMany(s => s.Rules.Select(r => $"{r}").Concat(s.Trace.Select(t => $"{t}"))),
            .. Told(started, activities),
        ];
        Assert.That(offers.Select(o => o.Decision).Distinct(), Is.EquivalentTo(new[] { Decision.Offered, Decision.NeedsReview, Decision.NeedsInformation, Decision.Invalid }));
        Assert.That(started.Log.Of(20), Is.Not.Empty, "rejects are logged");
        Assert.That(started.Metrics.Series, Is.Not.Empty);
        Assert.That(activities, Is.Not.Empty);
        Assert.That(told, Has.None.Contain(Canary).And.None.Contain(Digits));
    }

    /// <summary>Whatever is done with sensitive facts, logs, metrics and traces tell none of them.</summary>
    [Test]
    public void Hosting_OfExpressions_TellsNoSensitiveFact()
    {
        string[] expressions = [.. SensitiveExpressions.OfConstructs().Concat(SensitiveExpressions.Calls().Where((_, i) => i % 12 == 6)).Distinct()];
        using var rules = new RulesFolder().Write("a.yaml", SensitivePacks.Yaml(expressions, SensitivePacks.Pack, out _));
        using var started = new Started(rules);
        var activities = new ConcurrentQueue<Activity>();
        using var listener = ListenTo(activities);

        var offer = started.Calculators.For("made.up").Calculate(SensitivePacks.SecretClaim, ["en"]);
        var wrong = new Dictionary<string, object?>(SensitivePacks.SecretClaim.Facts) { ["pin"] = SensitivePacks.Text, ["born"] = SensitivePacks.Text };
        started.Calculators.For("made.up").Calculate(new Claim("C-1", wrong), ["en"]);

        string[] told = [.. Told(started, activities)];
        Assert.That(offer.Warnings, Has.Count.GreaterThan(100));
        Assert.That(started.Log.Entries, Is.Not.Empty);
        Assert.That(activities, Is.Not.Empty);
        Assert.That(told.Where(t => t.AsSpan().ContainsAny(SensitivePacks.Canaries)), Is.Empty);
    }

    private static ActivityListener ListenTo(ConcurrentQueue<Activity> activities)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == CompensationTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activities.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    /// <summary>All that a host's logs, metrics and traces say.</summary>
    private static IEnumerable<string> Told(Started started, IEnumerable<Activity> activities) =>
    [
        .. started.Log.Entries.Select(e => e.ToString()),
        .. started.Metrics.Series,
        .. activities.SelectMany(a => a.TagObjects.Select(t => $"{t.Key}={t.Value}").Append(a.DisplayName).Append(a.StatusDescription ?? "").Concat(a.Events.Select(e => e.Name))),
    ];

    private static Claim FactsOf(CardClaim claim) =>
        new(claim.Id, new Dictionary<string, object?> { ["days"] = claim.Days, ["card"] = claim.Card, ["pin"] = claim.Pin });

    private sealed record CardClaim(string Id, int? Days, string Card, decimal Pin);
}
