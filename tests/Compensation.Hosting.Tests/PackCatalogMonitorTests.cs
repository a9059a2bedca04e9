using Microsoft.Extensions.Logging;

namespace Compensation.Hosting.Tests;

public class PackCatalogMonitorTests
{
    private RulesFolder _rules = null!;

    [SetUp]
    public void MakeRules() => _rules = new RulesFolder().Write("a.yaml", RulesFolder.Numbered("a", 1)).Write("b.yaml", RulesFolder.Numbered("b", 1));

    [TearDown]
    public void RemoveRules() => _rules.Dispose();

    private static string? VersionOf(Started started, string pack) => started.Monitor.Current.Find(pack)?.Versions[^1].Version;

    private static void AwaitVersion(Started started, string pack, string? version) =>
        Eventually.IsTrue(() => VersionOf(started, pack) == version, $"{pack} {version}");

    private static void AwaitOutcome(Started started, ReloadOutcome outcome) =>
        Eventually.IsTrue(() => started.Monitor.LastReload.Outcome == outcome, outcome.ToString());

    [Test]
    public void Current_AtStart_HasThePacksOfTheFolder()
    {
        using var started = new Started(_rules);

        Assert.That(started.Monitor.Current.Packs.Select(p => p.Id), Is.EqualTo(new[] { "a", "b" }));
        Assert.That(started.Monitor.LastReload.Outcome, Is.EqualTo(ReloadOutcome.Published));
        Assert.That(started.Log.Of(1).Single().Text, Does.StartWith("2 packs in 2 versions are in force, from ").And.Contains("/rules"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Current_AfterAnEdit_IsANewCatalogAndTheOldOneIsAsItWas(bool usePolling)
    {
        using var started = new Started(o => { o.AddPacks(_rules.Path); o.UsePolling = usePolling; });
        var before = started.Monitor.Current;

        _rules.Write("a.yaml", RulesFolder.Numbered("a", 2));
        AwaitVersion(started, "a", "2.0.0");

        Assert.That(before.Find("a")!.Versions[^1].Version, Is.EqualTo("1.0.0"));
        Eventually.IsTrue(() => started.Log.Of(2).Any(), "a word in the log");
        Assert.That(started.Log.Of(2).Single().Text, Does.Contain(": a changed."));
    }

    [Test]
    public void Current_WithoutDelay_IsNewAfterEachEdit()
    {
        using var started = new Started(o => { o.AddPacks(_rules.Path); o.ReloadDelay = TimeSpan.Zero; });

        for (var edition = 2; edition < 6; edition++)
        {
            _rules.Replace("a.yaml", RulesFolder.Numbered("a", edition));
            AwaitVersion(started, "a", $"{edition}.0.0");
        }
    }

    [Test]
    public void Current_WhileSomethingIsWrittenWithoutEnd_IsNewAllTheSame()
    {
        using var started = new Started(_rules);
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(() =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                File.WriteAllText(_rules.PathOf("notes.txt"), $"{i}");
                Thread.Sleep(1);
            }
        });

        _rules.Replace("a.yaml", RulesFolder.Numbered("a", 2));
        AwaitVersion(started, "a", "2.0.0");

        stop.Cancel();
        writing.Wait();
    }

    [Test]
    public void Current_AfterARenameOver_IsNew()
    {
        using var started = new Started(_rules);

        _rules.Replace("a.yaml", RulesFolder.Numbered("a", 2));

        AwaitVersion(started, "a", "2.0.0");
    }

    [Test]
    public void Current_AfterFilesComeAndGo_HasThePacksThereAre()
    {
        using var started = new Started(_rules);

        _rules.Write("deep/below/c.yaml", RulesFolder.Numbered("c", 3));
        AwaitVersion(started, "c", "3.0.0");
        _rules.Write("deep/below/c.yaml", RulesFolder.Numbered("c", 4));
        AwaitVersion(started, "c", "4.0.0");
        File.Delete(_rules.PathOf("a.yaml"));
        AwaitVersion(started, "a", null);

        Assert.That(started.Monitor.Current.Packs.Select(p => p.Id), Is.EqualTo(new[] { "b", "c" }));
    }

    [Test]
    public void Current_AfterABrokenEdit_IsTheLastGoodUntilItIsMended()
    {
        using var started = new Started(_rules);
        var before = started.Monitor.Current;

        _rules.Write("a.yaml", RulesFolder.Broken("a")).Write("b.yaml", RulesFolder.Numbered("b", 2));
        AwaitOutcome(started, ReloadOutcome.Failed);
        Eventually.IsTrue(() => started.Monitor.LastReload.Diagnostics.All(d => d.File!.EndsWith("a.yaml", StringComparison.Ordinal)), "the errors of the one broken pack");

        var told = started.Monitor.LastReload.Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error);
        Assert.That(started.Monitor.Current, Is.SameAs(before), "b is good, but the catalog is taken whole");
        Assert.That(started.Log.Of(3).Last().Level, Is.EqualTo(LogLevel.Error));
        Assert.That(started.Log.Of(3).Last().Text, Does.Contain(told.ToString()).And.Contains("dayz").And.Contains("did you mean `days`"));

        _rules.Write("a.yaml", RulesFolder.Numbered("a", 2));
        AwaitVersion(started, "a", "2.0.0");
        Assert.That(VersionOf(started, "b"), Is.EqualTo("2.0.0"));
        AwaitOutcome(started, ReloadOutcome.Published);
    }

