using System.Text.RegularExpressions;
using Compensation.Tests;

namespace Compensation.Feel.Tests;

/// <summary>The expressions that the package's README shows have the values that it shows.</summary>
public sealed partial class ReadmeTests
{
    private static IEnumerable<TestCaseData> Rows =>
        Row().Matches(File.ReadAllText(Path.Combine(Repository.Root, "src", "Compensation.Feel", "README.md")))
            .Select(m => new TestCaseData(m.Groups["text"].Value, m.Groups["value"].Value));

    [TestCaseSource(nameof(Rows))]
    public void Expression_InReadme_HasItsValue(string text, string value) => Assert.That(Feel.Value(text), Is.EqualTo(value));

    [Test]
    public void Readme_Table_HasExpressions() => Assert.That(Rows.Count(), Is.GreaterThan(5));

    [GeneratedRegex(@"^\| `(?<text>[^`]+)` \| `(?<value>[^`]+)` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
