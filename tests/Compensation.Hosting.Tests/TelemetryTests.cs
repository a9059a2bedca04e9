using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Compensation.Hosting.Tests;

[NonParallelizable]
public class TelemetryTests
{
    private RulesFolder _rules = null!;

    [SetUp]
    public void MakeRules() => _rules = new RulesFolder().Write("a.yaml", RulesFolder.Numbered("a", 1)).Write("b.yaml", RulesFolder.Numbered("b", 1));

    [TearDown]
    public void RemoveRules() => _rules.Dispose();

    private static ActivityListener Listener(ConcurrentQueue<Activity> activities)
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

    private static Claim Facts(string? pack, params (string Name, object? Value)[] facts) =>
        new("C-1", facts.ToDictionary(f => f.Name, f => f.Value)) { Pack = pack };

    [Test]
    public void Metrics_OfCalculations_AreByPackAndDecision()
    {
        using var started = new Started(_rules);
        started.Calculators.Calculate(Started.Claim("a"));
        started.Calculators.For("a").Calculate(Started.Claim("a", days: 0));
        started.Calculators.Calculate(Started.Claim("b"));
        started.Calculators.Calculate(Facts("b"));
        started.Calculators.Calculate(Facts("b", ("days", -1), ("nights", 2)));
        started.Calculators.Calculate(Started.Claim("somebody's text"));

        Assert.Multiple(() =>
        {
            Assert.That(started.Metrics.Sum("compensation.calculations{compensation.pack=a,compensation.decision=offered}"), Is.EqualTo(1));
            Assert.That(started.Metrics.Sum("compensation.calculations{compensation.pack=a,compensation.decision=declined}"), Is.EqualTo(1));
            Assert.That(started.Metrics.Sum("compensation.calculations{compensation.pack=b,compensation.decision=offered}"), Is.EqualTo(1));
            Assert.That(started.Metrics.Sum("compensation.calculations{compensation.pack=b,compensation.decision=needs-information}"), Is.EqualTo(1));
            Assert.That(started.Metrics.Sum("compensation.calculations{compensation.pack=b,compensation.decision=invalid}"), Is.EqualTo(1));
            Assert.That(started.Metrics.Sum("compensation.calculations{compensation.decision=invalid}"), Is.EqualTo(1));
            Assert.That(started.Metrics.Series.Count(s => s.StartsWith("compensation.rejects{compensation.pack=b,compensation.code=CMP51", StringComparison.Ordinal)), Is.EqualTo(1));
            Assert.That(started.Metrics.Sum("compensation.rejects{compensation.code=CMP5109}"), Is.EqualTo(1));
            Assert.That(started.Metrics.Count("compensation.calculation.duration{compensation.pack=a}"), Is.EqualTo(2));
            Assert.That(started.Metrics.Sum("compensation.calculation.duration{compensation.pack=a}"), Is.Positive.And.LessThan(10));
        });
    }

    [Test]
    public void Metrics_OfReloads_AreByOutcome()
    {
        using var started = new Started(o => { o.AddPacks(_rules.Path); o.ReloadOnChange = false; });

        started.Monitor.Reload();
        _rules.Write("a.yaml", RulesFolder.Broken("a"));
        started.Monitor.Reload();
        _rules.Write("a.yaml", RulesFolder.Numbered("a", 2));
        started.Monitor.Reload();

        Assert.That(
            new[] { "unchanged", "failed", "published" }.Select(o => started.Metrics.Sum($"compensation.reloads{{compensation.outcome={o}}}")), Is.All.EqualTo(1));
    }

    [Test]
    public void Activity_OfACalculation_HasPackVersionAndDecision()
    {
        var activities = new ConcurrentQueue<Activity>();
        using var listener = Listener(activities);
        using var started = new Started(_rules);

        started.Calculators.Calculate(Started.Claim("a"));
        started.Calculators.Calculate(Started.Claim("c"));

        Assert.That(activities.Select(a => a.OperationName), Is.All.EqualTo("compensation.calculate"));
        Assert.That(activities.Select(a => string.Join(' ', a.TagObjects.Select(t => $"{t.Key}={t.Value}"))), Is.EqualTo(new[]
        {
            "compensation.pack=a compensation.version=1.0.0 compensation.decision=offered",
            "compensation.decision=invalid",
        }));
    }

