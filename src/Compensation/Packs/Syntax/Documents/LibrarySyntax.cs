namespace Compensation.Packs.Syntax.Documents;

/// <summary>Functions, tables and parameters that packs import.</summary>
internal sealed class LibrarySyntax(ElementSyntax element) : PackFileSyntax(element, IdPart, TitlePart.OfFile)
{
    private static readonly Part<Word> IdPart = Part.FileId("library", "The id of the library.");
    private static readonly Part<Word?> VersionPart = Part.Optional("version", Shapes.Version, "The version of the library.");

    public static PackElement Kind { get; } = new("library", "Functions, tables and parameters for packs to import.",
    [
        IdPart, FileParts.Format, VersionPart, TitlePart.OfFile, CitationSyntax.Keys, FileParts.Import, FileParts.Parameters, FileParts.Tables, FileParts.Functions,
    ]);

    public IReadOnlyList<FileReferenceSyntax> Imports => Element.Get(FileParts.Import);

    public IReadOnlyList<ParameterSyntax> Parameters => Element.Get(FileParts.Parameters);

    public IReadOnlyList<TableSyntax> Tables => Element.Get(FileParts.Tables);

    public IReadOnlyList<FunctionSyntax> Functions => Element.Get(FileParts.Functions);
}
