namespace Compensation.Packs.Syntax;

/// <summary>Functions, tables and parameters that packs import.</summary>
internal sealed record LibrarySyntax : PackFileSyntax
{
    public Word? Version { get; init; }

    public required IReadOnlyList<FileReferenceSyntax> Imports { get; init; }

    public required IReadOnlyList<ParameterSyntax> Parameters { get; init; }

    public required IReadOnlyList<TableSyntax> Tables { get; init; }

    public required IReadOnlyList<FunctionSyntax> Functions { get; init; }

    public static LibrarySyntax Read(MappingReader map)
    {
        var id = map.Required("library").FileId(map.Node);
        FormatSyntax.Check(map);
        return new LibrarySyntax
        {
            Node = map.Node,
            Id = id,
            Version = map.Optional("version").Version(),
            Title = map.Optional("title").Text(),
            Source = map.Citation(),
            Imports = map.Optional("import").List(FileReferenceSyntax.Read),
            Parameters = map.Optional("parameters").Named("a parameter", ParameterSyntax.Read),
            Tables = map.Optional("tables").Named("a table", TableSyntax.Read),
            Functions = FunctionSyntax.ReadAll(map.Optional("functions")),
        };
    }
}
