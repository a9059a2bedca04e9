using System.Linq.Expressions;

namespace Compensation.Compilation.Compilers;

/// <summary>Makes statements of the limits: each looks at what the lines it covers come to, and makes them come to what its kind says.</summary>
/// <param name="pack">The rules.</param>
/// <param name="target">What the code runs against.</param>
/// <param name="expressions">Compiles what rules ask.</param>
/// <param name="isSeparate">Lines may come to lie among those that no rule of the pack made.</param>
internal sealed class LimitCompiler(PackVersion pack, PackTarget target, RuleExpressions expressions, bool isSeparate)
{
    /// <summary>The rule at its place among the limits.</summary>
    public RuleStatement Compile(LimitRule rule, int at)
    {
        var limit = Expression.Constant(at);
        var isOverAll = !isSeparate && pack.RemedyRules.All(r => rule.Remedies.Contains(r.Id));
        var before = target.Field(isOverAll ? nameof(CompiledAssessment.Total) : nameof(CompiledAssessment.Before));
        var after = Expression.Variable(typeof(long), "after");
        return new(null, Expression.IfThen(
            isOverAll ? Expression.GreaterThan(target.Field(nameof(CompiledAssessment.PartsIn)), Expression.Constant(0)) : target.Call(nameof(CompiledAssessment.Cover), limit),
            Expression.IfThen(expressions.Condition(rule.When), Expression.Block(
                typeof(void),
                [after],
                Expression.Assign(after, After(rule, limit, before)),
                Expression.IfThen(
                    Expression.NotEqual(after, before), target.Call(isOverAll ? nameof(CompiledAssessment.ApplyToAll) : nameof(CompiledAssessment.Apply), limit, after))))));
    }

    private Expression After(LimitRule rule, Expression limit, Expression before)
    {
        if (rule.Limit.AfterUnits is { } ofMoney)
        {
            return Expression.Call(ofMoney, before, expressions.Amount(rule.Amount, rule.Rounding));
        }

        var number = Expression.Variable(typeof(Quotient), "number");
        return Expression.Block(
            [number],
            Expression.Assign(number, expressions.Number(rule.Amount)),
            Expression.Condition(
                Expression.Call(typeof(Quotient), nameof(Quotient.IsNegative), null, number),
                Expression.Block(target.GiveUp, before),
                Expression.Call(target.Assessment, nameof(CompiledAssessment.AfterExactly), [rule.Limit.ExactType!], limit, before, number)));
    }
}
