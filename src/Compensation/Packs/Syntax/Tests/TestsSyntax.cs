namespace Compensation.Packs.Syntax.Tests;

/// <summary>The tests of a pack.</summary>
internal sealed record TestsSyntax : PackFileSyntax
{
    public required IReadOnlyList<TestCaseSyntax> Cases { get; init; }

    public static TestsSyntax Read(MappingReader map) => new()
    {
        Node = map.Node,
        Id = map.Required("tests").FileId(map.Node),
        Title = map.Optional("title").Text(),
        Source = map.Citation(),
        Cases = map.Required("cases").Elements(TestCaseSyntax.Read),
    };
}
