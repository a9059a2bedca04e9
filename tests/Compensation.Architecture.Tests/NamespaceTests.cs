namespace Compensation.Architecture.Tests;

/// <summary>A namespace uses those that do not lead back to it.</summary>
public sealed class NamespaceTests
{
    [TestCaseSource(typeof(SourceProject), nameof(SourceProject.All))]
    public void Namespaces_OfAProject_HaveNoCycle(SourceProject project)
    {
        var graph = DependencyGraph.OfNamespaces(project);

        Assert.That(graph.Parts, Is.EquivalentTo(project.Folders.Select(folder => folder.Key.Replace('/', '.'))), "the folders are the namespaces that are looked at");
        Assert.That(graph.Cyclic.GroupBy(use => use.From, use => use.To).Select(uses => $"{uses.Key} -> {string.Join(", ", uses)}"), Is.Empty);
    }
}
