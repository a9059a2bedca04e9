using System.Diagnostics;
using System.Linq.Expressions;

namespace Compensation.Feel.Compilation;

/// <summary>Equality, order, <c>between</c> and <c>instance of</c>.</summary>
internal sealed partial class ExpressionCompiler
{
    private Code Comparison(ComparisonNode node)
    {
        var (@operator, left, right) = (node.Operator, CompileExact(node.Left), CompileExact(node.Right));
        if (@operator.IsEquality())
        {
            var equal = IsNull(node.Left) ? NullTest(right) : IsNull(node.Right) ? NullTest(left) : Equality(left, right);
            return @operator == Operator.Equal ? equal : Negate(equal);
        }

        (left, right) = (Typed(left, right.Type), Typed(right, left.Type));
        if (!left.IsStatic || left.Kind != right.Kind || !OperatorTypes.IsOrdered(left.Kind))
        {
            return Never;
        }

        var operands = new Operands(Comparable(left, right));
        return LiftTest(operands, Holds(@operator, operands.Present[0], operands.Present[1]), !IsWorldTime(left.Kind));
    }

    private static bool IsNull(TypedNode node) => node is ConstantNode { Value: null };

    /// <summary>The author has thought of absence: whether the value is null is known also when it is absent.</summary>
    private Code NullTest(Code code) => code.IsNever ? Never
        : code.OwnNullTest is { } test ? Test(test, true)
        : Test(code.IsNull, code.IsTotal);

    /// <summary>Never null: null is equal to null and to nothing else.</summary>
    private Code Equality(Code left, Code right)
    {
        if (left.IsNullLiteral || right.IsNullLiteral)
        {
            var tested = left.IsNullLiteral ? right : left;
            return tested.IsNever ? Never : Test(tested.IsNull, tested.IsTotal);
        }

        if (!left.IsStatic || left.Kind != right.Kind)
        {
            return Never;
        }

        var total = left.IsTotal && right.IsTotal && !IsWorldTime(left.Kind);
        if (HasNoOperators(left.Kind))
        {
            var both = new Operands(left.Kind is FeelKind.List or FeelKind.Context, left.AlwaysPresent, right.AlwaysPresent);
            var equal = Admitted(both, Expression.Call(typeof(Operators), nameof(Operators.AreEqual), null, both.Codes[0].Value, both.Codes[1].Value));
            return Test(both.Wrap(equal, equal), total && left.Kind is not (FeelKind.List or FeelKind.Context));
        }

        if (left.IsInterned && right.IsInterned)
        {
            return Test(Expression.ReferenceEqual(left.Value, right.Value), total);
        }

        Code[] compared = Comparable(left, right);
        total &= compared[0].IsTotal && compared[1].IsTotal;
        if (left.CanBeNull && right.CanBeNull)
        {
            return Test(Expression.Equal(compared[0].Value, compared[1].Value), total);
        }

        var operands = new Operands(compared);
        return Test(operands.Wrap(AreEqual(operands.Present[0], operands.Present[1]), Expression.Constant(false)), total);
    }

    /// <summary>Whether two values of one kind, not null, are the same.</summary>
    private static Expression AreEqual(Code left, Code right) => (left, right) switch
    {
        ({ Digits: not null }, { Digits: null }) => ScaledEqual(left, right.ConstantNumber!.Value),
        ({ Digits: null }, { Digits: not null }) => ScaledEqual(right, left.ConstantNumber!.Value),
        _ => Expression.Equal(left.Value, right.Value),
    };

    private static Code Test(Expression value, bool total) => new(value, FeelType.Boolean, false, total);