    [Test]
    public void LastReload_AfterABrokenEditIsTakenBack_IsUnchangedAndSaidToBeMended()
    {
        using var started = new Started(_rules);
        var before = started.Monitor.Current;

        _rules.Write("a.yaml", RulesFolder.Broken("a"));
        AwaitOutcome(started, ReloadOutcome.Failed);
        _rules.Write("a.yaml", RulesFolder.Numbered("a", 1));
        AwaitOutcome(started, ReloadOutcome.Unchanged);

        Assert.That(started.Monitor.Current, Is.SameAs(before));
        Assert.That(started.Log.Of(4).Count(), Is.EqualTo(1));
    }

    [Test]
    public void LastReload_SameErrorsAgain_AreToldOnce()
    {
        using var started = new Started(_rules);

        _rules.Write("a.yaml", RulesFolder.Broken("a"));
        started.Monitor.Reload();
        started.Monitor.Reload();
        started.Monitor.Reload();

        Assert.That(started.Log.Of(3).Count(), Is.EqualTo(1));
    }

    [Test]
    public void LastReload_WhileAnEditorWritesInSteps_NeverFails()
    {
        using var started = new Started(o => { o.AddPacks(_rules.Path); o.ReloadDelay = TimeSpan.FromMilliseconds(400); });
        var text = RulesFolder.Numbered("a", 2);

        using (var file = new StreamWriter(_rules.PathOf("a.yaml")) { AutoFlush = true })
        {
            for (var i = 0; i < text.Length; i += 100)
            {
                file.Write(text.AsSpan(i, Math.Min(100, text.Length - i)));
                Thread.Sleep(15);
            }
        }


        AwaitVersion(started, "a", "2.0.0");
        Assert.That(started.Log.Of(3), Is.Empty);
        Assert.That(started.Metrics.Sum("compensation.reloads{compensation.outcome=failed}"), Is.Zero);
    }

    [Test]
    public void Current_FileLeftHalfWritten_IsTheLastGoodUntilTheRestFollows()
    {
        using var started = new Started(_rules);
        var text = RulesFolder.Numbered("a", 2);
        var half = text.IndexOf("edition\n    because", StringComparison.Ordinal);
        Assert.That(half, Is.Positive);

        File.WriteAllText(_rules.PathOf("a.yaml"), text[..half]);
        AwaitOutcome(started, ReloadOutcome.Failed);
        Assert.That(VersionOf(started, "a"), Is.EqualTo("1.0.0"));
        File.AppendAllText(_rules.PathOf("a.yaml"), text[half..]);

        AwaitVersion(started, "a", "2.0.0");
    }

