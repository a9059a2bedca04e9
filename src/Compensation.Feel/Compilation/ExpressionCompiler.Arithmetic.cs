using System.Linq.Expressions;

namespace Compensation.Feel.Compilation;

/// <summary>Arithmetic over numbers, texts, dates, times and durations.</summary>
internal sealed partial class ExpressionCompiler
{
    private static readonly System.Reflection.MethodInfo Concat = typeof(string).GetMethod(nameof(string.Concat), [typeof(string), typeof(string)])!;

    private Code Negation(NegationNode node)
    {
        var operand = Typed(CompileExact(node.Operand), node.Type);
        if (operand.Kind is not (FeelKind.Number or FeelKind.DayTimeDuration or FeelKind.YearMonthDuration))
        {
            return Never;
        }

        var operands = new Operands(operand);
        var negated = operand.Kind == FeelKind.DayTimeDuration
            ? (Expression)Expression.Call(typeof(TemporalArithmetic), nameof(TemporalArithmetic.Negate), null, operands.Plain[0])
            : operand.Digits is null ? Expression.Negate(operands.Plain[0])
            : Expression.NegateChecked(operands.Plain[0]);
        return Lift(operand.Type, operands, negated, operand.Kind == FeelKind.Number && operand.Digits is null, form: operand.Form);
    }

    private Code Arithmetic(ArithmeticNode node)
    {
        var (left, right) = (CompileExact(node.Left), CompileExact(node.Right));
        if ((left.IsNullLiteral || right.IsNullLiteral) && node.Type.IsKnown)
        {
            var other = left.IsNullLiteral ? right : left;
            var nothing = Expression.Default(ClrTypes.Of(node.Type.Kind, true));
            return other.IsNever ? Never : new Code(other.IsTotal ? nothing : Expression.Block(other.Value, nothing), node.Type, true, other.IsTotal);
        }

        return Arithmetic(node.Operator, left, right);
    }

    private Code Arithmetic(Operator @operator, Code left, Code right)
    {
        (left, right) = (Typed(left, right.Type), Typed(right, left.Type));
        if (!left.IsStatic || !right.IsStatic || OperatorTypes.Arithmetic(@operator, left.Kind, right.Kind) is not { } type)
        {
            return Never;
        }

        if ((left.Kind, right.Kind) is (FeelKind.Number, FeelKind.Number))
        {
            return ScaledArithmetic(@operator, left, right) ?? QuotientArithmetic(@operator, left, right) ?? NumberArithmetic(@operator, InDecimals(left), InDecimals(right));
        }

        (left, right) = (Unscaled(left), Unscaled(right));
        return left.Kind == FeelKind.String ? Concatenation(left, right)
            : TemporalArithmetic.Find(@operator, left, right) is { } method ? MethodOf(type, method, left, right)
            : Never;
    }

    private Code NumberArithmetic(Operator @operator, Code left, Code right)
    {
        if (@operator == Operator.Power)
        {
            return MethodOf(FeelType.Number, ((Func<decimal, decimal, decimal?>)DecimalMath.Power).Method, left, right);
        }

        var operands = new Operands(left, right);
        var (l, r) = (operands.Plain[0], operands.Plain[1]);
        return Lift(FeelType.Number, operands, @operator switch
        {
            Operator.Add => Expression.Add(l, r, ExactDecimals.Addition),
            Operator.Subtract => Expression.Subtract(l, r, ExactDecimals.Subtraction),
            _ => Expression.Multiply(l, r, ExactDecimals.Multiplication),
        }, false);
    }

    private Code Concatenation(Code left, Code right)
    {
        var operands = new Operands(left, right);
        return Lift(FeelType.String, operands, Limited(Expression.Call(Concat, operands.Plain[0], operands.Plain[1])), false);
    }

    /// <summary>A static method over plain values; where it may give null, that is a failure.</summary>
    private Code MethodOf(FeelType type, System.Reflection.MethodInfo method, Code left, Code right)
    {
        var operands = new Operands(left, right);
        var result = Expression.Call(method, operands.Plain[0], operands.Plain[1]);
        var form = method.ReturnType == typeof(Quotient?) ? NumberForm.Quotient : default;
        return Lift(type, operands, Nullable.GetUnderlyingType(method.ReturnType) is null ? result : Succeeding(result, type.Kind, form), false, form: form);
    }
}
