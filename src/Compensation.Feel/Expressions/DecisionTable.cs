namespace Compensation.Feel.Expressions;

/// <summary>A checked decision table (DMN 1.5, 8).</summary>
internal sealed record DecisionTable(
    string Name, HitPolicy HitPolicy, IReadOnlyList<InputColumn> Inputs, IReadOnlyList<OutputColumn> Outputs, IReadOnlyList<TableRow> Rows) : INamed
{
    /// <summary>What the table gives: a value, a context of named outputs, or a list of either.</summary>
    public FeelType Type { get; } = TypeOf(HitPolicy, Outputs);

    /// <summary>Whether the policy gives a list.</summary>
    public bool GivesList => HitPolicy is HitPolicy.RuleOrder or HitPolicy.OutputOrder or HitPolicy.Collect;

    private static FeelType TypeOf(HitPolicy hitPolicy, IReadOnlyList<OutputColumn> outputs)
    {
        var row = outputs is [{ Name: null } single] ? single.Type : FeelType.ContextOf(outputs.Select(o => KeyValuePair.Create(o.Name ?? "", o.Type)));
        return hitPolicy switch
        {
            HitPolicy.CollectCount or HitPolicy.CollectSum => hitPolicy == HitPolicy.CollectCount ? FeelType.Number : row,
            HitPolicy.RuleOrder or HitPolicy.OutputOrder or HitPolicy.Collect => FeelType.ListOf(row),
            _ => row,
        };
    }
}
