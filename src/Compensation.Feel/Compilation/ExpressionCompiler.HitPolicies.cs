using System.Diagnostics;
using System.Linq.Expressions;

namespace Compensation.Feel.Compilation;

/// <summary>What hit policies make of the rows that match. A search is given what to do at each of them.</summary>
internal sealed partial class ExpressionCompiler
{
    private const int NoRowNumber = -1;
    private const int ViolatedNumber = -2;

    private static readonly ConstantExpression NoRow = Expression.Constant(NoRowNumber);
    private static readonly ConstantExpression Violated = Expression.Constant(ViolatedNumber);

    /// <summary>
    /// Policies that give what one row gives. The evaluator tests all rows but for the policy <c>first</c>, and a cell may overflow, so that
    /// the search ends early only where cells can't.
    /// </summary>
    private Code OneRow(CompiledRows rows, string? output, Func<Expression, Code> outputs, Func<Func<Expression, Expression>, Expression> search, bool areCellsTotal)
    {
        var chosen = Expression.Variable(typeof(int));
        var done = Expression.Label();
        var sets = rows.Table.HitPolicy is HitPolicy.Any ? target.Constant(rows.Representatives(), typeof(int[])) : null;
        var found = search(hit => rows.Table.HitPolicy switch
        {
            HitPolicy.Unique => Expression.IfThenElse(Expression.Equal(chosen, NoRow), Expression.Assign(chosen, hit), Violation(chosen, done)),
            HitPolicy.Any => Expression.IfThenElse(
                Expression.Equal(chosen, NoRow),
                Expression.Assign(chosen, hit),
                Expression.IfThen(Expression.NotEqual(Expression.ArrayIndex(sets!, chosen), Expression.ArrayIndex(sets!, hit)), Violation(chosen, done))),
            HitPolicy.Priority when !areCellsTotal => Expression.IfThen(Expression.Equal(chosen, NoRow), Expression.Assign(chosen, hit)),
            HitPolicy.First or HitPolicy.Priority => Expression.Block(Expression.Assign(chosen, hit), Expression.Goto(done)),
            _ => throw new UnreachableException($"{rows.Table.HitPolicy}"),
        });
        return OrDefault(rows.Table, output, outputs(chosen), Expression.GreaterThanOrEqual(chosen, Expression.Constant(0)), value => Expression.Block(
            [chosen], Expression.Assign(chosen, NoRow), found, Expression.Label(done), value));
    }

    /// <summary>The policy <c>any</c> over outputs that only the run can tell.</summary>
    private Code Agreeing(CompiledRows rows, Func<Expression, Code> outputs, Func<Func<Expression, Expression>, Expression> search)
    {
        var sample = outputs(Expression.Constant(0));
        var (chosen, first, other) = (Expression.Variable(typeof(int)), Expression.Variable(sample.Value.Type), Expression.Variable(sample.Value.Type));
        var done = Expression.Label();
        var same = Equality(sample.At(first), sample.At(other));
        var found = search(hit => Expression.IfThenElse(
            Expression.Equal(chosen, NoRow),
            Expression.Block(Expression.Assign(chosen, hit), Expression.Assign(first, outputs(hit).Value)),
            Expression.Block(Expression.Assign(other, outputs(hit).Value), Expression.IfThen(same.IsFalse, Violation(chosen, done)))));
        return OrDefault(rows.Table, null, sample.At(first), Expression.GreaterThanOrEqual(chosen, Expression.Constant(0)), value => Expression.Block(
            [chosen, first, other], Expression.Assign(chosen, NoRow), Expression.Assign(first, Expression.Default(first.Type)), found, Expression.Label(done), value));
    }

    private BlockExpression Violation(ParameterExpression chosen, LabelTarget done) =>
        Expression.Block(target.GiveUp, Expression.Assign(chosen, NoRow), Expression.Goto(done));

    private Code CountOfRows(CompiledRows rows, Func<Func<Expression, Expression>, Expression> search)
    {
        var count = Expression.Variable(typeof(int));
        var found = search(_ => Expression.PreIncrementAssign(count));
        var value = Code.Scaled(Expression.Convert(count, typeof(long)), 0, false, false);
        return OrDefault(rows.Table, null, value, Expression.GreaterThan(count, Expression.Constant(0)), result => Expression.Block(
            [count], Expression.Assign(count, Expression.Constant(0)), found, result));
    }

    private Code AllRows(CompiledRows rows, Func<Expression, Code> outputs, Func<Func<Expression, Expression>, Expression> search)
    {
        var items = Expression.Variable(typeof(List<object?>));
        var boxes = rows.HasConstantOutputs ? target.Constant(rows.Values, typeof(object?[])) : null;
        var found = search(hit => Expression.Call(items, nameof(List<>.Add), null, boxes is null ? Box(Unscaled(outputs(hit))) : Expression.ArrayIndex(boxes, hit)));
        var sample = outputs(Expression.Constant(0));
        var value = new Code(Expression.Call(items, nameof(List<>.ToArray), null), FeelType.ListOf(sample.Type), false, false) { HoldsFractions = sample.MayBeFraction };
        return OrDefault(rows.Table, null, value, Expression.GreaterThan(Expression.Property(items, "Count"), Expression.Constant(0)), result => Expression.Block(
            [items], Expression.Assign(items, Expression.New(typeof(List<object?>))), found, result));
    }

