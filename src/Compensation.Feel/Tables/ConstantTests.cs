using NodaTime;

namespace Compensation.Feel.Tables;

/// <summary>Recognises cells that only compare the tested value with constants, so that its place among these decides.</summary>
internal static class ConstantTests
{
    /// <summary>The constants that a cell compares with; null when it does anything else.</summary>
    public static IReadOnlyList<object>? ConstantsOf(TypedNode cell, Local tested, FeelKind kind)
    {
        var constants = new List<object>();
        return Collect(cell, [tested], kind, constants) ? constants : null;
    }

    private static bool Collect(TypedNode node, HashSet<Local> tested, FeelKind kind, List<object> constants)
    {
        switch (node)
        {
            case ConstantNode { Value: bool }:
                return true;
            case LocalNode local:
                return kind == FeelKind.Boolean && tested.Contains(local.Local);
            case LogicalNode logical:
                return Collect(logical.Left, tested, kind, constants) && Collect(logical.Right, tested, kind, constants);
            case CallNode { Function.IsNegation: true, Arguments: [var negand] }:
                return Collect(negand, tested, kind, constants);
            case TestsNode tests when IsTested(tests.Operand, tested):
                tested.Add(tests.Tested);
                return tests.Tests.All(t => Collect(t, tested, kind, constants));
            case MatchNode match when IsTested(match.Value, tested):
                return match.Pattern is ConstantNode pattern && Add(pattern.Value, kind, constants);
            case BetweenNode { Low: ConstantNode low, High: ConstantNode high } between when IsTested(between.Operand, tested):
                return IsOrdered(kind) && Add(low.Value, kind, constants) && Add(high.Value, kind, constants);
            case ComparisonNode { Right: ConstantNode right } comparison when IsTested(comparison.Left, tested):
                return (IsOrdered(kind) || comparison.Operator.IsEquality()) && Add(right.Value, kind, constants);
            case ComparisonNode { Left: ConstantNode left } comparison when IsTested(comparison.Right, tested):
                return (IsOrdered(kind) || comparison.Operator.IsEquality()) && Add(left.Value, kind, constants);
            default:
                return false;
        }
    }

    private static bool IsTested(TypedNode node, HashSet<Local> tested) => node is LocalNode local && tested.Contains(local.Local);

    /// <summary>Texts have an order too, but their columns are looked up, so that a range of texts is no constant test.</summary>
    private static bool IsOrdered(FeelKind kind) => kind is FeelKind.Number or FeelKind.Date;

    private static bool Add(object? constant, FeelKind kind, List<object> constants)
    {
        switch (constant)
        {
            case null:
                return true;
            case decimal or LocalDate or string or bool when RuntimeType.KindOf(constant) == kind:
                constants.Add(constant);
                return true;
            case FeelRange range when IsOrdered(kind):
                return Add(range.Low, kind, constants) && Add(range.High, kind, constants);
            case object?[] list:
                return list.All(i => Add(i, kind, constants));
            default:
                return false;
        }
    }
}
