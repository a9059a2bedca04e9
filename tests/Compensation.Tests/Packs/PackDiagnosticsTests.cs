using System.Reflection;
using System.Text.RegularExpressions;

namespace Compensation.Packs;

public class PackDiagnosticsTests
{
    [Test]
    public void All_Catalogue_IsCompleteAndInOrder()
    {
        var declared = typeof(PackDiagnostics).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null));
        var codes = PackDiagnostics.All.Select(kind => kind.Code).ToList();

        Assert.That(PackDiagnostics.All, Is.EquivalentTo(declared));
        Assert.That(codes, Is.Unique.And.Ordered);
        Assert.That(codes, Has.All.Match("^CMP1[0-9]{3}$"));
    }

    /// <summary>Every kind is shown by a bad pack or asserted by its code in <see cref="PackReaderTests"/>; so no kind is dead.</summary>
    [Test]
    public void All_Kinds_OccurInABadPack()
    {
        var folder = Path.Combine(TestPacks.Folder, "bad");
        var shown = Directory.EnumerateFiles(folder, "*.expected.txt")
            .SelectMany(path => Regex.Matches(File.ReadAllText(path), "error (CMP1[0-9]{3}):").Select(match => match.Groups[1].Value))
            .ToHashSet();

        // A folder in place of a file, a file too large or locked, and a thousand files: not kept as files.
        string[] elsewhere = ["CMP1002", "CMP1003", "CMP1005", "CMP1012"];
        Assert.That(PackDiagnostics.All.Select(kind => kind.Code).Except(shown), Is.EquivalentTo(elsewhere));
    }
}
