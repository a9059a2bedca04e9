namespace Compensation.Tests.Packs;

/// <summary>The packs kept as files beside the tests, and packs written in a test.</summary>
internal static class TestPacks
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "packs");

    public static IEnumerable<string> Bad => Names("bad");

    public static IEnumerable<string> Good => Names("good");

    /// <summary>Every file of a folder, by the path it has inside it, so that diagnostics show no path of the machine.</summary>
    public static MemoryFiles Load(string folder)
    {
        var files = new MemoryFiles();
        var root = Path.Combine(Folder, folder);
        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            files.Add(Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllBytes(path));
        }

        return files;
    }

    /// <summary>Reads a file given by its text.</summary>
    public static PackDocuments Read(string text) => PackReader.Read(new MemoryFiles().Add("test.yaml", text), "test.yaml");

    /// <summary>The code and place of each problem: <c>CMP1061@3:5</c>.</summary>
    public static IEnumerable<string> Places(this PackDocuments reading) =>
        reading.Diagnostics.Select(problem => $"{problem.Code}@{problem.Line}:{problem.Column}");

    private static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Folder, folder), "*.yaml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
}
