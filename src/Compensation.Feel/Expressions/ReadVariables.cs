using System.Runtime.CompilerServices;

namespace Compensation.Feel.Expressions;

/// <summary>The variables that an expression reads, itself or through the functions and tables that it calls.</summary>
internal static class ReadVariables
{
    // Called from many places, and the same for all of them.
    private static readonly ConditionalWeakTable<object, List<Variable>> Known = [];

    /// <summary>Each once, in the order of the text.</summary>
    public static IReadOnlyList<Variable> Of(TypedNode root)
    {
        var found = new List<Variable>();
        Add(root, found, []);
        return found;
    }

    private static void Add(TypedNode root, List<Variable> found, HashSet<Variable> told) => TypedTree.Visit(root, node =>
    {
        switch (node)
        {
            case VariableNode { Variable: var variable } when told.Add(variable):
                found.Add(variable);
                break;
            case DefinitionCallNode { Function: var function }:
                found.AddRange(OfCalled(function, () => [function.Body.Root]).Where(told.Add));
                break;
            case TableNode { Table: var table }:
                found.AddRange(OfCalled(table, () => CellsOf(table).Select(c => c.Root)).Where(told.Add));
                break;
        }
    });

    private static List<Variable> OfCalled(object called, Func<IEnumerable<TypedNode>> parts)
    {
        if (!Known.TryGetValue(called, out var known))
        {
            // Known at once, so that one that calls itself is not gone through without end.
            known = [];
            Known.AddOrUpdate(called, known);
            var told = new HashSet<Variable>();
            foreach (var part in parts())
            {
                Add(part, known, told);
            }
        }

        return known;
    }

    private static IEnumerable<TypedExpression> CellsOf(DecisionTable table) => table.Rows.SelectMany(r => r.Tests.Concat(r.Outputs))
        .Concat(table.Inputs.Select(c => c.Values).Concat(table.Outputs.Select(c => c.Default)).OfType<TypedExpression>());
}
