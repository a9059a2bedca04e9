using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Compensation.Tests;

namespace Compensation.Packages;

/// <summary>The packages as somebody else's machine meets them.</summary>
public sealed partial class PackageTests
{
    private const string Tool = "compensate";

    private static IEnumerable<string> Libraries =>
        PackedFeed.Libraries.Select(p => Path.GetFileNameWithoutExtension(p));

    private static IEnumerable<string> All => Libraries.Append(Tool);

    [TestCaseSource(nameof(All))]
    public void Package_Each_HasReadmeIconLicenceAndSymbols(string id)
    {
        using var package = PackedFeed.Open(id);
        using var symbols = PackedFeed.Open(id, "snupkg");
        var metadata = Metadata(package, id);

        Assert.Multiple(() =>
        {
            Assert.That(Value(metadata, "readme"), Is.EqualTo("README.md"));
            Assert.That(Value(metadata, "icon"), Is.EqualTo("icon.png"));
            Assert.That(Value(metadata, "license"), Is.EqualTo("MIT"));
            Assert.That(Value(metadata, "description"), Has.Length.GreaterThan(40).And.Not.EqualTo("Package Description"));
            Assert.That(Text(package, "README.md"), Does.StartWith("# "));
            Assert.That(package.GetEntry("icon.png")?.Length, Is.InRange(1, 10_000));
            Assert.That(symbols.Entries.Select(e => e.Name), Has.Some.EndsWith(".pdb"));
        });
    }

    [TestCaseSource(nameof(Libraries))]
    public void Library_Each_HasItsDocumentationAndLeansOnNothingBesides(string id)
    {
        using var package = PackedFeed.Open(id);
        var project = XDocument.Load(Path.Combine(Repository.Root, "src", id, id + ".csproj"));
        var own = project.Descendants("PackageReference").Select(r => (string)r.Attribute("Include")!)
            .Concat(project.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension((string)r.Attribute("Include")!)));
        var leanedOn = Metadata(package, id).Descendants().Where(e => e.Name.LocalName == "dependency").Select(d => (string)d.Attribute("id")!).ToArray();

        Assert.Multiple(() =>
        {
            Assert.That(package.Entries.Where(e => e.FullName.StartsWith("lib/", StringComparison.Ordinal)).Select(e => e.FullName),
                Is.EquivalentTo(new[] { $"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml" }));
            Assert.That(leanedOn, Is.EquivalentTo(own), "no analyzer, nothing that comes with another package anyway");
        });
    }

    [Test]
    public void Readme_OfCompensation_RunsInAFreshProgram()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "src", "Compensation", "README.md"));
        var folder = Path.Combine(PackedFeed.Root, "app");
        Dotnet.Run(PackedFeed.Root, "new", "console", "-o", folder, "--no-restore", "-f", "net10.0");
        var project = Path.Combine(folder, "app.csproj");
        File.WriteAllText(project, File.ReadAllText(project).Replace("</Project>",
            $"<ItemGroup><PackageReference Include=\"Compensation\" Version=\"{PackedFeed.Version}\" /></ItemGroup></Project>", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder, "late-parcel.yaml"), Block(readme, "yaml"));
        var outputs = Blocks(readme, "csharp").Select(program =>
        {
            File.WriteAllText(Path.Combine(folder, "Program.cs"), program);
            Dotnet.Run(folder, "build", "-nodeReuse:false", "-warnaserror", $"-p:RestoreConfigFile={PackedFeed.Config}", $"-p:RestorePackagesPath={PackedFeed.Cache}");
            return Dotnet.Run(folder, Path.Combine("bin", "Debug", "net10.0", "app.dll"));
        }).ToArray();

        Assert.That(outputs, Has.Length.EqualTo(2));
        Assert.That(Directory.Exists(Path.Combine(PackedFeed.Cache, "compensation", PackedFeed.Version)), Is.True, "the package of this run was used");
        Assert.That(outputs, Is.EqualTo(Blocks(readme, "text")));
    }

    [Test]
    public void Tool_Installed_EvaluatesWhatItsReadmeShows()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "samples", "Compensation.Console", "README.md"));
        var tools = Path.Combine(PackedFeed.Root, "tools");
        Dotnet.Run(PackedFeed.Root, "tool", "install", Tool, "--tool-path", tools, "--version", PackedFeed.Version, "--configfile", PackedFeed.Config);
        var compensate = Path.Combine(tools, OperatingSystem.IsWindows() ? "compensate.exe" : "compensate");

        Assert.That(Dotnet.Start(compensate, PackedFeed.Root, "--help"), Does.Contain("score").And.Contain("explain").And.Contain("eval"));
        var results = Evaluations().Matches(readme).Select(m => Dotnet.Start(compensate, PackedFeed.Root, "eval", m.Groups["text"].Value)).ToArray();
        Assert.That(results, Has.Length.EqualTo(2));
        Assert.That(string.Concat(results), Is.EqualTo(Block(readme, "text")));
    }

    private static string Block(string readme, string language) => Blocks(readme, language)[0];

    private static string[] Blocks(string readme, string language) =>
        [.. Regex.Matches(readme, $@"^```{language}\n(?<text>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline).Select(m => m.Groups["text"].Value)];

    private static XElement Metadata(ZipArchive package, string id) => XDocument.Parse(Text(package, id + ".nuspec")).Root!.Elements().Single(e => e.Name.LocalName == "metadata");

    private static string? Value(XElement metadata, string name) => metadata.Elements().SingleOrDefault(e => e.Name.LocalName == name)?.Value;

    private static string Text(ZipArchive package, string path)
    {
        using var reader = new StreamReader(package.GetEntry(path)!.Open());
        return reader.ReadToEnd();
    }

    [GeneratedRegex("^compensate eval \"(?<text>.*)\"$", RegexOptions.Multiline)]
    private static partial Regex Evaluations();
}
