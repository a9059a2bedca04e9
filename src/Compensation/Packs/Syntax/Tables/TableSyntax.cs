namespace Compensation.Packs.Syntax.Tables;

/// <summary>A DMN decision table.</summary>
internal sealed record TableSyntax
{
    public required Word Name { get; init; }

    /// <summary>The hit policy; null for the standard's default, unique.</summary>
    public Word? Hit { get; init; }

    public required IReadOnlyList<InputColumnSyntax> In { get; init; }

    public required IReadOnlyList<OutputColumnSyntax> Out { get; init; }

    /// <summary>The rows; of a dated table, one edition for each stretch of dates.</summary>
    public required IReadOnlyList<TableEditionSyntax> Editions { get; init; }

    public LocalizedText? Title { get; init; }

    public CitationSyntax? Source { get; init; }

    public static TableSyntax? Read(Word name, ValueReader value) => value.Element(map => Read(name, map));

    private static TableSyntax Read(Word name, MappingReader map)
    {
        var columnsIn = InputColumnSyntax.ReadAll(map.Required("in"));
        var columnsOut = OutputColumnSyntax.ReadAll(map.Required("out"));
        var annotations = map.Optional("annotations").List(item => item.WordOf(PackWords.Annotations, "column that annotates rows")).Select(word => word.Text).Distinct();
        var rows = new RowsReader([.. columnsIn.Select(column => column.Name.Text), .. columnsOut.Select(column => column.Heading)], [.. annotations]);
        return new TableSyntax
        {
            Name = name,
            Hit = map.Optional("hit").WordOf(PackWords.HitPolicies, "hit policy"),
            In = columnsIn,
            Out = columnsOut,
            Editions = rows.ReadEditions(map.Required("rows")),
            Title = map.Optional("title").TextWithoutHoles(),
            Source = map.Citation(),
        };
    }
}
