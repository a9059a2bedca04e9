namespace Compensation.Packs.Syntax.Tests;

/// <summary>The tests of a pack.</summary>
internal sealed class TestsSyntax(ElementSyntax element) : PackFileSyntax(element, IdPart, TitleOfTests)
{
    private static readonly Part<Word> IdPart = Part.FileId("tests", "The id of the pack.");
    private static readonly Part<LocalizedText?> TitleOfTests = TitlePart.OfFile.Described("What people call them.");
    private static readonly Part<IReadOnlyList<TestCaseSyntax>> CasesPart = Part.Required("cases", Shapes.List(TestCaseSyntax.Element.As(test => new TestCaseSyntax(test))), "The cases.");

    public static PackElement Kind { get; } = new("tests", "The tests of a pack.", [IdPart, TitleOfTests, CitationSyntax.Keys, CasesPart]);

    public IReadOnlyList<TestCaseSyntax> Cases => Element.Get(CasesPart);
}