    /// <summary>Whether two values of one kind, not null, are in an order; null where they have none.</summary>
    private Expression Holds(Operator @operator, Code former, Code latter)
    {
        switch (former, latter)
        {
            case ({ Digits: not null }, { Digits: null }):
                return ScaledHolds(@operator, former, latter.ConstantNumber!.Value);
            case ({ Digits: null }, { Digits: not null }):
                return ScaledHolds(Mirrored(@operator), latter, former.ConstantNumber!.Value);
        }

        var (kind, left, right) = (former.Kind, former.Value, latter.Value);
        if (IsWorldTime(kind))
        {
            return Succeeding(Expression.Call(typeof(Operators), nameof(Operators.IsInOrder), null, Expression.Constant(@operator), left, right), FeelKind.Boolean);
        }

        if (kind == FeelKind.String)
        {
            (left, right) = (Expression.Call(typeof(Operators), nameof(Operators.CompareText), null, left, right), Expression.Constant(0));
        }

        return InOrder(@operator, left, right);
    }

    private static BinaryExpression InOrder(Operator @operator, Expression left, Expression right) => @operator switch
    {
        Operator.Less => Expression.LessThan(left, right),
        Operator.LessOrEqual => Expression.LessThanOrEqual(left, right),
        Operator.Greater => Expression.GreaterThan(left, right),
        Operator.GreaterOrEqual => Expression.GreaterThanOrEqual(left, right),
        _ => throw new UnreachableException(@operator.Text()),
    };

    private static Operator Mirrored(Operator @operator) => @operator switch
    {
        Operator.Less => Operator.Greater,
        Operator.LessOrEqual => Operator.GreaterOrEqual,
        Operator.Greater => Operator.Less,
        Operator.GreaterOrEqual => Operator.LessOrEqual,
        _ => throw new UnreachableException(@operator.Text()),
    };

    /// <summary>Kinds whose values may have no order, for one names a zone and another does not.</summary>
    private static bool IsWorldTime(FeelKind kind) => kind is FeelKind.DateTime or FeelKind.Time;

    private static bool HasNoOperators(FeelKind kind) => kind is FeelKind.DateTime or FeelKind.Time or FeelKind.List or FeelKind.Context or FeelKind.Range;

    private Code Between(Code operand, Code low, Code high)
    {
        var type = FeelType.Join([operand.Type, low.Type, high.Type]);
        (operand, low, high) = (Typed(operand, type), Typed(low, type), Typed(high, type));
        if (!operand.IsStatic || operand.Kind != low.Kind || operand.Kind != high.Kind || !OperatorTypes.IsOrdered(operand.Kind))
        {
            return Never;
        }

        var operands = new Operands(true, Comparable(operand, low, high));
        var (value, from, to) = (operands.Present[0], operands.Present[1], operands.Present[2]);
        return IsWorldTime(operand.Kind)
            ? LiftTest(operands, Succeeding(Expression.Call(typeof(SlowCalls), nameof(SlowCalls.Between), null, value.Value, from.Value, to.Value), FeelKind.Boolean), false)
            : LiftTest(operands, Inside(value, from, true, to, true), true);
    }

    private Expression Inside(Code value, Code? low, bool lowIncluded, Code? high, bool highIncluded)
    {
        var above = low is null ? null : Holds(lowIncluded ? Operator.GreaterOrEqual : Operator.Greater, value, low);
        var below = high is null ? null : Holds(highIncluded ? Operator.LessOrEqual : Operator.Less, value, high);
        return above is null ? below ?? Expression.Constant(true) : below is null ? above : Expression.AndAlso(above, below);
    }

    private Code InstanceOf(Code operand, FeelType tested)
    {
        if (operand.IsNullLiteral)
        {
            return Test(Expression.Constant(tested.Is(FeelKind.Null)), true);
        }

        if (!operand.IsStatic)
        {
            return Never;
        }

        if (tested.Is(FeelKind.Null))
        {
            return Test(operand.IsNull, operand.IsTotal);
        }

        if (!tested.Is(FeelKind.Any) && operand.Kind != tested.Kind)
        {
            return operand.IsTotal ? Test(Expression.Constant(false), true) : Test(Expression.Block(operand.Value, Expression.Constant(false)), false);
        }

        // What is inside a list, a context or a range decides too, and only the run can tell.
        return tested.Kind is FeelKind.List or FeelKind.Context or FeelKind.Range || !tested.Values.IsEmpty ? Never : Negate(Test(operand.IsNull, operand.IsTotal));
    }
}
