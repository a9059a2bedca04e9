using System.Text.RegularExpressions;

namespace Compensation.Architecture.Tests;

/// <summary>CONTRIBUTING.md leads to what is there.</summary>
public sealed partial class ContributingTests
{
    [Test]
    public void Paths_ThatAreNamed_Exist()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "CONTRIBUTING.md"));
        var paths = Named().Matches(text).Select(named => named.Groups["path"].Value).Distinct().ToArray();

        Assert.That(paths, Has.Length.GreaterThan(30));
        Assert.That(paths.Where(path => !Path.Exists(Path.Combine(Repository.Root, path))), Is.Empty);
    }

    /// <summary>In code: what begins with a folder of the repository, alone or within a command. In links: whatever is no address.</summary>
    [GeneratedRegex(@"(?<=`[^`\n]*?)(?<path>(?:src|tests|samples|benchmarks|rules|findings|\.ci)/[\w./-]+)(?=[^`\n]*`)|\]\((?<path>(?!https?:)[^)#]+)")]
    private static partial Regex Named();
}