    [Test]
    public void Telemetry_OfEveryDecision_HasNoFact()
    {
        const string Secret = "Rumpelstilzchen";
        var activities = new ConcurrentQueue<Activity>();
        using var listener = Listener(activities);
        using var started = new Started(_rules);
        Claim[] claims =
        [
            Facts("a", ("days", 73313), ("note", Secret)),
            Facts("a", ("days", Secret)),
            Facts("a", ("days", -73313), ("note", 73313)),
            Facts("a", ("days", 73313.5m), (Secret, Secret)),
            Facts("a", ("note", Secret)),
            Facts(Secret, ("days", 73313)),
            new Claim(Secret, new Dictionary<string, object?> { ["days"] = "73313" }) { Claimant = Secret, Choose = new Dictionary<string, string> { [Secret] = Secret } },
        ];

        var told = claims.SelectMany(claim => new[] { started.Calculators.Calculate(claim), started.Calculators.For("a").Calculate(claim) }).Select(o => o.ToJson()).ToArray();

        var telemetry = started.Log.Entries.Select(e => e.ToString())
            .Concat(activities.SelectMany(a => a.TagObjects.Select(t => $"{t.Key}={t.Value}").Append(a.DisplayName).Append(a.StatusDescription ?? "").Concat(a.Events.Select(e => e.Name))))
            .Concat(started.Metrics.Series).ToArray();
        Assert.That(told, Has.Some.Contain(Secret).And.Some.Contain("73313"), "the claims do say it");
        Assert.That(started.Log.Of(20).Count(), Is.GreaterThan(5));
        Assert.That(started.Log.Of(20).Select(e => e.Level), Is.All.EqualTo(LogLevel.Debug));
        Assert.That(telemetry, Has.None.Contain(Secret).And.None.Contain("73313"));
    }

    [Test]
    public void Calculate_NobodyListens_CostsNoMemory()
    {
        using var plain = new ServiceCollection().AddCompensation(o => { o.AddPacks(_rules.Path); o.ReloadOnChange = false; }).BuildServiceProvider();
        var calculators = plain.GetRequiredService<ICalculators>();
        var calculator = calculators.Catalog.Find("a")!.Compile();
        var claim = Started.Claim("a");

        long Allocated(Func<Offer> calculate)
        {
            // The rules are compiled on the way, which is no part of what a claim costs.
            for (var i = 0; i < 200; i++)
            {
                calculate();
            }

            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 200; i++)
            {
                calculate();
            }

            return (GC.GetAllocatedBytesForCurrentThread() - before) / 200;
        }

        Assert.That(Allocated(() => calculators.Calculate(claim)), Is.EqualTo(Allocated(() => calculator.Calculate(claim))).Within(16));
    }

    [Test]
    public void Instruments_OfTheMeter_AreThoseTheReadmeLists()
    {
        var instruments = new ConcurrentBag<Instrument>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, _) => instruments.Add(instrument) };
        using var started = new Started(_rules);
        var meters = started.Services.GetRequiredService<IMeterFactory>();
        listener.Start();
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "src", "Compensation.Hosting", "README.md"));

        var own = instruments.Where(i => ReferenceEquals(i.Meter.Scope, meters) && i.Meter.Name == CompensationTelemetry.Name).ToArray();

        Assert.That(own, Has.Length.EqualTo(4));
        Assert.That(own.Where(i => !readme.Contains($"| `{i.Name}` | {i.GetType().Name.Split('`')[0].ToLowerInvariant()} | {i.Unit}", StringComparison.Ordinal)).Select(i => i.Name), Is.Empty);
    }

    [Test]
    public void EventIds_OfTheLog_AreThoseTheReadmeLists()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "src", "Compensation.Hosting", "README.md"));
        var messages = typeof(ICalculators).Assembly.GetTypes().SelectMany(t => t.GetMethods(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic))
            .Select(m => (Method: m, Message: m.GetCustomAttributes(typeof(LoggerMessageAttribute), false).Cast<LoggerMessageAttribute>().SingleOrDefault()))
            .Where(m => m.Message is not null).Select(m => $"| {m.Message!.EventId} | `{m.Method.Name}` | {m.Message.Level} |").ToArray();

        Assert.That(messages, Has.Length.EqualTo(9));
        Assert.That(messages.Where(row => !readme.Contains(row, StringComparison.Ordinal)), Is.Empty);
    }
}
