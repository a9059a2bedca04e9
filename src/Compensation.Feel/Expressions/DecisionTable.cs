using System.Diagnostics;

namespace Compensation.Feel.Expressions;

/// <summary>A checked decision table (DMN 1.5, 8).</summary>
internal sealed record DecisionTable(
    string Name, HitPolicy HitPolicy, IReadOnlyList<InputColumn> Inputs, IReadOnlyList<OutputColumn> Outputs, IReadOnlyList<TableRow> Rows) : INamed
{
    /// <summary>What the table gives: a value, a context of named outputs, or a list of either.</summary>
    public FeelType Type { get; } = TypeOf(HitPolicy, Outputs);

    /// <summary>Whether the policy gives a list.</summary>
    public bool GivesList => HitPolicy is HitPolicy.RuleOrder or HitPolicy.OutputOrder or HitPolicy.Collect;

    /// <summary>The outputs of a row, or those by default, by the place of their column: the only one, or a context of the named ones.</summary>
    public object? OfOutputs(Func<int, object?> output) =>
        HasOneOutput(Outputs) ? output(0) : new FeelContext(Outputs.Select((o, i) => KeyValuePair.Create(o.Name ?? "", output(i))));

    private static bool HasOneOutput(IReadOnlyList<OutputColumn> outputs) => outputs is [{ Name: null }];

    private static FeelType TypeOf(HitPolicy hitPolicy, IReadOnlyList<OutputColumn> outputs)
    {
        var row = HasOneOutput(outputs) ? outputs[0].Type : FeelType.ContextOf(outputs.Select(o => KeyValuePair.Create(o.Name ?? "", o.Type)));
        return hitPolicy switch
        {
            HitPolicy.CollectCount => FeelType.Number,
            HitPolicy.RuleOrder or HitPolicy.OutputOrder or HitPolicy.Collect => FeelType.ListOf(row),
            HitPolicy.Unique or HitPolicy.Any or HitPolicy.First or HitPolicy.Priority or HitPolicy.CollectSum or HitPolicy.CollectMin or HitPolicy.CollectMax => row,
            _ => throw new UnreachableException($"{hitPolicy}"),
        };
    }
}
