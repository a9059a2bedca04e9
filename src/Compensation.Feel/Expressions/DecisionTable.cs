namespace Compensation.Feel.Expressions;

/// <summary>A column of inputs: cells test <paramref name="Tested"/>, which is bound to the column's value.</summary>
/// <param name="Name">What the column is called, in messages and calls.</param>
/// <param name="Tested">The value under test, <c>?</c> in the cells.</param>
/// <param name="Values">When it is declared, the test that every value must pass; null otherwise.</param>
internal sealed record InputColumn(string Name, Local Tested, TypedExpression? Values = null);

/// <summary>A column of outputs.</summary>
/// <param name="Name">The name of the output; null when it is the only one.</param>
/// <param name="Type">What its cells give.</param>
/// <param name="Values">The declared values, most important first; empty when there are none.</param>
/// <param name="Default">What it is when no row matches, or null.</param>
internal sealed record OutputColumn(string? Name, FeelType Type, IReadOnlyList<object?> Values, TypedExpression? Default = null);

/// <summary>A row: one test for each input and one value for each output.</summary>
/// <param name="Number">Counted from 1, in messages and coverage.</param>
/// <param name="Tests">Boolean trees over the columns' tested values.</param>
/// <param name="Outputs">What the row gives.</param>
internal sealed record TableRow(int Number, IReadOnlyList<TypedExpression> Tests, IReadOnlyList<TypedExpression> Outputs);

/// <summary>A checked decision table (DMN 1.5, 8).</summary>
internal sealed record DecisionTable(
    string Name, HitPolicy HitPolicy, IReadOnlyList<InputColumn> Inputs, IReadOnlyList<OutputColumn> Outputs, IReadOnlyList<TableRow> Rows)
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
