using System.Linq.Expressions;

namespace Compensation.Compilation;

/// <summary>One rule while it is compiled: when it applies, and what it then does.</summary>
/// <param name="Condition">When it applies; null where that is not asked apart from what it does.</param>
/// <param name="Apply">What it does.</param>
internal sealed record RuleStatement(Expression? Condition, Expression Apply)
{
    /// <summary>A variable that both sides see, and its value.</summary>
    public (ParameterExpression Variable, Expression Value)? Local { get; init; }

    /// <summary>What is done before anything is asked.</summary>
    public Expression? First { get; init; }

    /// <summary>The rule as a statement among others.</summary>
    public Expression Whole => Over(Condition is null ? Apply : Expression.IfThen(Condition, Apply), First);

    /// <summary>The condition by itself.</summary>
    public Expression? Asked => Condition is null ? null : Over(Condition, null);

    /// <summary>What it does by itself.</summary>
    public Expression Done => Over(Apply, First);

    private Expression Over(Expression body, Expression? first)
    {
        var whole = Local is var (variable, value) ? Expression.Block(body.Type, [variable], Expression.Assign(variable, value), body) : body;
        return first is null ? whole : Expression.Block(first, whole);
    }
}
