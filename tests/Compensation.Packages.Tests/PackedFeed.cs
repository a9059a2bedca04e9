using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Reflection;
using System.Xml.Linq;
using Compensation.Tests;

namespace Compensation.Packages;

/// <summary>
/// All packages of the solution, packed into a folder outside of the repository that is also a NuGet source. The version is one that no cache has met; what the packages
/// lean on comes from the machine's own cache and sources.
/// </summary>
[SetUpFixture]
public sealed class PackedFeed
{
    private static string? _root;

    /// <summary>The projects of the libraries.</summary>
    public static IEnumerable<string> Libraries => Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories);

    /// <summary>The version of all packages of this run.</summary>
    public static string Version { get; private set; } = "";

    public static string Root => _root ?? throw new InvalidOperationException("Nothing is packed yet.");

    public static string Packages => Path.Combine(Root, "packages");

    /// <summary>What is restored from the packages of this run stays here.</summary>
    public static string Cache => Path.Combine(Root, "cache");

    public static string Config => Path.Combine(Root, "NuGet.config");

    [OneTimeSetUp]
    public void Pack()
    {
        _root = Directory.CreateTempSubdirectory("compensation-packages-").FullName;
        Version = string.Create(CultureInfo.InvariantCulture, $"0.1.0-test.{Environment.ProcessId}.{Stopwatch.GetTimestamp()}");
        var configuration = typeof(PackedFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Configuration").Value!;
        Dotnet.Run(Repository.Root, "pack", "Compensation.sln", "--no-build", "-c", configuration, "-o", Packages, $"-p:Version={Version}", "-nodeReuse:false", "-v:q");
        WriteConfig();
    }

    [OneTimeTearDown]
    public void Delete() => Directory.Delete(Root, recursive: true);

    /// <summary>The files of a package, by path.</summary>
    public static ZipArchive Open(string id, string extension = "nupkg") => ZipFile.OpenRead(Path.Combine(Packages, $"{id}.{Version}.{extension}"));

    /// <summary>The sources of the machine, with our folder as the only one for our packages.</summary>
    private static void WriteConfig()
    {
        var sources = Dotnet.Run(Root, "nuget", "list", "source", "--format", "Short").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line.StartsWith("E ", StringComparison.Ordinal) || line.StartsWith("EM ", StringComparison.Ordinal))
            .Select((line, i) => (Key: $"machine{i}", Value: line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim()))
            .ToArray();
        var cache = Dotnet.Run(Root, "nuget", "locals", "global-packages", "--list").Split(": ", 2)[1].Trim();
        new XElement("configuration",
            new XElement("packageSources", new XElement("clear"), Source("packed", Packages), sources.Select(s => Source(s.Key, s.Value))),
            new XElement("fallbackPackageFolders", new XElement("clear"), Source("machine", cache)),
            new XElement("packageSourceMapping",
                new XElement("packageSource", new XAttribute("key", "packed"), Pattern("Compensation"), Pattern("Compensation.*"), Pattern("compensate")),
                sources.Select(s => new XElement("packageSource", new XAttribute("key", s.Key), Pattern("*"))))).Save(Config);

        static XElement Source(string key, string value) => new("add", new XAttribute("key", key), new XAttribute("value", value));
        static XElement Pattern(string pattern) => new("package", new XAttribute("pattern", pattern));
    }
}
