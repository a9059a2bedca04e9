using System.Linq.Expressions;

namespace Compensation.Compilation;

/// <summary>Makes statements of the limits: each looks at what the lines it covers come to, and makes them come to another sum.</summary>
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
        var before = target.Field(isOverAll ? nameof(Assessment.Total) : nameof(Assessment.Before));
        return new(null, Expression.IfThen(
            isOverAll && rule.Limit is not (LimitKind.Times or LimitKind.DropBelow)
                ? Expression.GreaterThan(target.Field(nameof(Assessment.PartsIn)), Expression.Constant(0))
                : target.Call(nameof(Assessment.Cover), limit),
            Expression.IfThen(expressions.Condition(rule.When), rule.Limit switch
            {
                LimitKind.AtMost => Bound((amount, apply) => Expression.IfThen(Expression.LessThan(amount, before), apply(amount))),
                LimitKind.AtLeast => Bound((amount, apply) => Expression.IfThen(
                    Expression.AndAlso(Expression.GreaterThan(before, Expression.Constant(0L)), Expression.GreaterThan(amount, before)), apply(amount))),
                LimitKind.Less => Bound((amount, apply) => Expression.IfThen(
                    Expression.AndAlso(Expression.GreaterThan(before, Expression.Constant(0L)), Expression.GreaterThan(amount, Expression.Constant(0L))),
                    apply(Expression.Condition(Expression.LessThan(amount, before), Expression.Subtract(before, amount), Expression.Constant(0L))))),
                LimitKind.Times => Factor(nameof(Assessment.Multiply)),
                _ => Factor(nameof(Assessment.DropBelow)),
            })));

        Expression Bound(Func<Expression, Func<Expression, Expression>, Expression> change)
        {
            var amount = Expression.Variable(typeof(long), "amount");
            return Expression.Block(
                typeof(void),
                [amount],
                Expression.Assign(amount, expressions.Amount(rule.Amount, rule.Rounding)),
                change(amount, after => target.Call(isOverAll ? nameof(Assessment.ApplyToAll) : nameof(Assessment.Apply), limit, after)));
        }

        Expression Factor(string method)
        {
            var amount = Expression.Variable(typeof(Quotient), "amount");
            return Expression.Block(
                typeof(void),
                [amount],
                Expression.Assign(amount, expressions.Number(rule.Amount)),
                Expression.IfThenElse(Expression.Call(typeof(Quotient), nameof(Quotient.IsNegative), null, amount), target.GiveUp, target.Call(method, limit, amount)));
        }
    }
}
