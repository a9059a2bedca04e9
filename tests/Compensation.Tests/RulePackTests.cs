namespace Compensation.Tests;

public class RulePackTests
{
    [Test]
    public void TryLoad_SeveralPacksInOneFile_SaysWhichTheyAre()
    {
        var files = new MemoryFiles().Add("two.yaml", Pack("b") + "---\n" + Pack("a"));

        Assert.That(RulePack.TryLoad(files, "two.yaml", out var pack, out var diagnostics), Is.False);
        Assert.That(pack, Is.Null);
        Assert.That(diagnostics.Single().Headline, Does.StartWith("two.yaml: error CMP3126: `two.yaml` holds several packs: `a`, `b`; "));
        Assert.That(PackCatalog.TryLoad(files, "two.yaml", out var catalog, out _), Is.True);
        Assert.That(catalog!.Packs.Select(p => p.Id), Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public void TryLoad_FileWithoutPack_SaysSo()
    {
        var files = new MemoryFiles().Add("library.yaml", "library: a\nformat: 1\n");

        Assert.That(RulePack.TryLoad(files, "library.yaml", out _, out var diagnostics), Is.False);
        Assert.That(diagnostics.Select(problem => problem.Code), Is.EqualTo(new[] { "CMP3125" }));
    }

    [Test]
    public void Warnings_OfSeveralPacks_AreEachPacksOwn()
    {
        var files = new MemoryFiles()
            .Add("rules/a.yaml", Pack("a") + "inputs: { price: number }\n")
            .Add("rules/b.yaml", Pack("b"));

        Assert.That(PackCatalog.TryLoad(files, "rules", out var catalog, out _), Is.True);
        Assert.That(catalog!.Find("a")!.Warnings.Select(problem => problem.Code), Is.EqualTo(new[] { "CMP3117" }));
        Assert.That(catalog.Find("b")!.Warnings, Is.Empty);
    }

    private static string Pack(string id) => $"pack: {id}\nformat: 1\nversion: 1.0.0\ntitle: \"{id}\"\ncurrency: EUR\n";
}
