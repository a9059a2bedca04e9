namespace Compensation.Tests;

public class PackCatalogTests
{
    private static readonly MemoryFiles Files = new MemoryFiles()
        .Add("rules/tea/old.yaml", Dated("tea", "1.0.0", "{ from: 2024-01-01, until: 2024-12-31, by: bought }"))
        .Add("rules/tea/new.yaml", Dated("tea", "2.0.0", "{ from: 2025-01-01, by: bought }"))
        .Add("rules/cups.yaml", "pack: cups\nformat: 1\nversion: 3.1.0\ntitle: \"cups\"\ncurrency: EUR\n");

    private static PackCatalog Catalog(params string[] paths)
    {
        Assert.That(PackCatalog.TryLoad(Files, paths, out var catalog, out var diagnostics), Is.True, string.Join('\n', diagnostics));
        return catalog!;
    }

    [TestCase("2023-12-31", null)]
    [TestCase("2024-01-01", "1.0.0")]
    [TestCase("2024-12-31", "1.0.0")]
    [TestCase("2025-01-01", "2.0.0")]
    [TestCase("9999-12-31", "2.0.0")]
    public void Find_ByDate_GivesTheVersionInForce(string date, string? version) =>
        Assert.That(Catalog("rules").Find("tea", DateOnly.ParseExact(date, "yyyy-MM-dd"))?.Version, Is.EqualTo(version));

    [Test]
    public void Find_ByDateOfAPackWithoutDates_GivesItsOnlyVersion()
    {
        Assert.That(Catalog("rules").Find("cups", DateOnly.MinValue)?.Version, Is.EqualTo("3.1.0"));
        Assert.That(Catalog("rules").Find("cups", DateOnly.MaxValue)?.Version, Is.EqualTo("3.1.0"));
    }

    [Test]
    public void Find_UnknownPack_GivesNone()
    {
        Assert.That(Catalog("rules").Find("mugs"), Is.Null);
        Assert.That(Catalog("rules").Find("mugs", new DateOnly(2025, 1, 1)), Is.Null);
    }

    [Test]
    public void Versions_OfAllPacks_AreInOrder() =>
        Assert.That(Catalog("rules").Versions.Select(v => $"{v.Id} {v.Version}"), Is.EqualTo(new[] { "cups 3.1.0", "tea 1.0.0", "tea 2.0.0" }));

    [Test]
    public void TryLoad_SeveralPaths_JoinsTheVersionsOfAPack() =>
        Assert.That(Catalog("rules/tea/new.yaml", "rules/tea/old.yaml").Packs.Single().Versions, Has.Count.EqualTo(2));

    [Test]
    public void TryLoad_FileNamedTwice_IsReadOnce() =>
        Assert.That(Catalog("rules", "rules/tea", "rules/./cups.yaml").Versions.Count(), Is.EqualTo(3));

    [Test]
    public void TryLoad_OnePathOfSeveralMissing_SaysWhich()
    {
        Assert.That(PackCatalog.TryLoad(Files, ["rules", "rulse"], out var catalog, out var diagnostics), Is.False);
        Assert.That(catalog, Is.Null);
        Assert.That(diagnostics.Single().File, Is.EqualTo("rulse"));
    }

    [Test]
    public void Load_NoPath_IsRefused() => Assert.That(() => PackCatalog.Load([]), Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static string Dated(string id, string version, string effective) =>
        $"pack: {id}\nformat: 1\nversion: {version}\ntitle: \"{id}\"\ncurrency: EUR\neffective: {effective}\ninputs:\n  bought: {{ type: date }}\n";
}
