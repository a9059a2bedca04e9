using System.Globalization;
using System.Text.RegularExpressions;

namespace Compensation.Tests.Docs;

/// <summary>What the README shows has been run.</summary>
[NonParallelizable]
public class ReadmeTests
{
    private static string Readme => File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Test]
    public void Sample_InReadme_IsTheOneThatIsCompiled()
    {
        var compiled = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Compensation.Tests", "Docs", "ReadmeSample.cs"));
        var sample = Regex.Match(compiled, @"// <sample>\n(?<code>.*?)\n\s*// </sample>", RegexOptions.Singleline).Groups["code"].Value;
        var lines = sample.Split('\n').Select(l => l.Length > 8 ? l[8..] : "").Select(l => l.Replace("console.", "Console."));

        Assert.That(Block("csharp"), Does.EndWith(string.Join('\n', lines)));
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
        }
        finally
        {
            Environment.CurrentDirectory = before;
            folder.Delete(recursive: true);
        }
    }

    private static string Block(string language) =>
        Regex.Match(Readme, $@"^```{language}\n(?<text>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline).Groups["text"].Value.TrimEnd();
}
