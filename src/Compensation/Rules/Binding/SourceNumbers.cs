namespace Compensation.Rules.Binding;

/// <summary>The numbers of sources as expressions, by which a rule tells for each claim which of its sources count.</summary>
internal sealed class SourceNumbers(ValueSources sources)
{
    /// <summary>The number of no source.</summary>
    public static readonly TypedNode None = new ConstantNode(default, FeelType.Number, RuleSources.NoNumber);

    public static readonly TypedNode EmptyList = new ConstantNode(default, FeelType.ListOf(FeelType.Number), Array.Empty<object?>());

    private static readonly SourceText Nowhere = new("");

    public TypedNode Of(Citation? citation) => citation is null ? None : new ConstantNode(default, FeelType.Number, (decimal)sources.NumberOf(citation));

    /// <summary>A table with the same rows that gives the numbers of their sources.</summary>
    public TypedNode OfRows(TableNode node, IReadOnlyList<Citation?> rows, Citation? otherwise)
    {
        const string Source = "source";
        var table = node.Table;
        var isRanked = table.HitPolicy == HitPolicy.Priority;
        var number = new OutputColumn(isRanked ? Source : null, FeelType.Number, [], Expression(Of(otherwise)));
        var numbered = table with
        {
            // Of rows that agree, and of those that are gathered, each counts.
            HitPolicy = table.HitPolicy is HitPolicy.Unique or HitPolicy.First or HitPolicy.Priority ? table.HitPolicy : HitPolicy.RuleOrder,
            Outputs = isRanked ? [.. table.Outputs.Select(o => o with { Name = o.Name ?? "value" }), number] : [number],
            Rows = [.. table.Rows.Select((r, i) => r with { Outputs = isRanked ? [.. r.Outputs, Expression(Of(rows[i]))] : [Expression(Of(rows[i]))] })],
        };
        var found = new TableNode(default, new DecisionTable(numbered.Name, numbered.HitPolicy, numbered.Inputs, numbered.Outputs, numbered.Rows), node.Inputs);
        return isRanked ? new PathNode(default, FeelType.Number, found, Source) : found;
    }

    /// <summary>An expression that nobody wrote.</summary>
    public static TypedExpression Expression(TypedNode node) => new(Nowhere, node, []);
}
