using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;

namespace Compensation.Hosting.Tests;

/// <summary>What the README shows has been run, with the pack of the library's own README.</summary>
public class ReadmeTests
{
    private static string Text(params string[] path) => File.ReadAllText(Path.Combine([Repository.Root, .. path]));

    private static string[] Blocks(string text, string language) =>
        [.. Regex.Matches(text, $@"^```{language}\n(?<text>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline).Select(m => m.Groups["text"].Value.TrimEnd())];

    private static string Sample(string file, int indent, string name = "sample")
    {
        var lines = Regex.Match(Text("tests", "Compensation.Hosting.Tests", file), $@"// <{name}>\n(?<code>.*?)\n\s*// </{name}>", RegexOptions.Singleline).Groups["code"].Value.Split('\n');
        return string.Join('\n', lines.Select(l => l.Length > indent ? l[indent..] : "")).Replace("console.", "Console.", StringComparison.Ordinal);
    }

    [Test]
    public void Samples_InReadme_AreThoseThatAreCompiled() =>
        Assert.That(Blocks(Text("src", "Compensation.Hosting", "README.md"), "csharp"), Is.EqualTo(new[] { Sample("ReadmeSample.cs", 8), Sample("ParcelDesk.cs", 0), Sample("ReadmeSample.cs", 8, "typed") }));

    [Test]
    [SetCulture("")] // The sample writes a number as its reader's own culture does.
    public async Task Samples_WithThePackOfTheReadme_GiveAnOffer()
    {
        using var rules = new RulesFolder().Write("late-parcel.yaml", Blocks(Text("README.md"), "yaml").Single());
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        await ReadmeSample.Run(output, "--contentRoot", Path.GetDirectoryName(rules.Path)!);

        Assert.That(output.ToString(), Does.StartWith("Offered: 4.50 EUR"));
    }

    [Test]
    public void ParcelDesk_FromAContainer_Answers()
    {
        using var rules = new RulesFolder().Write("late-parcel.yaml", Blocks(Text("README.md"), "yaml").Single());
        using var started = new Started(o => o.AddPacks(rules.Path), services => services.AddScoped<ParcelDesk>());
        using var scope = started.Services.CreateScope();

        var answer = scope.ServiceProvider.GetRequiredService<ParcelDesk>()
            .Answer(Claim.Parse("""{ "id": "C-1", "facts": { "days_late": 5, "postage": 6.90 } }"""));

        Assert.That(answer, Does.Contain("Your parcel came 5 days late."));
        Assert.That(ReadmeSample.RunTyped(started.Calculators).Total, Is.EqualTo(4.50m));
    }
}
