namespace Compensation.Packs.Syntax.Tests;

/// <summary>A claim and what is expected of its offer.</summary>
internal sealed record TestCaseSyntax
{
    public required YamlMapping Node { get; init; }

    public MappedText? Name { get; init; }

    /// <summary>The facts; to be bound to the pack's inputs.</summary>
    public YamlMapping? Claim { get; init; }

    /// <summary>The claimant's choices.</summary>
    public required IReadOnlyList<ChosenSyntax> Choose { get; init; }

    public ExpectSyntax? Expect { get; init; }

    public CitationSyntax? Source { get; init; }

    public static TestCaseSyntax Read(MappingReader map) => new()
    {
        Node = map.Node,
        Name = map.Required("name").PlainText(),
        Claim = map.Required("claim").Mapping(),
        Choose = map.Optional("choose").Named("a choice", ChosenSyntax.Read),
        Expect = map.Required("expect").Element(ExpectSyntax.Read),
        Source = map.Citation(),
    };
}
