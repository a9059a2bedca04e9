namespace Compensation.Feel.Expressions;

/// <summary>A decision table in call position: one argument for each column.</summary>
internal sealed class TableFunction(DecisionTable table) : Callable(table.Name)
{
    public DecisionTable Table { get; } = table;
}
