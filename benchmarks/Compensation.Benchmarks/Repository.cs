namespace Compensation.Benchmarks;

/// <summary>Where the repository is: benchmarks run its packs as they ship, also from the folders that BenchmarkDotNet builds into.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Compensation.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The benchmarks run outside the repository.");
        }

        return folder.FullName;
    }
}
