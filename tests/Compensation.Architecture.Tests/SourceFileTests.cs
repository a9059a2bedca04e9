using System.Text.RegularExpressions;

namespace Compensation.Architecture.Tests;

/// <summary>A reader finds a type by its folder and its file.</summary>
public sealed partial class SourceFileTests
{
    private const int MostFilesOfAFolder = 25;

    [Test]
    public void Folders_OfEachProject_HoldFewFiles()
    {
        var folders = SourceProject.All.SelectMany(project => project.Folders.Select(files => (Name: $"{project}/{files.Key}", Count: files.Count()))).ToArray();

        Assert.That(folders, Is.Not.Empty);
        Assert.That(folders.Where(folder => folder.Count > MostFilesOfAFolder), Is.Empty);
    }

    [TestCaseSource(typeof(SourceProject), nameof(SourceProject.All))]
    public void Namespace_OfEachFile_IsItsFolder(SourceProject project)
    {
        var files = project.Files.Select(file => (Name: file, Namespace: Namespace().Match(project.Read(file)).Groups[1].Value)).ToArray();

        Assert.That(files, Is.Not.Empty);
        Assert.That(files.Where(file => file.Namespace.Length == 0 || project.FolderOf(file.Namespace) != SourceProject.Folder(file.Name)), Is.Empty);
    }

    /// <summary>A name that two types had would have to be told apart by their namespaces; nested types, and those that differ in type parameters, are told apart already.</summary>
    [Test]
    public void Types_OfTheRepository_HaveNamesOfTheirOwn()
    {
        var declared = Code("src", "samples", "benchmarks")
            .SelectMany(path => Declaration().Matches(File.ReadAllText(path)).Select(type => (Name: type.Groups[1].Value, Folder: Path.GetDirectoryName(path))))
            .Distinct().ToArray();

        Assert.That(declared, Has.Length.GreaterThan(400));
        Assert.That(declared.GroupBy(type => type.Name).Where(types => types.Count() > 1).Select(types => types.Key), Is.Empty);
    }

    /// <summary>Those of System first, then by name, as editors sort them.</summary>
    [Test]
    public void Usings_OfEachFile_AreSorted()
    {
        var files = Code("src", "samples", "benchmarks", "tests").Select(path => (Path: path, Usings: Using().Matches(File.ReadAllText(path)).Select(u => u.Groups[1].Value).ToArray())).ToArray();

        Assert.That(files, Has.Length.GreaterThan(400));
        Assert.That(files.Where(file => !file.Usings.SequenceEqual(file.Usings.OrderBy(u => u != "System" && !u.StartsWith("System.", StringComparison.Ordinal)).ThenBy(u => u, StringComparer.OrdinalIgnoreCase))).Select(file => file.Path), Is.Empty);
    }

    private static IEnumerable<string> Code(params string[] folders) =>
        folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)).Where(path => !Built().IsMatch(path));

    [GeneratedRegex(@"^using (?!static )([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    /// <summary>The name with its type parameters, at the left margin: not nested.</summary>
    [GeneratedRegex(@"^(?:(?:public|internal|static|sealed|abstract|readonly|partial|ref) )*(?:class|record struct|record|struct|enum|interface|delegate [\w<>?]+) (\w+(?:<[^>]*>)?)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex Built();
}
