namespace Compensation.Packs.Syntax.Tests;

/// <summary>A claim and what is expected of its offer.</summary>
internal sealed class TestCaseSyntax(ElementSyntax element)
{
    private static readonly Part<MappedText?> NamePart = Part.Required("name", Shapes.PlainText, "What the case shows.");
    private static readonly Part<YamlMapping?> ClaimPart = Part.Required("claim", ExpectSyntax.Values, "The facts, by the names of the inputs.");

    private static readonly Part<IReadOnlyList<ChosenSyntax>> ChoosePart = Part.Optional("choose",
        Shapes.Map("a choice", Shapes.Literal, (choice, value) => value.Word() is { } remedy ? new ChosenSyntax(choice, remedy) : null), "What the claimant chose: the id of a remedy for a choice.");

    private static readonly Part<ExpectSyntax?> ExpectPart = Part.Required("expect", ExpectSyntax.Element.As(expect => new ExpectSyntax(expect)), "What is expected; only what is stated is compared.");

    public static readonly PackElement Element = new("case", "A claim, and what is expected of its offer.", [NamePart, ClaimPart, ChoosePart, ExpectPart, CitationSyntax.Keys]);

    public YamlMapping Node => element.Node;

    public MappedText? Name => element.Get(NamePart);

    /// <summary>The facts; to be bound to the pack's inputs.</summary>
    public YamlMapping? Claim => element.Get(ClaimPart);

    /// <summary>The claimant's choices.</summary>
    public IReadOnlyList<ChosenSyntax> Choose => element.Get(ChoosePart);

    public ExpectSyntax? Expect => element.Get(ExpectPart);
}
