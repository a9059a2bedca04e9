using System.Globalization;
using System.Text.RegularExpressions;

namespace Compensation.Tests.Docs;

/// <summary>What the README shows has been run.</summary>
[NonParallelizable]
public class ReadmeTests
{
    private static string Readme => File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [TestCase("sample", 0)]
    [TestCase("typed", 2)]
    [TestCase("bulk", 3)]
    public void Sample_InReadme_IsTheOneThatIsCompiled(string name, int block)
    {
        var compiled = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Compensation.Tests", "Docs", "ReadmeSample.cs"));
        var sample = Regex.Match(compiled, $@"// <{name}>\n(?<code>.*?)\n\s*// </{name}>", RegexOptions.Singleline).Groups["code"].Value;
        var lines = sample.Split('\n').Select(l => l.Length > 8 ? l[8..] : "").Select(l => l.Replace("console.", "Console."));

        Assert.That(Block("csharp", block), Does.EndWith(string.Join('\n', lines)));
    }

    [Test]
    public void Claim_InReadme_IsTheOneThatIsCompiled()
    {
        var compiled = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Compensation.Tests", "Docs", "ParcelClaim.cs"));

        Assert.That(Block("csharp", 1), Is.EqualTo(Regex.Match(compiled, @"// <claim>\n(?<code>.*?)\n// </claim>", RegexOptions.Singleline).Groups["code"].Value));
    }

    [Test]
    [SetCulture("")] // The sample writes a number as its reader's own culture does.
    public void Sample_WithThePackInReadme_GivesAnOffer()
    {
        var folder = Directory.CreateTempSubdirectory();
        var before = Environment.CurrentDirectory;
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "late-parcel.yaml"), Block("yaml"));
            Environment.CurrentDirectory = folder.FullName;
            using var output = new StringWriter(CultureInfo.InvariantCulture);

            ReadmeSample.Run(output);

            Assert.That(output.ToString(), Does.StartWith("Offered: 4.50 EUR"));
            Assert.That(RulePack.Load("late-parcel.yaml").Warnings, Is.Empty);

            using var typed = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            ReadmeSample.RunTyped(typed);
            Assert.That(typed.ToString(), Does.EndWith(Block("text") + "\n").And.Contain("Your parcel came 5 days late."));

            File.WriteAllText("claims.jsonl", "{\"id\":\"C-1\",\"facts\":{\"days_late\":5,\"postage\":6.90}}\n{}\n");
            ReadmeSample.RunBulk(output);

            Assert.That(output.ToString(), Does.EndWith("1 offers, 1 rejects" + output.NewLine));
            Assert.That(File.ReadAllText("offers.jsonl"), Does.Contain("Your parcel came 5 days late."));
        }
        finally
        {
            Environment.CurrentDirectory = before;
            folder.Delete(recursive: true);
        }
    }

    private static string Block(string language, int index = 0) =>
        Regex.Matches(Readme, $@"^```{language}\n(?<text>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)[index].Groups["text"].Value.TrimEnd();
}
