using System.Diagnostics;
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
        var negated = operand.Kind == FeelKind.DayTimeDuration ? (Expression)Negated(operands.Plain[0])
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
            : Temporal(@operator, type, left, right) ?? Never;
    }

    /// <summary>
    /// Arithmetic with a date, a time or a duration: by the method for the operands as they stand or, of a sum or a product, for the other order; what is subtracted from a date or
    /// a time is added negated. Null where there is none.
    /// </summary>
    private Code? Temporal(Operator @operator, FeelType type, Code left, Code right)
    {
        var operands = new Operands(left, right);
        var (l, r) = (AsNumber(operands.Plain[0]), AsNumber(operands.Plain[1]));
        var result = TemporalArithmetic.Find(@operator, l.Type, r.Type) is { } method ? Expression.Call(method, l, r)
            : @operator is Operator.Add or Operator.Multiply && TemporalArithmetic.Find(@operator, r.Type, l.Type) is { } reversed ? Expression.Call(reversed, r, l)
            : @operator is Operator.Subtract && TemporalArithmetic.Find(Operator.Add, l.Type, r.Type) is { } addition ? Expression.Call(addition, l, Negated(r))
            : null;
        return result is null ? null : Lifted(type, operands, result);
    }

    private static MethodCallExpression Negated(Expression duration) => Expression.Call(typeof(TemporalArithmetic), nameof(TemporalArithmetic.Negate), null, duration);

    private static Expression AsNumber(Expression operand) => operand.Type == typeof(decimal) ? Expression.Convert(operand, typeof(Number))
        : operand.Type == typeof(Quotient) ? Expression.Call(operand, nameof(Quotient.ToNumber), null)
        : operand;

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
            Operator.Multiply => Expression.Multiply(l, r, ExactDecimals.Multiplication),
            _ => throw new UnreachableException(@operator.Text()),
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
        return Lifted(type, operands, Expression.Call(method, operands.Plain[0], operands.Plain[1]));
    }

    private Code Lifted(FeelType type, Operands operands, Expression result)
    {
        var form = result.Type == typeof(Quotient?) ? NumberForm.Quotient : default;
        return Lift(type, operands, Nullable.GetUnderlyingType(result.Type) is null ? result : Succeeding(result, type.Kind, form), false, form: form);
    }
}
