using System.Linq.Expressions;

namespace Compensation.Feel.Compilation;

/// <summary>Lists, contexts and ranges, and what is taken out of them.</summary>
internal sealed partial class ExpressionCompiler
{
    /// <summary>The type of a list that holds nothing but nulls: it fits beside a list of any type.</summary>
    private static FeelType NoItems { get; } = FeelType.ListOf(FeelType.Null);

    private Code List(ListNode node)
    {
        var items = node.Items.Select(n => Unscaled(CompileExact(n))).ToArray();
        if (items.Any(i => i.IsNever))
        {
            return Never;
        }

        return new Code(
            Expression.NewArrayInit(typeof(object), items.Select(Box)), items.All(i => i.IsNullLiteral) ? NoItems : FeelType.ListOf(FeelType.Join(items.Select(i => i.Type))), false, items.All(i => i.IsTotal))
        {
            HoldsFractions = items.Any(i => i.MayBeFraction),
        };
    }

    private Code Context(ContextNode node)
    {
        var variables = new List<ParameterExpression>();
        var statements = new List<Expression>();
        var members = new List<(string Name, Code Code)>();
        var total = true;
        foreach (var (local, expression) in node.Entries)
        {
            var value = Unscaled(CompileExact(expression));
            if (value.IsNever)
            {
                Unbind(node);
                return Never;
            }

            total &= value.IsTotal;
            var variable = Expression.Variable(value.Value.Type);
            variables.Add(variable);
            statements.Add(Expression.Assign(variable, value.Value));
            var held = value.IsNullLiteral ? value : value.At(variable);
            members.Add((local.Name, held));

            // The names of a context are its own, so that none of them is bound already.
            _locals[local] = held;
        }

        Unbind(node);
        var context = ContextOf([.. members.Select(m => m.Name)], [.. members.Select(m => m.Code)]);
        return new Code(Expression.Block(variables, [.. statements, context.Value]), context.Type, false, total) { HoldsFractions = context.HoldsFractions };
    }

    private Code ContextOf(IReadOnlyList<string> names, IReadOnlyList<Code> values)
    {
        if (values.Any(v => v.IsNever))
        {
            return Never;
        }

        values = [.. values.Select(Unscaled)];
        var pairs = values.Select((v, i) => Expression.New(
            typeof(KeyValuePair<string, object?>).GetConstructor([typeof(string), typeof(object)])!, Expression.Constant(names[i]), Box(v)));
        var type = FeelType.ContextOf(values.Select((v, i) => KeyValuePair.Create(names[i], v.Type)));
        var value = Expression.New(typeof(FeelContext).GetConstructors()[0], Expression.NewArrayInit(typeof(KeyValuePair<string, object?>), pairs));
        return new Code(value, type, false, values.All(v => v.IsTotal)) { HoldsFractions = values.Any(v => v.MayBeFraction) };
    }

    private void Unbind(ContextNode node)
    {
        foreach (var (local, _) in node.Entries)
        {
            _locals.Remove(local);
        }
    }

    private Code Range(RangeNode node)
    {
        var low = node.Low is null ? Null : Unscaled(CompileExact(node.Low));
        var high = node.High is null ? Null : Unscaled(CompileExact(node.High));
        var type = FeelType.Join(low.Type, high.Type);
        if (!type.IsKnown || !OperatorTypes.IsOrdered(type.Kind))
        {
            return Never;
        }

        var range = Expression.Call(
            typeof(SlowCalls), nameof(SlowCalls.Range), null, Expression.Constant(node.LowIncluded), Box(low), Box(high), Expression.Constant(node.HighIncluded),
            Expression.Constant(node.Low is null), Expression.Constant(node.High is null));
        return new Code(Succeeding(range, FeelKind.Range), FeelType.RangeOf(type), false, false) { HoldsFractions = low.MayBeFraction || high.MayBeFraction };
    }

