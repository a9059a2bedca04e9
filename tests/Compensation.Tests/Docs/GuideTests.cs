using System.Text.RegularExpressions;

namespace Compensation.Tests.Docs;

/// <summary>The examples of the guide for pack authors are files: they load without a problem, and their tests pass.</summary>
public class GuideTests
{
    private static readonly string GuidePath = Path.Combine(Repository.Root, "rules", "README.md");

    private static string Guide => File.ReadAllText(GuidePath);

    private static MemoryFiles Files
    {
        get
        {
            var files = new MemoryFiles();
            foreach (Match block in Regex.Matches(Guide, @"^```yaml\n# file: (?<name>\S+)\n(?<text>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline))
            {
                files.Add("guide/" + block.Groups["name"].Value, block.Groups["text"].Value);
            }

            return files;
        }
    }

    [Test]
    public void Examples_AsFiles_LoadWithoutAProblem()
    {
        PackCatalog.TryLoad(Files, "guide", out var catalog, out var diagnostics);

        Assert.Multiple(() =>
        {
            Assert.That(string.Join('\n', diagnostics), Is.Empty);
            Assert.That(catalog?.Packs, Has.Count.GreaterThan(12));
        });
    }

    [Test]
    public void Tests_InExamples_Pass()
    {
        var run = PackTestRun.Run(Files, "guide", null);

        Assert.Multiple(() =>
        {
            Assert.That(string.Join('\n', run.Diagnostics), Is.Empty);
            Assert.That(run.Results.Where(r => !r.Passed).Select(r => $"{r.Name}: {string.Join("; ", r.Differences)}"), Is.Empty);
            Assert.That(run.Passed, Is.GreaterThan(25));
        });
    }

    [Test]
    public void Functions_InGuide_AreAllThereAre()
    {
        const string Begin = "<!-- functions -->\n", End = "<!-- /functions -->";
        var rows = BuiltInFunctions.All.OrderBy(f => f.Name, StringComparer.Ordinal)
            .Select(f => $"| `{Signature(f)}` | {f.Summary.Replace("|", "\\|", StringComparison.Ordinal)} |");
        var table = "| function | gives |\n|---|---|\n" + string.Join('\n', rows) + "\n";
        var (from, to) = (Guide.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, Guide.IndexOf(End, StringComparison.Ordinal));

        // To bring the guide up to date: COMPENSATION_UPDATE=1 dotnet test tests/Compensation.Tests
        if (Environment.GetEnvironmentVariable("COMPENSATION_UPDATE") == "1")
        {
            File.WriteAllText(GuidePath, Guide[..from] + table + Guide[to..]);
        }

        Assert.That(Guide[from..to], Is.EqualTo(table));
    }

    private static string Signature(BuiltIn function)
    {
        var parameters = function.Overloads[0].Parameters;
        return $"{function.Name}({string.Join(", ", parameters.Select(p => p.Name + (p.Variadic ? "..." : p.Optional ? "?" : "")))})";
    }
}
