using System.Linq.Expressions;

namespace Compensation.Feel.Compilation;

/// <summary><c>for</c>, <c>some</c> and <c>every</c>.</summary>
internal sealed partial class ExpressionCompiler
{
    private Code For(ForNode node)
    {
        if (TypedTree.Mentions(node.Body, node.Partial))
        {
            return Never;
        }

        var items = Expression.Variable(typeof(List<object?>));
        var result = Expression.Variable(typeof(object?[]));
        var done = Expression.Label();
        FeelType? element = null;
        var (canBeNull, holdsFractions) = (false, false);
        var loops = Iterate(node.Iterators, 0, Expression.Goto(done), ref canBeNull, () =>
        {
            var body = Unscaled(CompileExact(node.Body));
            element = body.Type;
            holdsFractions = body.MayBeFraction;
            return Expression.Block(
                Expression.IfThen(
                    Expression.GreaterThanOrEqual(Expression.Property(items, "Count"), Expression.Constant(limits.ListLength)),
                    Expression.Block(target.GiveUp, Expression.Goto(done))),
                Expression.Call(items, nameof(List<>.Add), null, Box(body)));
        });
        if (loops is null || element is null)
        {
            return Never;
        }

        var value = Expression.Block(
            [items, result],
            Expression.Assign(result, canBeNull ? Expression.Constant(null, typeof(object?[])) : ClrTypes.Placeholder(typeof(object?[]))),
            Expression.Assign(items, Expression.New(typeof(List<object?>))),
            loops,
            Expression.Assign(result, Expression.Call(items, nameof(List<>.ToArray), null)),
            element.Kind is FeelKind.List or FeelKind.Context ? Expression.IfThen(Expression.Not(Admits(result)), target.GiveUp) : Expression.Empty(),
            Expression.Label(done),
            result);
        // A body that always gives up leaves no item in a list that anybody sees.
        return new Code(value, element.IsKnown ? FeelType.ListOf(element) : NoItems, canBeNull, false) { HoldsFractions = holdsFractions };
    }

    private Code Quantified(QuantifiedNode node)
    {
        var result = Expression.Variable(typeof(bool?));
        var done = Expression.Label();
        var canBeNull = false;
        var conditionCanBeNull = false;
        var decisive = Expression.Constant(!node.Every, typeof(bool?));
        var broken = Expression.Block(Expression.Assign(result, Expression.Constant(null, typeof(bool?))), Expression.Goto(done));
        var loops = Iterate(node.Iterators, 0, broken, ref canBeNull, () =>
        {
            var condition = AsBoolean(Compile(node.Condition));
            var decided = Expression.Block(Expression.Assign(result, decisive), Expression.Goto(done));
            if (!condition.CanBeNull)
            {
                return Expression.IfThen(node.Every ? condition.IsFalse : condition.IsTrue, decided);
            }

            conditionCanBeNull = true;
            var truth = Expression.Variable(typeof(bool?));
            return Expression.Block(
                [truth],
                Expression.Assign(truth, Truth(condition)),
                Expression.IfThenElse(
                    Expression.Equal(truth, decisive),
                    decided,
                    Expression.IfThen(Expression.Not(Expression.Property(truth, "HasValue")), Expression.Assign(result, Expression.Constant(null, typeof(bool?))))));
        });
        if (loops is null)
        {
            return Never;
        }

        var nullable = canBeNull || conditionCanBeNull;
        var value = Expression.Block(
            [result],
            Expression.Assign(result, Expression.Constant(node.Every, typeof(bool?))),
            loops,
            Expression.Label(done),
            nullable ? result : Expression.Call(result, "GetValueOrDefault", null));
        return new Code(value, FeelType.Boolean, nullable, false);
    }

    /// <summary>
    /// Loops through all combinations; <paramref name="broken"/> leaves them where a domain is null, or too long. Null when a domain has
    /// no static type.
    /// </summary>
    private Expression? Iterate(IReadOnlyList<IteratorNode> iterators, int at, Expression broken, ref bool canBeNull, Func<Expression> body)
    {
        if (at == iterators.Count)
        {
            return body();
        }

        var iterator = iterators[at];
        var domain = iterator.Domain;
        if (iterator.To is not null)
        {
            return Count(iterators, at, Compile(domain), Compile(iterator.To), broken, ref canBeNull, body);
        }

        switch (domain)
        {
            case ConstantNode { Value: FeelRange { LowOpen: false, HighOpen: false } range }:
                return Count(
                    iterators, at, End(Constant(range.Low, RuntimeType.Of(range.Low)), range.LowIncluded, true),
                    End(Constant(range.High, RuntimeType.Of(range.High)), range.HighIncluded, false), broken, ref canBeNull, body);
            case RangeNode { Low: { } low, High: { } high } range:
                return Count(iterators, at, End(Compile(low), range.LowIncluded, true), End(Compile(high), range.HighIncluded, false), broken, ref canBeNull, body);
        }

        var code = Unscaled(CompileExact(domain));
        if (!code.IsStatic || code.Kind is FeelKind.Range)
        {
            return null;
        }

        canBeNull |= code.CanBeNull;
        var held = Expression.Variable(code.Value.Type);
        var holder = code.At(held);
        var inner = canBeNull;
        var loop = code.Kind == FeelKind.List
            ? Each(held, code.Type.Element, code.HoldsFractions, iterator.Local, broken, (_, _) => Iterate(iterators, at + 1, broken, ref inner, body))
            : With(iterator.Local, holder.With(holder.Plain, false, true), () => Iterate(iterators, at + 1, broken, ref inner, body));
        canBeNull = inner;
        return loop is null ? null : Expression.Block(
            [held],
            Expression.Assign(held, code.Value),
            code.CanBeNull ? Expression.IfThen(Expression.Not(holder.IsPresent), broken) : Expression.Empty(),
            loop);
    }

