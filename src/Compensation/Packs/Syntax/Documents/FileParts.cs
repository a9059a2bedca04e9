namespace Compensation.Packs.Syntax.Documents;

/// <summary>The keys that files of packs share.</summary>
internal static class FileParts
{
    private const int CurrentFormat = 1;

    /// <summary>The edition of the language that the file is written in.</summary>
    public static readonly Part<Written<int>?> Format = new(
        [new("format", Shape.WholeNumber(CurrentFormat, CurrentFormat), "The edition of the language the file is written in: 1.") { IsRequired = true }], CheckFormat);

    public static readonly Part<IReadOnlyList<FileReferenceSyntax>> Import = Part.Optional("import",
        Shape.ListOf(Shapes.YamlPath).ReadBy(value => value.List(FileReferenceSyntax.Read)), "Libraries whose functions, tables and parameters are used.", "../library/assessment.yaml");

    public static readonly Part<IReadOnlyList<ParameterSyntax>> Parameters = Part.Optional("parameters",
        Shapes.Map("a parameter", ParameterSyntax.Forms, ParameterSyntax.Read), "Numbers that the rules fix, which may change by date.");

    public static readonly Part<IReadOnlyList<TableSyntax>> Tables = Part.Optional("tables",
        Shapes.Map("a table", TableSyntax.Element.One, TableSyntax.Read), "Decision tables by DMN.");

    public static readonly Part<IReadOnlyList<FunctionSyntax>> Functions = Part.Optional("functions",
        FunctionSyntax.All, "Functions written in FEEL. A function sees its parameters and what can be called.");

    private static Written<int>? CheckFormat(MappingReader map)
    {
        var value = map.Required("format");
        var format = value.Integer(1, 1000);
        if (format is not null && format.Value != CurrentFormat)
        {
            value.Report(PackDiagnostics.UnknownFormat, null, format.Value);
        }

        return format;
    }
}