    [Test]
    public void Current_ImportOutsideTheFolderEdited_IsNew()
    {
        _rules.Write("../library/sums.yaml", Library("n + 1"))
            .Write("a.yaml", Importing());
        using var started = new Started(_rules);
        var before = started.Monitor.Current.Find("a")!.Versions[^1].Hash;

        _rules.Write("../library/sums.yaml", Library("n + 2"));

        Eventually.IsTrue(() => started.Monitor.Current.Find("a")!.Versions[^1].Hash != before, "another hash");
        Assert.That(started.Calculators.Calculate(Started.Claim("a")).Total, Is.EqualTo(4m));
    }

    [Test]
    public void Current_ImportThatComesLate_IsFound()
    {
        using var started = new Started(_rules);

        _rules.Write("a.yaml", Importing());
        AwaitOutcome(started, ReloadOutcome.Failed);
        _rules.Write("../library/sums.yaml", Library("n + 1"));

        AwaitVersion(started, "a", "7.0.0");
    }

    [Test]
    public void Current_FolderReplacedByAnother_IsNew()
    {
        using var started = new Started(_rules);
        var next = new DirectoryInfo(_rules.PathOf("../next"));
        next.Create();
        File.WriteAllText(Path.Combine(next.FullName, "a.yaml"), RulesFolder.Numbered("a", 2));

        Directory.Move(_rules.Path, _rules.PathOf("../last"));
        next.MoveTo(_rules.Path);
        AwaitVersion(started, "a", "2.0.0");

        _rules.Write("a.yaml", RulesFolder.Numbered("a", 3));
        AwaitVersion(started, "a", "3.0.0");
    }

