namespace Compensation.Tests;

/// <summary>
/// Files of the repository that say what the code gives: generated documents, and the diagnostics beside bad packs. To write them
/// anew run the tests once with <c>COMPENSATION_UPDATE=1</c>, and read what <c>git diff</c> shows; a test that has written is inconclusive.
/// </summary>
internal static class KeptFile
{
    private static bool Updates { get; } = Environment.GetEnvironmentVariable("COMPENSATION_UPDATE") == "1";

    /// <param name="path">From the root, with forward slashes.</param>
    /// <param name="actual">What the code gives.</param>
    public static void AssertIs(string path, string actual)
    {
        var full = Path.Combine(Repository.Root, path);
        var kept = File.Exists(full) ? File.ReadAllText(full).Replace("\r\n", "\n", StringComparison.Ordinal) : "";
        if (Updates && kept != actual)
        {
            File.WriteAllText(full, actual);
            Assert.Inconclusive($"{path} was written anew.");
        }

        Assert.That(actual, Is.EqualTo(kept), $"{path} is not what the code gives");
    }
}
