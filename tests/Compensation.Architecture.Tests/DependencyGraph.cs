using System.Collections.Concurrent;
using ArchUnitNET.Loader;

namespace Compensation.Architecture.Tests;

/// <summary>Which parts of the code use which, as the assemblies say. Constants are written into the code that uses them and leave no trace there.</summary>
internal sealed class DependencyGraph
{
    private static readonly ConcurrentDictionary<SourceProject, DependencyGraph> Loaded = [];

    private readonly HashSet<(string From, string To)> _reaches;

    private DependencyGraph(IEnumerable<string> parts, IEnumerable<(string From, string To)> uses)
    {
        Parts = [.. parts.Order(StringComparer.Ordinal)];
        Uses = [.. uses.Where(use => use.From != use.To && Parts.Contains(use.From) && Parts.Contains(use.To)).Distinct()
            .OrderBy(use => use.From, StringComparer.Ordinal).ThenBy(use => use.To, StringComparer.Ordinal)];
        _reaches = [.. Uses];
        foreach (var over in Parts)
        {
            _reaches.UnionWith([.. from a in Parts from b in Parts where _reaches.Contains((a, over)) && _reaches.Contains((over, b)) select (a, b)]);
        }
    }

    /// <summary>The projects under <c>src</c>.</summary>
    public static DependencyGraph OfProjects { get; } = new(
        SourceProject.All.Select(project => project.Name),
        SourceProject.All.SelectMany(project => project.Assembly.GetReferencedAssemblies().Select(used => (project.Name, used.Name!))));

    /// <summary>The namespaces of a project, named by what follows its root namespace; that one, which all may use, aside.</summary>
    public static DependencyGraph OfNamespaces(SourceProject project) => Loaded.GetOrAdd(project, Load);

    public IReadOnlyList<string> Parts { get; }

    public IReadOnlyList<(string From, string To)> Uses { get; }

    /// <summary>The <see cref="Uses"/> that lead back to where they come from.</summary>
    public IEnumerable<(string From, string To)> Cyclic => Uses.Where(use => _reaches.Contains((use.To, use.From)));

    /// <summary>The <see cref="Uses"/> that do not follow from others: a part may also use whatever those use that it uses.</summary>
    public IEnumerable<(string From, string To)> Direct => Uses.Where(use => !Parts.Any(over => Leads(use.From, over) && Leads(over, use.To)));

    private static DependencyGraph Load(SourceProject project)
    {
        var parts = new ArchLoader().LoadAssembly(project.Assembly).Build().Types
            .Select(type => (Type: type, Part: project.FolderOf(type.Namespace.FullName).Replace('/', '.'))).Where(type => type.Part.Length > 0)
            .ToDictionary(type => type.Type, type => type.Part);
        var uses = from type in parts from dependency in type.Key.Dependencies where parts.ContainsKey(dependency.Target) select (type.Value, parts[dependency.Target]);
        return new DependencyGraph(parts.Values.Distinct(), uses);
    }

    /// <summary>One way only: within a cycle everything leads to everything.</summary>
    private bool Leads(string from, string to) => _reaches.Contains((from, to)) && !_reaches.Contains((to, from));
}
