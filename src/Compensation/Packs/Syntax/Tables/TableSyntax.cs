namespace Compensation.Packs.Syntax.Tables;

/// <summary>A DMN decision table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Hit">The hit policy; null for the standard's default, unique.</param>
/// <param name="Columns">Its columns and its rows.</param>
/// <param name="Source">What all rows rest on that name no source of their own.</param>
internal sealed record TableSyntax(Word Name, Word? Hit, TableSyntax.Content Columns, CitationSyntax? Source)
{
    /// <summary>What a column of a table may say of its row, besides what the row tests and gives.</summary>
    private static readonly IReadOnlyList<string> Annotations = [RowsReader.SourceColumn, RowsReader.UnverifiedColumn];

    /// <summary>The policies that give one answer or one number come first.</summary>
    private static readonly IReadOnlyList<string> HitPolicies = [.. HitPolicyNames.Words.OrderBy(word => word is "rule order" or "output order")];

    private static readonly Part<Word?> HitPart = Part.Optional("hit", Shapes.WordOf(HitPolicies, "hit policy"), "What is given when several rows match; without it, unique.");

    private static readonly Shape<IReadOnlyList<Word>> AnnotationsShape = Shapes.List(Shapes.WordOf(Annotations, "column that annotates rows"));

    private static readonly Part<Content> ContentPart = new(
    [
        new("in", InputColumnSyntax.All, "The columns that test. The table's name alone stands for its answer to these.") { IsRequired = true },
        new("out", OutputColumnSyntax.All, "The columns that answer.") { IsRequired = true },
        new("rows", Shape.AnyOf("rows, or dated rows", RowsReader.Rows, RowsReader.DatedRows.List),
            "A `|` block with a row a line, a list of rows, or the path of a CSV file.") { IsRequired = true, Example = "goodwill.csv" },
        new("annotations", AnnotationsShape, "What the last cells of each row say of the row itself: its source, and whether nobody has seen it."),
    ], Read);

    public static readonly PackElement Element = new("table", "A decision table by DMN.",
        [HitPart, ContentPart, TitlePart.OfTable, CitationSyntax.Keys]);

    public IReadOnlyList<InputColumnSyntax> In => Columns.In;

    public IReadOnlyList<OutputColumnSyntax> Out => Columns.Out;

    /// <summary>The rows; of a dated table, one edition for each stretch of dates.</summary>
    public IReadOnlyList<TableEditionSyntax> Editions => Columns.Editions;

    public static TableSyntax? Read(Word name, ValueReader value) =>
        Element.One.Read(value) is { } table ? new TableSyntax(name, table.Get(HitPart), table.Get(ContentPart), table.Get(CitationSyntax.Keys)) : null;

    private static Content Read(MappingReader map)
    {
        var columnsIn = InputColumnSyntax.All.Read(map.Required("in"));
        var columnsOut = OutputColumnSyntax.All.Read(map.Required("out"));
        var annotations = AnnotationsShape.Read(map.Optional("annotations")).Select(word => word.Text).Distinct();
        var rows = new RowsReader([.. columnsIn.Select(column => column.Name.Text), .. columnsOut.Select(column => column.Heading)], [.. annotations]);
        return new Content(columnsIn, columnsOut, rows.ReadEditions(map.Required("rows")));
    }

    /// <summary>The columns of a table and its rows, which are read by the columns.</summary>
    internal sealed record Content(IReadOnlyList<InputColumnSyntax> In, IReadOnlyList<OutputColumnSyntax> Out, IReadOnlyList<TableEditionSyntax> Editions);
}