    private static Code End(Code end, bool included, bool low)
    {
        end = InDecimals(end);
        if (included || !end.IsStatic || end.Kind is not (FeelKind.Number or FeelKind.Date))
        {
            return end;
        }

        var operands = new Operands(end);
        return Lift(end.Type, operands, Expression.Call(typeof(Counting), low ? nameof(Counting.After) : nameof(Counting.Before), null, operands.Plain[0]), false);
    }

    private Expression? Count(IReadOnlyList<IteratorNode> iterators, int at, Code from, Code to, Expression broken, ref bool canBeNull, Func<Expression> body)
    {
        (from, to) = (InDecimals(from), InDecimals(to));
        if (from.Kind != to.Kind || from.Kind is not (FeelKind.Number or FeelKind.Date))
        {
            return null;
        }

        canBeNull |= from.CanBeNull || to.CanBeNull;
        var (low, high) = (Expression.Variable(from.Value.Type), Expression.Variable(to.Value.Type));
        var (first, last) = (from.At(low), to.At(high));
        var (step, length) = (Expression.Variable(typeof(int)), Expression.Variable(typeof(int)));
        var item = Expression.Variable(ClrTypes.Plain(from.Kind));
        var inner = canBeNull;
        var before = _cost;
        var rest = With(iterators[at].Local, new Code(item, from.Type, false, true), () => Iterate(iterators, at + 1, broken, ref inner, body));
        canBeNull = inner;
        if (rest is null)
        {
            return null;
        }

        var end = Expression.Label();
        return Expression.Block(
            [low, high, step, length, item],
            Expression.Assign(low, from.Value),
            Expression.Assign(high, to.Value),
            first.CanBeNull ? Expression.IfThen(Expression.Not(first.IsPresent), broken) : Expression.Empty(),
            last.CanBeNull ? Expression.IfThen(Expression.Not(last.IsPresent), broken) : Expression.Empty(),
            Expression.Assign(length, Expression.Call(typeof(Counting), nameof(Counting.Length), null, first.Plain, last.Plain, Expression.Constant(limits.ListLength))),
            Expression.IfThen(Expression.LessThan(length, Expression.Constant(0)), Expression.Block(target.GiveUp, broken)),
            Expression.Assign(step, Expression.Constant(0)),
            Expression.Loop(
                Expression.Block(
                    Expression.IfThen(Expression.GreaterThanOrEqual(step, length), Expression.Goto(end)),
                    Step(_cost - before, broken),
                    Expression.Assign(item, Expression.Call(typeof(Counting), nameof(Counting.At), null, first.Plain, last.Plain, step)),
                    Expression.PreIncrementAssign(step),
                    rest),
                end));
    }

    /// <summary>Goes through a list; <paramref name="body"/> is given the item as it is in the list, and as its static type has it.</summary>
    private Expression? Each(Expression list, FeelType element, bool holdsFractions, Local local, Expression broken, Func<Expression, Code, Expression?> body)
    {
        var (at, raw) = (Expression.Variable(typeof(int)), Expression.Variable(typeof(object)));
        var unboxed = Unbox(raw, element, holdsFractions);
        var item = unboxed.IsNever ? null : Expression.Variable(unboxed.Value.Type);
        var code = item is null ? unboxed : unboxed.At(item);
        var before = _cost;
        if (With(local, code, () => body(raw, code)) is not { } inner)
        {
            return null;
        }

        var end = Expression.Label();
        return Expression.Block(
            item is null ? [at, raw] : [at, raw, item],
            Expression.Assign(at, Expression.Constant(0)),
            Expression.Loop(
                Expression.Block(
                    Expression.IfThen(Expression.GreaterThanOrEqual(at, Expression.ArrayLength(list)), Expression.Goto(end)),
                    Step(_cost - before, broken),
                    Expression.Assign(raw, Expression.ArrayIndex(list, at)),
                    item is null ? Expression.Empty() : Expression.Assign(item, unboxed.Value),
                    Expression.PreIncrementAssign(at),
                    inner),
                end));
    }

    /// <summary>Half of the limit, for what stands outside of loops is not counted.</summary>
    private int MostSteps => limits.Steps / 2;

    /// <summary>Counts what one round of a loop may cost the evaluator at most, and gives up before it could reach its limit.</summary>
    private BlockExpression Step(int nodes, Expression broken) => Expression.Block(
        Expression.AddAssign(target.Steps, Expression.Constant(nodes + 2)),
        Expression.IfThen(Expression.GreaterThan(target.Steps, Expression.Constant(MostSteps)), Expression.Block(target.GiveUp, broken)));
}
