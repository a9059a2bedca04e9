namespace Compensation.Tests;

/// <summary>Where the files of the repository are, for tests and benchmarks of what ships beside the code.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Compensation.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("This runs outside the repository.");
        }

        return folder.FullName;
    }
}
