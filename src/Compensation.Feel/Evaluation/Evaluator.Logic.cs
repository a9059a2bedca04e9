namespace Compensation.Feel.Evaluation;

/// <summary>Three-valued logic, tests for null and <c>if</c>.</summary>
internal sealed partial class Evaluator
{
    /// <summary>Evaluates what is tested for null: the mark of an absent fact itself ends here, the marks of what is made of facts go on.</summary>
    private Evaluated ForNull(TypedNode node)
    {
        var told = _warnings.Count;
        var tested = Apart(node);
        if (!tested.IsAbsence)
        {
            Mark(tested.Absent);
        }

        if (tested.Value is null)
        {
            Forget(told, _warnings.Count);
        }

        return tested;
    }

    private static bool IsNull(TypedNode node) => node is ConstantNode { Value: null };

    /// <summary><c>and</c> and <c>or</c> in three-valued logic; <paramref name="decisive"/> is the value that decides alone.</summary>
    private object? Connect(LogicalNode node, bool decisive)
    {
        var told = _warnings.Count;
        var left = Apart(node.Left);
        if (left.IsKnown && left.Value is bool l && l == decisive)
        {
            return decisive;
        }

        var toldOfLeft = _warnings.Count;
        var right = Apart(node.Right);
        if (right.IsKnown && right.Value is bool r && r == decisive)
        {
            Forget(told, toldOfLeft);
            return decisive;
        }

        Mark(left.Absent);
        Mark(right.Absent);
        var (first, second) = (Truth(node.Left, left.Value), Truth(node.Right, right.Value));
        return first == decisive || second == decisive ? decisive : first is null || second is null ? null : !decisive;
    }

    /// <summary>A boolean, or null with a warning when the value is something else.</summary>
    private bool? Truth(TypedNode node, object? value)
    {
        if (value is bool truth)
        {
            return truth;
        }

        if (value is not null)
        {
            Fail(node.Span, $"true or false is needed, not {value}");
        }

        return null;
    }

    private object? If(IfNode node)
    {
        var condition = Apart(node.Condition);
        var truth = Truth(node.Condition, condition.Value);
        if (truth is null && condition.Value is not null)
        {
            return null;
        }

        if (condition.IsKnown)
        {
            return Eval(truth == true ? node.Then : node.Else);
        }

        // The fact that decides is absent, so each branch may turn out to be the one that counts.
        var then = Aside(node.Then);
        var @else = Aside(node.Else);
        _isAbsence = false;
        if (then.IsKnown && @else.IsKnown && Operators.AreEqual(then.Value, @else.Value))
        {
            return then.Value;
        }

        Mark(condition.Absent);
        Mark(then.Absent);
        Mark(@else.Absent);
        return then.Value is object?[] or FeelContext || @else.Value is object?[] or FeelContext
            ? ReadInside(AbsentFact.AnyOf([then.Value, @else.Value]))
            : truth == true ? then.Value : @else.Value;
    }
}