    private Code Path(PathNode node)
    {
        if (node.Operand switch { VariableNode variable => (Symbol)variable.Variable, LocalNode local => local.Local, _ => null } is { } symbol && target.Member(symbol, node.Name) is { } known)
        {
            return known;
        }

        if (node.Operand is TableNode { Table.GivesList: false } table && table.Table.Outputs.Count > 0 && table.Table.Outputs[0].Name is not null
            && TableOutput(table, node.Name) is { } column)
        {
            return column;
        }

        var owner = Compile(node.Operand);
        if (owner.IsNullLiteral)
        {
            return node.Type.IsKnown ? Typed(owner, node.Type) : Never;
        }

        if (!owner.IsStatic)
        {
            return Never;
        }

        var operands = new Operands(owner);
        switch (owner.Kind)
        {
            case FeelKind.Context:
                return Member(operands, Expression.Call(typeof(MemberAccess), nameof(MemberAccess.Read), null, operands.Plain[0], Expression.Constant(node.Name)), owner.Type.Member(node.Name));
            case FeelKind.List when owner.Type.Element.Is(FeelKind.Context):
                var members = Expression.Call(typeof(MemberAccess), nameof(MemberAccess.OfEach), null, operands.Plain[0], Expression.Constant(node.Name));
                var present = Expression.Coalesce(members, GiveUp(typeof(object?[])));
                return Lift(FeelType.ListOf(owner.Type.Element.Member(node.Name) ?? FeelType.Any), operands, present, false, holdsFractions: owner.HoldsFractions);
            default:
                if (TemporalMembers.Find(owner.Kind, node.Name) is not { } member)
                {
                    return Never;
                }

                var read = Expression.Call(member.Method, operands.Plain[0]);
                return member.Type is { } type
                    ? Lift(type, operands, read, true, !read.Type.IsValueType, NumberForm.Scaled(read.Type == typeof(long) ? 0 : null))
                    : Member(operands, read, member.TypeIn(owner.Type));
        }
    }

    private Code Member(Operands owner, Expression boxed, FeelType? type) =>
        type is not null && Unbox(boxed, type, owner.Codes[0].HoldsFractions) is { IsNever: false } member
            ? Lift(type, owner, member.Value, false, true, member.Form, member.HoldsFractions)
            : Never;

    private Code Filter(FilterNode node)
    {
        var operand = Compile(node.Operand);
        if (operand.IsNullLiteral && node.Type.IsKnown)
        {
            return Typed(operand, node.Type);
        }

        if (operand.Kind != FeelKind.List)
        {
            return Never;
        }

        return node.Filter.Type.Is(FeelKind.Boolean) ? Kept(node, operand)
            : node.Filter.Type.Is(FeelKind.Number) && !TypedTree.Mentions(node.Filter, node.Item) ? Item(operand, Compile(node.Filter), operand.Type.Element.IsKnown ? operand.Type.Element : node.Type)
            : Never;
    }

    /// <summary>The items that pass, as they stand in the list.</summary>
    private Code Kept(FilterNode node, Code operand)
    {
        var kept = Expression.Variable(typeof(List<object?>));
        var list = Expression.Variable(typeof(object?[]));
        var done = Expression.Label();
        var loop = Each(list, operand.Type.Element, operand.HoldsFractions, node.Item, Expression.Goto(done), (raw, _) =>
            Expression.IfThen(AsBoolean(Compile(node.Filter)).IsTrue, Expression.Call(kept, nameof(List<>.Add), null, raw)))!;
        Expression result = Expression.Block(
            [kept],
            Expression.Assign(kept, Expression.New(typeof(List<object?>))),
            loop,
            Expression.Label(done),
            Expression.Call(kept, nameof(List<>.ToArray), null));
        if (operand.CanBeNull)
        {
            result = Expression.Condition(Expression.ReferenceEqual(list, Expression.Constant(null)), Expression.Constant(null, typeof(object?[])), result);
        }

        return new Code(Expression.Block([list], Expression.Assign(list, operand.Value), result), operand.Type, operand.CanBeNull, false) { HoldsFractions = operand.HoldsFractions };
    }

    private Code Item(Code list, Code number, FeelType type)
    {
        if (number.IsNullLiteral || number.Kind != FeelKind.Number)
        {
            return Never;
        }

        var operands = new Operands(true, list, number);
        var at = Expression.Variable(typeof(int));
        var (items, index) = (operands.Plain[0], operands.Plain[1]);
        var element = Unbox(Expression.ArrayIndex(items, at), type, list.HoldsFractions);
        if (element.IsNever)
        {
            return Never;
        }

        var value = Expression.Block(
            [at],
            Expression.Assign(at, Expression.Call(typeof(ItemPlace), nameof(ItemPlace.Of), null, index, Expression.ArrayLength(items))),
            Expression.Condition(Expression.LessThan(at, Expression.Constant(0)), GiveUp(element.Value.Type), element.Value));
        return Lift(type, operands, value, false, true, element.Form, element.HoldsFractions);
    }
}
