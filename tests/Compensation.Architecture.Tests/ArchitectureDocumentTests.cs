using System.Text.RegularExpressions;

namespace Compensation.Architecture.Tests;

/// <summary>The pictures of src/README.md are what the assemblies say.</summary>
public sealed partial class ArchitectureDocumentTests
{
    private const string Path = "src/README.md";

    private static string Document => File.ReadAllText(System.IO.Path.Combine(Repository.Root, Path)).Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>Each arrow is a use that the code has, and each use of the code is an arrow or follows from arrows.</summary>
    [Test]
    public void Pictures_OfProjectsAndNamespaces_AreThoseOfTheCode() =>
        KeptFile.AssertIs(Path, Picture().Replace(Document, picture => picture.Groups["heading"].Value + Drawn(picture.Groups["name"].Value) + "```"));

    [Test]
    public void Pictures_ForEveryProject_Stand()
    {
        var drawn = Picture().Matches(Document).Select(picture => picture.Groups["name"].Value);

        Assert.That(drawn, Is.EqualTo(SourceProject.All.Select(project => project.Name).Prepend("The projects")));
    }

    private static string Drawn(string name)
    {
        var graph = SourceProject.All.SingleOrDefault(project => project.Name == name) is { } project ? DependencyGraph.OfNamespaces(project) : DependencyGraph.OfProjects;
        var arrows = graph.Direct.ToArray();
        var alone = graph.Parts.Where(part => !arrows.Any(arrow => arrow.From == part || arrow.To == part));
        return string.Concat(alone.Concat(arrows.Select(arrow => $"{arrow.From} --> {arrow.To}")).Select(line => $"    {line}\n").Prepend("flowchart TD\n"));
    }

    /// <summary>A picture is the first block of mermaid below a heading of the second level.</summary>
    [GeneratedRegex(@"(?<heading>^## (?<name>[^\n]+)\n(?:(?!## |```)[^\n]*\n)*```mermaid\n)(?:(?!```)[^\n]*\n)*```", RegexOptions.Multiline)]
    private static partial Regex Picture();
}