    /// <summary>One value made of all; null when one of them is.</summary>
    private Code Aggregate(CompiledRows rows, Func<Expression, Code> outputs, Func<Func<Expression, Expression>, Expression> search)
    {
        var sample = outputs(Expression.Constant(0));
        var plain = ClrTypes.Plain(sample.Kind, sample.Form);
        var (count, total, other, isNull) = (Expression.Variable(typeof(int)), Expression.Variable(plain), Expression.Variable(sample.Value.Type), Expression.Variable(typeof(bool)));
        var (sum, item) = (new Code(total, sample.Type, false, true) { Form = sample.Form }, sample.At(other));
        var next = item.Present;
        if (Combined(rows.Table.HitPolicy, sum, next) is not { } combined)
        {
            return Never;
        }

        var found = search(hit => Expression.Block(
            Expression.Assign(other, outputs(hit).Value),
            Expression.IfThenElse(
                item.IsNull,
                Expression.Assign(isNull, Expression.Constant(true)),
                Expression.Assign(total, Expression.Condition(Expression.Equal(count, Expression.Constant(0)), next.Value, combined))),
            Expression.PreIncrementAssign(count)));
        var some = Expression.GreaterThan(count, Expression.Constant(0));
        var result = OrDefault(rows.Table, null, sum, some, value => Expression.Block(
            [count, total, other, isNull],
            Expression.Assign(count, Expression.Constant(0)),
            Expression.Assign(total, ClrTypes.Placeholder(plain)),
            Expression.Assign(isNull, Expression.Constant(false)),
            found,
            value), sample.CanBeNull ? isNull : null);
        return result;
    }

    private Expression? Combined(HitPolicy policy, Code total, Code next)
    {
        if (policy == HitPolicy.CollectSum)
        {
            return Arithmetic(Operator.Add, total, next) is { IsNever: false, CanBeNull: false } sum && sum.Kind == total.Kind ? sum.Value : null;
        }

        return OperatorTypes.IsOrdered(total.Kind) && !IsWorldTime(total.Kind)
            ? Expression.Condition(Holds(policy == HitPolicy.CollectMin ? Operator.Less : Operator.Greater, next, total), next.Value, total.Value)
            : null;
    }

    /// <summary>
    /// The value where rows match, null where <paramref name="isNull"/> says that it failed, what the table gives by default elsewhere.
    /// </summary>
    private Code OrDefault(DecisionTable table, string? output, Code value, Expression matches, Func<Expression, Expression> after, Expression? isNull = null)
    {
        var otherwise = Default(table, output);
        var type = otherwise.IsNever ? value.Type : FeelType.Join(value.Type, otherwise.Type);
        if (!type.IsKnown)
        {
            return Never;
        }

        var nullable = value.CanBeNull || otherwise.CanBeNull || isNull is not null;
        var form = CommonForm(value, otherwise);
        var clr = ClrTypes.Of(type.Kind, nullable, form);
        Expression result = Expression.Condition(matches, To(value, type.Kind, nullable, form), To(otherwise, type.Kind, nullable, form));
        result = isNull is null ? result : Expression.Condition(isNull, Expression.Default(clr), result);
        return new Code(after(result), type, nullable, false) { Form = form, IsInterned = value.IsInterned && (otherwise.IsInterned || otherwise.IsNullLiteral), HoldsFractions = value.HoldsFractions || otherwise.HoldsFractions };
    }

    private Code Default(DecisionTable table, string? output)
    {
        if (table.Outputs.All(o => o.Default is null))
        {
            return table.GivesList ? new Code(ClrTypes.Placeholder(typeof(object?[])), NoItems, false, true)
                : table.HitPolicy == HitPolicy.CollectCount ? Constant(0m, FeelType.Number)
                : Null;
        }

        var value = output is not null ? DefaultOf(table.Outputs.First(o => o.Name == output))
            : table.Outputs is [{ Name: null } only] ? DefaultOf(only)
            : ContextOf([.. table.Outputs.Select(o => o.Name ?? "")], [.. table.Outputs.Select(DefaultOf)]);
        return !table.GivesList || value.IsNever ? value : new Code(Expression.NewArrayInit(typeof(object), Box(Unscaled(value))), FeelType.ListOf(value.IsNullLiteral ? FeelType.Any : value.Type), false, value.IsTotal) { HoldsFractions = value.MayBeFraction };
    }

    private Code DefaultOf(OutputColumn column) => column.Default is { } expression ? CompileExact(expression.Root) : Null;
}
