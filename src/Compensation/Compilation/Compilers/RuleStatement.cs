using System.Linq.Expressions;

namespace Compensation.Compilation.Compilers;

/// <summary>One rule while it is compiled: when it applies, and what it then does.</summary>
/// <param name="Condition">When it applies; null where that is not asked apart from what it does.</param>
/// <param name="Apply">What it does.</param>
internal sealed record RuleStatement(Expression? Condition, Expression Apply)
{
    /// <summary>Where the one loss lies without which the rule is not asked; null for a rule that is always asked.</summary>
    public ParameterExpression? Loss { get; init; }

    /// <summary>A variable that both sides see, and its value.</summary>
    public (ParameterExpression Variable, Expression Value)? Local { get; init; }

    /// <summary>The rule as a statement among others.</summary>
    public Expression Whole => Over(Condition is null ? Apply : Expression.IfThen(Condition, Apply));

    /// <summary>The condition by itself.</summary>
    public Expression? Asked => Condition is null ? null : Over(Condition);

    /// <summary>What it does by itself.</summary>
    public Expression Done => Over(Apply);

    private Expression Over(Expression body) => Local is var (variable, value) ? Expression.Block(body.Type, [variable], Expression.Assign(variable, value), body) : body;
}
