using Compensation.Feel.Tables;
using Compensation.Feel.Types;
using Compensation.Packs.Syntax;
using NodaTime;

namespace Compensation.Packs.Binding;

/// <summary>A table's rows for a stretch of dates.</summary>
internal sealed record TableEdition(LocalDate? From, LocalDate? Until, DecisionTable Table);

/// <summary>From a table as it is written to checked decision tables, one for each edition.</summary>
internal sealed class TableBinder(Scope scope, PackProblems problems, ExpressionBinder expressions)
{
    /// <summary>What the columns test when the table is used as a value; null when a column does not say.</summary>
    public IReadOnlyList<TypedNode>? Columns { get; private set; }

    public IReadOnlyList<TableEdition> Bind(TableSyntax syntax)
    {
        var tested = syntax.In.Select(c => c.Tested is null ? null : expressions.Bind(c.Tested, scope)).ToArray();
        Columns = tested.All(t => t is not null) ? [.. tested.Select(t => t!.Root)] : null;
        var inputs = syntax.In.Select((c, i) => new InputColumn(c.Name.Text, new Local("?", ColumnType(c, tested[i])))).ToArray();
        var outputs = syntax.Out.Select(o => new OutputColumn(
            o.Name?.Text, FeelWords.Type(o.Type?.Text), [.. o.Values.Select(v => (object?)v.Value)], o.Default is null ? null : expressions.Bind(o.Default, scope))).ToArray();
        var hit = HitPolicyOf(syntax.Hit?.Text);
        return [.. syntax.Editions.Select(e => new TableEdition(
            e.From?.Value, e.Until?.Value, new DecisionTable(syntax.Name.Text, hit, inputs, outputs, [.. e.Rows.Select((r, i) => Row(r, i + 1, inputs, outputs)).OfType<TableRow>()])))];
    }

    private static FeelType ColumnType(InputColumnSyntax column, TypedExpression? tested)
    {
        if (column.Values.Count > 0)
        {
            return FeelType.StringOf(column.Values.Select(v => v.Value));
        }

        return column.Type is null ? tested?.Type ?? FeelType.Any : FeelWords.Type(column.Type.Text);
    }

    private TableRow? Row(RowSyntax row, int number, InputColumn[] inputs, OutputColumn[] outputs)
    {
        if (row.Cells.Count != inputs.Length + outputs.Length || row.Cells.Any(c => c is null))
        {
            return null;
        }

        var tests = inputs.Select((column, i) => expressions.BindTests(Bare(row.Cells[i]!, column.Tested.Type), column.Tested, scope)).ToArray();
        var values = outputs.Select((column, i) => Output(row.Cells[inputs.Length + i]!, column)).ToArray();
        return new TableRow(number, tests, values);
    }

    private TypedExpression Output(MappedText cell, OutputColumn column)
    {
        var declared = column.Type.Is(FeelKind.String) ? FeelType.StringOf(column.Values.OfType<string>()) : column.Type;
        var expression = expressions.Bind(Bare(cell, declared), scope);
        if (!expression.HasErrors && !column.Type.MayAccept(expression.Type))
        {
            problems.Report(BindingDiagnostics.MustBe, cell, new TextSpan(0, cell.Text.Length), null, "this output", column.Type, expression.Type);
        }

        return expression;
    }

    /// <summary>In a column of declared values a bare value, or a list of them, stands for the strings.</summary>
    private static SourceText Bare(MappedText cell, FeelType type) => type.Values.IsEmpty ? cell : BareWords.Quote(cell, type.Values);

    private static HitPolicy HitPolicyOf(string? word) => word switch
    {
        "any" => HitPolicy.Any,
        "first" => HitPolicy.First,
        "priority" => HitPolicy.Priority,
        "rule order" => HitPolicy.RuleOrder,
        "output order" => HitPolicy.OutputOrder,
        "collect" => HitPolicy.Collect,
        "collect sum" => HitPolicy.CollectSum,
        "collect min" => HitPolicy.CollectMin,
        "collect max" => HitPolicy.CollectMax,
        "collect count" => HitPolicy.CollectCount,
        _ => HitPolicy.Unique,
    };
}
