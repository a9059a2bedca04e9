namespace Compensation.Architecture.Tests;

/// <summary>A namespace uses those that do not lead back to it.</summary>
public sealed class NamespaceTests
{
    /// <summary>Cycles that are not yet resolved: by project, a namespace and those of its cycle that it uses. What is resolved is struck out.</summary>
    private static readonly Dictionary<string, string[]> Unresolved = new()
    {
        ["Compensation.Feel"] =
        [
            "Evaluation -> Functions, Syntax, Tables, Types, Values",
            "Functions -> Evaluation, Syntax, Tables, Types, Values",
            "Syntax -> Evaluation",
            "Tables -> Evaluation, Functions, Syntax, Types, Values",
            "Types -> Evaluation, Functions, Syntax, Tables, Values",
            "Values -> Types",
        ],
        ["Compensation"] =
        [
            "Calculation -> Claims, Offers, Packs.Rules",
            "Claims -> Compilation, Offers, Packs.Rules",
            "Compilation -> Calculation, Claims, Offers, Packs.Rules",
            "Offers -> Calculation, Claims, Packs.Rules",
            "Packs -> Packs.Syntax, Packs.Yaml",
            "Packs.Rules -> Offers",
            "Packs.Syntax -> Packs, Packs.Yaml",
            "Packs.Yaml -> Packs",
        ],
    };

    [TestCaseSource(typeof(SourceProject), nameof(SourceProject.All))]
    public void Namespaces_OfAProject_HaveNoCycle(SourceProject project)
    {
        var graph = DependencyGraph.OfNamespaces(project);

        Assert.That(graph.Parts, Is.EquivalentTo(project.Folders.Select(folder => folder.Key.Replace('/', '.'))), "the folders are the namespaces that are looked at");
        Assert.That(
            graph.Cyclic.GroupBy(use => use.From, use => use.To).Select(uses => $"{uses.Key} -> {string.Join(", ", uses)}").ToArray(),
            Is.EqualTo(Unresolved.GetValueOrDefault(project.Name, [])));
    }
}