    [Test]
    public void Current_FolderGoesAndComesBack_IsTheLastGoodAndThenNew()
    {
        using var started = new Started(_rules);

        Directory.Move(_rules.Path, _rules.PathOf("../away"));
        AwaitOutcome(started, ReloadOutcome.Failed);
        Assert.That(VersionOf(started, "a"), Is.EqualTo("1.0.0"));
        File.WriteAllText(_rules.PathOf("../away/a.yaml"), RulesFolder.Numbered("a", 2));
        Directory.Move(_rules.PathOf("../away"), _rules.Path);

        AwaitVersion(started, "a", "2.0.0");
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Links need a privilege there.")]
    public void Current_LinkSwapped_IsNew()
    {
        // As Kubernetes mounts a ConfigMap: a.yaml -> ..data/a.yaml, ..data -> ..1, and an update turns ..data to ..2.
        _rules.Write("..1/a.yaml", RulesFolder.Numbered("a", 1)).Write("..2/a.yaml", RulesFolder.Numbered("a", 2));
        File.Delete(_rules.PathOf("a.yaml"));
        Directory.CreateSymbolicLink(_rules.PathOf("..data"), "..1");
        File.CreateSymbolicLink(_rules.PathOf("a.yaml"), "..data/a.yaml");
        using var started = new Started(_rules);
        Assert.That(VersionOf(started, "a"), Is.EqualTo("1.0.0"));

        Directory.Delete(_rules.PathOf("..data"));
        Directory.CreateSymbolicLink(_rules.PathOf("..data"), "..2");

        AwaitVersion(started, "a", "2.0.0");
    }

    [Test]
    public void Current_SingleFileAsPath_FollowsIt()
    {
        using var started = new Started(o => o.AddPacks(_rules.PathOf("a.yaml")));

        _rules.Replace("a.yaml", RulesFolder.Numbered("a", 2));
        AwaitVersion(started, "a", "2.0.0");

        Assert.That(started.Monitor.Current.Packs, Has.Count.EqualTo(1));
    }

    [Test]
    public void Current_NothingThatMattersChanged_IsNotReadAgain()
    {
        using var started = new Started(_rules);

        _rules.Write("notes.txt", "Ask about tea.");
        _rules.Write("a.yaml", RulesFolder.Numbered("a", 1));
        Thread.Sleep(Started.Delay * 8);
        _rules.Write("b.yaml", RulesFolder.Numbered("b", 2));
        AwaitVersion(started, "b", "2.0.0");
        Eventually.IsTrue(() => started.Metrics.Series.Contains("compensation.reloads{compensation.outcome=published}"), "the count");

        Assert.That(started.Metrics.Series.Count(s => s.StartsWith("compensation.reloads", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [Test]
    public void Reload_WithoutReloadOnChange_IsTheOnlyWay()
    {
        using var started = new Started(o => { o.AddPacks(_rules.Path); o.ReloadOnChange = false; });

        _rules.Write("a.yaml", RulesFolder.Numbered("a", 2));
        Thread.Sleep(Started.Delay * 8);
        Assert.That(VersionOf(started, "a"), Is.EqualTo("1.0.0"));

        Assert.That(started.Monitor.Reload().Outcome, Is.EqualTo(ReloadOutcome.Published));
        Assert.That(VersionOf(started, "a"), Is.EqualTo("2.0.0"));
        Assert.That(started.Monitor.Reload().Outcome, Is.EqualTo(ReloadOutcome.Unchanged));
    }

    [Test]
    public void OnChange_EachPublishedCatalog_IsToldToThoseWhoStillListen()
    {
        using var started = new Started(o => { o.AddPacks(_rules.Path); o.ReloadOnChange = false; });
        var (told, toldOnce) = (new List<PackCatalog>(), new List<PackCatalog>());
        using var throws = started.Monitor.OnChange(_ => throw new InvalidOperationException("a listener's own trouble"));
        using var listens = started.Monitor.OnChange(told.Add);
        var leaves = started.Monitor.OnChange(toldOnce.Add);

        _rules.Write("a.yaml", RulesFolder.Numbered("a", 2));
        started.Monitor.Reload();
        leaves.Dispose();
        started.Monitor.Reload();
        _rules.Write("a.yaml", RulesFolder.Broken("a"));
        started.Monitor.Reload();
        _rules.Write("a.yaml", RulesFolder.Numbered("a", 3));
        started.Monitor.Reload();

        Assert.That(told.Select(c => c.Find("a")!.Versions[^1].Version), Is.EqualTo(new[] { "2.0.0", "3.0.0" }));
        Assert.That(told[^1], Is.SameAs(started.Monitor.Current));
        Assert.That(toldOnce, Has.Count.EqualTo(1));
        Assert.That(started.Log.Of(7).Count(), Is.EqualTo(2));
    }

    [Test]
    public void Dispose_ThenAnEdit_IsNotTakenUp()
    {
        var started = new Started(_rules);
        var monitor = started.Monitor;
        started.Dispose();

        _rules.Write("a.yaml", RulesFolder.Numbered("a", 2));
        Thread.Sleep(Started.Delay * 8);

        Assert.That(monitor.Current.Find("a")!.Versions[^1].Version, Is.EqualTo("1.0.0"));
        Assert.That(monitor.Reload, Throws.InstanceOf<ObjectDisposedException>());
    }

    private static string Library(string body) => $"library: sums\nformat: 1\nversion: 1.0.0\ntitle: \"Sums\"\nfunctions:\n  - function: \"grown(n: number)\"\n    is: {body}\n    returns: number\n";

    private static string Importing() => RulesFolder.Numbered("a", 7)
        .Replace("currency: EUR", "currency: EUR\nimport: [ ../library/sums.yaml ]", StringComparison.Ordinal)
        .Replace("amount: days * edition", "amount: grown(days)", StringComparison.Ordinal);
}
