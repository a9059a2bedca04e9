using NodaTime;

namespace Compensation.Packs.Binding;

/// <summary>A table's rows for a stretch of dates.</summary>
internal sealed record TableEdition(LocalDate? From, LocalDate? Until, YamlNode Place, DecisionTable Table)
{
    /// <summary>The source of the edition.</summary>
    public CitationSyntax? Source { get; init; }

    /// <summary>For each row of the table, the source that it names for itself.</summary>
    public IReadOnlyList<CitationSyntax?> RowSources { get; init; } = [];
}

/// <summary>From a table as it is written to checked decision tables, one for each edition.</summary>
internal sealed class TableBinder(TableSyntax syntax, Scope scope, PackProblems problems, ExpressionBinder expressions)
{
    /// <summary>What the columns test when the table is used as a value; null when a column does not say.</summary>
    public IReadOnlyList<TypedExpression>? Columns { get; private set; }

    public IReadOnlyList<TableEdition> Bind()
    {
        var tested = syntax.In.Select(c => c.Tested is null ? null : expressions.Bind(c.Tested, scope)).ToArray();
        Columns = tested.All(t => t is not null) ? [.. tested.OfType<TypedExpression>()] : null;
        var inputs = syntax.In.Select((column, i) => Input(column, tested[i])).ToArray();
        var outputs = syntax.Out.Select(Output).ToArray();
        return [.. syntax.Editions.Select(edition => Edition(edition, inputs, outputs)).OfType<TableEdition>()];
    }

    private TableEdition? Edition(TableEditionSyntax edition, InputColumnText[] inputs, OutputColumnText[] outputs)
    {
        // A row with a refused cell has been reported.
        var rows = edition.Rows
            .Where(row => row.Cells.Count == inputs.Length + outputs.Length && row.Cells.All(cell => cell is not null))
            .ToArray();
        if (rows.Length == 0)
        {
            return null;
        }

        var policy = syntax.Hit is { } hit ? ((YamlScalar)hit.Node).Text.In(syntax.Name.Text) : new SourceText("unique");
        var (table, found) = TableReader.Read(new TableText(syntax.Name.Text, policy, inputs, outputs, [.. rows.Select(row => new TableRowText(row.Place, [.. row.Cells.OfType<SourceText>()]))]), scope);
        foreach (var problem in found)
        {
            problems.Add(problem);
        }

        var cells = table.Rows.SelectMany(row => row.Tests.Concat(row.Outputs))
            .Concat(table.Inputs.Select(column => column.Values).Concat(table.Outputs.Select(column => column.Default)).OfType<TypedExpression>());
        foreach (var cell in cells)
        {
            expressions.Count(cell);
        }

        return new TableEdition(edition.Dates.First, edition.Dates.Last, edition.Dates.From?.Node ?? edition.Dates.Until?.Node ?? edition.Node ?? syntax.Name.Node, table)
        {
            Source = edition.Source,
            RowSources = [.. rows.Select(row => row.Source)],
        };
    }

    private InputColumnText Input(InputColumnSyntax column, TypedExpression? tested)
    {
        var type = column.Type is { } word ? InputType.FeelOf(word.Text)
            : column.Values.Count > 0 && tested?.Type.Is(FeelKind.String) != false ? FeelType.String
            : tested?.Type ?? FeelType.Any;
        var bounds = (tested?.Root as VariableNode)?.Variable.Bounds;
        return type.Is(FeelKind.String) && column.Values.Count > 0
            ? new InputColumnText(column.Name.Text, FeelType.StringOf(column.Values.Select(v => v.Value)))
            : new InputColumnText(column.Name.Text, type, JoinedText.Of(column.Values, syntax.Name.Text), bounds);
    }

    private OutputColumnText Output(OutputColumnSyntax column)
    {
        var type = InputType.FeelOf(column.Type?.Text);
        return type.Is(FeelKind.String) && column.Values.Count > 0
            ? new OutputColumnText(column.Name?.Text, FeelType.StringOf(column.Values.Select(v => v.Value)), null, column.Default)
            : new OutputColumnText(column.Name?.Text, type, JoinedText.Of(column.Values, syntax.Name.Text), column.Default);
    }
}
