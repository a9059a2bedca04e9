namespace Compensation.Feel.Compilation;

/// <summary>
/// The rows of a table in the order in which a policy wants them, and their outputs where these are constant. A policy that ranks rows by
/// their outputs becomes one that takes them as they come, once they stand in the order of their ranks.
/// </summary>
internal sealed class CompiledRows
{
    private readonly Dictionary<string, TableIndex?> _indexes = new(StringComparer.Ordinal);

    private CompiledRows(DecisionTable table, IReadOnlyList<TableRow> rows)
    {
        Table = table;
        Rows = rows;
        foreach (var cell in rows.SelectMany(r => r.Tests))
        {
            TypedTree.Visit(cell.Root, _ => Cost++);
        }

        HasConstantOutputs = rows.All(r => r.Outputs.All(o => o.Root is ConstantNode));
        if (HasConstantOutputs)
        {
            Values = [.. rows.Select(r => table.OfOutputs(output => Constant(r, output)))];
        }
    }

    public DecisionTable Table { get; }

    public IReadOnlyList<TableRow> Rows { get; }

    /// <summary>Nodes that the evaluator walks to test all rows.</summary>
    public int Cost { get; private set; }

    public bool HasConstantOutputs { get; }

    /// <summary>What each row gives, when the outputs are constant: a value, or a context made once for all.</summary>
    public object?[] Values { get; } = [];

    /// <summary>The index over the rows for columns of these kinds; null when a cell is more than a comparison with constants.</summary>
    /// <param name="kinds">What the values of each column are.</param>
    /// <param name="digits">Of numbers that are scaled integers, the digits.</param>
    public TableIndex? IndexFor(IReadOnlyList<FeelKind> kinds, IReadOnlyList<int?> digits)
    {
        var key = string.Join(' ', kinds.Zip(digits));
        if (!_indexes.TryGetValue(key, out var index))
        {
            _indexes.Add(key, index = TableIndex.TryBuild(Table.Inputs, Rows, kinds)?.ForScaled(digits));
        }

        return index;
    }

    /// <summary>Null where the policy ranks rows by outputs that only the run can tell.</summary>
    public static CompiledRows? Of(DecisionTable table)
    {
        if (table.HitPolicy is not (HitPolicy.Priority or HitPolicy.OutputOrder))
        {
            return new CompiledRows(table, table.Rows);
        }

        var ranking = Enumerable.Range(0, table.Outputs.Count).Where(o => table.Outputs[o].Values.Count > 0).ToArray();
        if (!table.Rows.All(r => ranking.All(o => r.Outputs[o].Root is ConstantNode)))
        {
            return null;
        }

        IEnumerable<TableRow> rows = table.Rows;

        // Sorting is stable, so the most important output goes last.
        foreach (var output in ranking.Reverse())
        {
            rows = rows.OrderBy(r => table.Outputs[output].RankOf(Constant(r, output))).ToArray();
        }

        return new CompiledRows(table, [.. rows]);
    }

    /// <summary>For each row the first one that gives the same.</summary>
    public int[] Representatives() => [.. Enumerable.Range(0, Values.Length).Select(i => Array.FindIndex(Values, v => Operators.AreEqual(v, Values[i])) is >= 0 and var first ? first : i)];

    private static object? Constant(TableRow row, int output) => ((ConstantNode)row.Outputs[output].Root).Value;
}
