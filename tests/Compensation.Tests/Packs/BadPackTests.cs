using System.Text.RegularExpressions;

namespace Compensation.Tests.Packs;

/// <summary>Each bad pack, with everything an author is told about it in the file beside it.</summary>
public partial class BadPackTests
{
    [TestCaseSource(typeof(TestPacks), nameof(TestPacks.Bad))]
    public void TryLoad_BadPack_ReportsWhatStandsBesideIt(string name)
    {
        PackCatalog.TryLoad(TestPacks.Load("bad"), name, out _, out var diagnostics);

        Assert.That(diagnostics, Is.Not.Empty);
        Assert.That(diagnostics.Select(problem => problem.Suggestion), Has.All.Not.Null.And.All.Not.Empty);
        KeptFile.AssertIs($"tests/Compensation.Tests/packs/bad/{Path.ChangeExtension(name, ".expected.txt")}", string.Join("\n\n", diagnostics) + "\n");
    }

    /// <summary>Every kind that can be met while packs are loaded is shown by a bad pack, so that none is dead.</summary>
    [Test]
    public void Catalogue_KindsOfLoading_OccurInABadPack()
    {
        Dictionary<string, string> elsewhere = new()
        {
            ["CMP1002"] = "needs a folder in place of a file: PackReaderTests",
            ["CMP1003"] = "needs a file of 16 MB: PackReaderTests",
            ["CMP1005"] = "needs a file that is locked",
            ["CMP1012"] = "needs a thousand files: PackReaderTests",
            ["CMP2002"] = "is told of FEEL alone; in a pack it is CMP1050",
            ["CMP2008"] = "needs an expression of 65,536 characters",
            ["CMP3126"] = "is told where one pack is asked for: RulePackTests",
            ["CMP3201"] = "is told when the tests of packs are run",
            ["CMP3202"] = "is told when the tests of packs are run",
            ["CMP4001"] = "is told of tables outside of packs; in a pack it is CMP1091",
            ["CMP4002"] = "is told of tables outside of packs; in a pack it is CMP1067",
            ["CMP4008"] = "is told of tables outside of packs; in a pack it is CMP1094",
        };
        var shown = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests/Compensation.Tests/packs/bad"), "*.expected.txt")
            .SelectMany(path => Code().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value))
            .ToHashSet();

        // Those of 39xx are warnings of a calculation.
        var kinds = DiagnosticCatalogue.All.Select(kind => kind.Code).Where(code => code[3] is >= '1' and <= '4' && !code.StartsWith("CMP39", StringComparison.Ordinal));
        Assert.That(kinds.Except(shown), Is.EquivalentTo(elsewhere.Keys));
    }

    [GeneratedRegex("(?:error|warning) (CMP[0-9]{4}): ")]
    private static partial Regex Code();
}
