using System.Reflection;
using Compensation.Hosting;
using Compensation.Inference;

namespace Compensation.Architecture.Tests;

/// <summary>A project under <c>src</c>: its folder, its assembly, and the namespace of its root folder.</summary>
public sealed record SourceProject(string Name, Assembly Assembly, string RootNamespace)
{
    /// <summary>Where hosts look for what adds a library to theirs; a folder of that name holds it.</summary>
    private const string HostsNamespace = "Microsoft.Extensions";

    public static IReadOnlyList<SourceProject> All { get; } =
    [
        new("Compensation.Feel", typeof(Diagnostic).Assembly, "Compensation.Feel"),
        new("Compensation", typeof(Offer).Assembly, "Compensation"),
        new("Compensation.Hosting", typeof(ICalculators).Assembly, "Compensation.Hosting"),
        new("Compensation.NRules", typeof(InferenceCalculator).Assembly, "Compensation.Inference"),
    ];

    /// <summary>The folders with files of code, the root folder aside, with forward slashes.</summary>
    public IEnumerable<IGrouping<string, string>> Folders => Files.GroupBy(Folder).Where(folder => folder.Key.Length > 0);

    /// <summary>The files of code, by their path from the project's folder, with forward slashes.</summary>
    public IEnumerable<string> Files
    {
        get
        {
            var folder = Path.Combine(Repository.Root, "src", Name);
            return Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
                .Where(path => !path.StartsWith("bin/", StringComparison.Ordinal) && !path.StartsWith("obj/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal);
        }
    }

    /// <summary>The folder that the files of a namespace belong to, with forward slashes; blank for the root folder.</summary>
    public string FolderOf(string space)
    {
        var root = space.StartsWith(HostsNamespace, StringComparison.Ordinal) ? HostsNamespace : RootNamespace;
        return space.StartsWith(root + ".", StringComparison.Ordinal) ? space[(root.Length + 1)..].Replace('.', '/') : "";
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(Repository.Root, "src", Name, file));

    public static string Folder(string file) => Path.GetDirectoryName(file)!.Replace('\\', '/');

    public override string ToString() => Name;
}
