using System.Linq.Expressions;

namespace Compensation.Compilation.Compilers;

/// <summary>Makes statements of the loss rules: each finds its loss, or one for each item of a list.</summary>
/// <param name="pack">The rules.</param>
/// <param name="target">What the code runs against.</param>
/// <param name="expressions">Compiles what rules ask.</param>
/// <param name="isSeparate">Each rule is code by itself.</param>
internal sealed class LossCompiler(PackVersion pack, PackTarget target, RuleExpressions expressions, bool isSeparate)
{
    /// <summary>For each rule that can find one loss only, and is code together with the others, where that loss is found; null for all others.</summary>
    public LossPlace?[] Places { get; } = [.. pack.LossRules.Select((r, i) => isSeparate || r.Each is not null ? null : new LossPlace(
        Expression.Variable(typeof(int), $"loss {i}"), r.Amount is null ? null : Expression.Variable(typeof(long), $"amount {i}")))];

    /// <summary>The rule at its place among the loss rules.</summary>
    public RuleStatement Compile(LossRule rule, int at) => rule.Each is null ? new(expressions.Condition(rule.When), Found(rule, at)) : new(null, EachItem(rule, rule.Each, at));

    private Expression EachItem(LossRule rule, TypedExpression each, int at)
    {
        var list = expressions.Compile(each);
        if (!list.Type.Is(FeelKind.List))
        {
            return list.IsNullLiteral ? Expression.Empty() : target.GiveUp;
        }

        var items = Expression.Variable(typeof(object[]), "items");
        var number = Expression.Variable(typeof(int), "number");
        var item = Expression.ArrayIndex(items, number);
        var done = Expression.Label();
        var body = target.WithItem(rule.Item!, () => expressions.ItemOf(item, rule.Item!.Type, list.HoldsFractions), () => Expression.IfThen(
            expressions.Condition(rule.When),
            Expression.Block(target.Call(nameof(CompiledAssessment.ReserveLoss)), Found(rule, at), target.Call(nameof(CompiledAssessment.SetItem), Expression.Add(number, Expression.Constant(1)), item))));
        return Expression.Block(
            [items, number],
            Expression.Assign(items, list.Value),
            Expression.Assign(number, Expression.Constant(0)),
            Expression.IfThen(
                Expression.ReferenceNotEqual(items, Expression.Constant(null)),
                Expression.Loop(
                    Expression.IfThenElse(
                        Expression.LessThan(number, Expression.ArrayLength(items)),
                        Expression.Block(body, Expression.PreIncrementAssign(number)),
                        Expression.Goto(done)),
                    done)));
    }

    private Expression Found(LossRule rule, int at)
    {
        var place = Places[at];
        Expression found = rule.Amount is null ? target.Call(nameof(CompiledAssessment.AddLossWithoutAmount), Expression.Constant(at))
            : place?.Amount is { } slot ? Expression.Block(
                Expression.Assign(slot, expressions.Amount(rule.Amount, rule.Rounding)),
                target.Call(nameof(CompiledAssessment.AddLoss), Expression.Constant(at), slot))
            : target.Call(nameof(CompiledAssessment.AddLoss), Expression.Constant(at), expressions.Amount(rule.Amount, rule.Rounding));
        return Expression.Block(typeof(void), place is null ? found : Expression.Assign(place.Found, found));
    }
}
