using System.Diagnostics;
using System.Linq.Expressions;

namespace Compensation.Feel.Compilation;

/// <summary>Numbers that come from a division, kept as a <see cref="Quotient"/> until something needs a decimal.</summary>
internal sealed partial class ExpressionCompiler
{
    /// <summary>A number as a quotient; anything else as it is.</summary>
    internal static Code InQuotients(Code code)
    {
        if (code.Form.IsQuotient || !code.Type.Is(FeelKind.Number))
        {
            return code;
        }

        if (code.IsSurelyNull)
        {
            return new Code(Expression.Default(typeof(Quotient?)), FeelType.Number, true, true) { Form = NumberForm.Quotient };
        }

        var operands = new Operands(code);
        var plain = operands.Plain[0];
        var value = code.Digits is { } digits
            ? Expression.Call(typeof(Quotient), nameof(Quotient.Of), null, plain, Expression.Constant(ScaledNumber.PowerOfTen(digits)))
            : Expression.Call(typeof(Quotient), nameof(Quotient.Of), null, plain);
        var lifted = Lift(FeelType.Number, operands, value, true, form: NumberForm.Quotient);
        return new Code(lifted.Value, FeelType.Number, code.CanBeNull, code.IsTotal) { OwnNullTest = code.OwnNullTest, Form = NumberForm.Quotient };
    }

    /// <summary>A value as it may lie in a list: a number as a decimal or a quotient; anything else as it is.</summary>
    internal static Code Unscaled(Code code) => code.Form.IsQuotient ? code : InDecimals(code);

    /// <summary>Every division, and all arithmetic with what comes of one; null for what has no quotient in it.</summary>
    private Code? QuotientArithmetic(Operator @operator, Code left, Code right)
    {
        if (OverScaled(@operator, left, right) is { } over)
        {
            return over;
        }

        if (@operator == Operator.Divide && AsScaled(left) is { } dividend && AsScaled(right) is { } divisor)
        {
            return ScaledQuotient(dividend, divisor);
        }

        if (@operator == Operator.Power || (@operator != Operator.Divide && !left.Form.IsQuotient && !right.Form.IsQuotient))
        {
            return null;
        }

        if (@operator == Operator.Multiply && (left.Form.IsQuotient ? AsScaled(right) : AsScaled(left)) is { } factor)
        {
            var both = new Operands(left.Form.IsQuotient ? left : right, factor);
            return Lift(
                FeelType.Number, both,
                Expression.Call(typeof(Quotient), nameof(Quotient.Times), null, both.Plain[0], both.Plain[1], Expression.Constant(ScaledNumber.PowerOfTen(factor.Digits!.Value))),
                false, form: NumberForm.Quotient);
        }

        (left, right) = (InQuotients(left), InQuotients(right));
        var operands = new Operands(@operator == Operator.Divide, left, right);
        var (l, r) = (operands.Plain[0], operands.Plain[1]);
        return Lift(
            FeelType.Number, operands,
            @operator switch
            {
                Operator.Add => Expression.Add(l, r),
                Operator.Subtract => Expression.Subtract(l, r),
                Operator.Multiply => Expression.Multiply(l, r),
                Operator.Divide => Unless(Expression.Call(typeof(Quotient), nameof(Quotient.IsZero), null, r), Expression.Divide(l, r)),
                _ => throw new UnreachableException(@operator.Text()),
            },
            false, form: NumberForm.Quotient);
    }

    /// <summary>Division of one scaled number by another, and what goes on with the two of them alone; null for anything else.</summary>
    private Code? OverScaled(Operator @operator, Code left, Code right)
    {
        switch (@operator)
        {
            case Operator.Divide when AsScaled(right) is { } divisor:
                var above = left.Over?.Numerator ?? AsScaled(left);
                var below = left.Over is { } quotient ? ProductOfDivisors(quotient.Denominator, divisor) : divisor;
                return above is null || below is null ? null : Over(above, below);
            case Operator.Multiply when left.Over is { } over && AsScaled(right) is { } factor:
                return Product(over.Numerator, factor) is { } product ? Over(product, over.Denominator) : null;
            case Operator.Multiply when right.Over is { } over && AsScaled(left) is { } factor:
                return Product(factor, over.Numerator) is { } multiple ? Over(multiple, over.Denominator) : null;
            default:
                return null;
        }
    }

    /// <summary>Constants are multiplied now; null when they are too large, or have too many digits.</summary>
    private static Code? ProductOfDivisors(Code first, Code second)
    {
        if (first.Value is not ConstantExpression { Value: long f } || second.Value is not ConstantExpression { Value: long s })
        {
            return Product(first, second);
        }

        var digits = first.Digits!.Value + second.Digits!.Value;
        return digits <= MostDigitsOfProducts && Math.BigMul(f, s, out var product) == product >> 63 ? Code.Scaled(Expression.Constant(product), digits, false, true) : null;
    }

    /// <summary>Null where null would have to be told from a division by zero, which is asked only when the numbers are divided.</summary>
    private Code? Over(Code numerator, Code denominator)
    {
        if (!denominator.IsConstantAboveZero && (numerator.CanBeNull || denominator.CanBeNull || _quiet))
        {
            return null;
        }

        var code = ScaledQuotient(numerator, denominator);
        return new Code(code.Value, FeelType.Number, code.CanBeNull, false) { Form = NumberForm.Quotient, Over = (numerator, denominator) };
    }

    /// <summary>The quotient of two scaled numbers, rounded to so many digits; gives up where the second is zero.</summary>
    /// <param name="numerator">The plain value of the first.</param>
    /// <param name="from">Its digits.</param>
    /// <param name="denominator">The second, which costs nothing to write down twice.</param>
    /// <param name="to">The digits of the result.</param>
    /// <param name="mode">What happens between two such numbers.</param>
    internal Expression RoundedOver(Expression numerator, int from, Code denominator, int to, RoundingMode mode)
    {
        var places = to + denominator.Digits!.Value - from;
        if (Math.Abs(places) > ScaledNumber.MostDigits)
        {
            return GiveUp(typeof(long));
        }

        var power = Expression.Constant(ScaledNumber.PowerOfTen(Math.Abs(places)));
        var above = places <= 0 ? numerator : Expression.MultiplyChecked(numerator, power);
        if (denominator.IsConstantAboveZero)
        {
            var constant = (long)((ConstantExpression)denominator.Value).Value!;
            return places < 0 && constant > long.MaxValue / (long)power.Value! ? GiveUp(typeof(long))
                : Expression.Call(typeof(Rounding), nameof(Rounding.Whole), null, above, Expression.Constant(places < 0 ? constant * (long)power.Value! : constant), Expression.Constant(mode));
        }

        var below = places >= 0 ? denominator.Value : Expression.MultiplyChecked(denominator.Value, power);
        return Expression.Condition(
            Expression.Equal(denominator.Value, Expression.Constant(0L)), GiveUp(typeof(long)),
            Expression.Call(typeof(Rounding), nameof(Rounding.WholeOfAnySign), null, above, below, Expression.Constant(mode)));
    }

    /// <summary>The quotient of two scaled numbers, without a division.</summary>
    private Code ScaledQuotient(Code dividend, Code divisor)
    {
        var digits = Math.Max(dividend.Digits!.Value, divisor.Digits!.Value);
        var operands = new Operands(true, dividend, divisor);
        var (l, r) = (operands.Plain[0], operands.Plain[1]);
        var quotient = Expression.Call(
            typeof(Quotient), nameof(Quotient.Of), null,
            l, Expression.Constant(ScaledNumber.PowerOfTen(digits - dividend.Digits.Value)), r, Expression.Constant(ScaledNumber.PowerOfTen(digits - divisor.Digits.Value)));
        return Lift(
            FeelType.Number, operands, r is ConstantExpression { Value: not 0L } ? quotient : Unless(Expression.Equal(r, Expression.Constant(0L)), quotient), false, form: NumberForm.Quotient);
    }

    /// <summary>A quotient, or a failure where the divisor is zero.</summary>
    private ConditionalExpression Unless(Expression isZero, Expression quotient)
    {
        var failure = Fail(FeelKind.Number, NumberForm.Quotient);
        return Expression.Condition(isZero, failure, Cast(quotient, failure.Type));
    }

    /// <summary>Built-ins that are exact for quotients: those that say how, rounding to a constant scale, products, and, the slow way, all others that take or give fractions; null for the rest.</summary>
    private Code? QuotientCall(CallNode node, Overload overload, FeelType type, Code[] arguments)
    {
        if (overload.Product is { } product)
        {
            return Product(overload, product, arguments, node.Names);
        }

        // What only counts items takes them as they are.
        var holding = !node.Function.CountsItems;
        var exact = arguments.Where((a, i) => ParameterOf(overload, i, node.Names).Exact && (a.Form.IsQuotient || (a.HoldsFractions && holding))).ToArray();
        if (exact.Length == 0 && !overload.Divides)
        {
            return null;
        }

        if (exact is [{ Form.IsQuotient: true } number] && ReferenceEquals(arguments[0], number))
        {
            var operands = new Operands(number);
            var scale = arguments.Length == 1 ? 0 : arguments[1].ConstantNumber;
            if (overload.DirectQuotient is { } method)
            {
                return Lift(FeelType.Number, operands, Expression.Call(method, operands.Plain[0]), true, form: NumberForm.Quotient);
            }

            if (overload.Rounds is { } mode && scale is >= 0 and <= ScaledNumber.MostDigits && scale == decimal.Truncate(scale.Value))
            {
                if (number.Over is var (above, below))
                {
                    var parts = new Operands(true, above, below);
                    return Lift(
                        FeelType.Number, parts, RoundedOver(parts.Plain[0], above.Digits!.Value, parts.Present[1], (int)scale, mode), false, form: NumberForm.Scaled((int)scale));
                }

                var rounded = Expression.Call(typeof(Quotient), nameof(Quotient.Round), null, operands.Plain[0], Expression.Constant((int)scale), Expression.Constant(mode));
                return Lift(FeelType.Number, operands, rounded, false, form: NumberForm.Scaled((int)scale));
            }
        }

        return Boxed(overload, type, [.. arguments.Select((a, i) => ParameterOf(overload, i, node.Names).Exact ? Unscaled(a) : InDecimals(a))], node.Names, givesFractions: true);
    }

    /// <summary>A product of arguments and of a quotient that depends on the others.</summary>
    private Code Product(Overload overload, ArgumentProduct product, Code[] arguments, IReadOnlyList<string>? names)
    {
        var ordered = new Code[overload.Parameters.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            ordered[ArgumentMatching.ParameterOf(overload, i, names)] = arguments[i];
        }

        if (ordered.Any(a => a.IsNullLiteral))
        {
            return Never;
        }

        var operands = new Operands(true, ordered);
        var quotient = Expression.Call(product.Quotient, operands.Plain.Where((_, i) => !product.Factors.Contains(i)));
        var last = new Code(Succeeding(quotient, FeelKind.Number, NumberForm.Quotient), FeelType.Number, _quiet, false) { Form = NumberForm.Quotient };
        var result = product.Factors.Select(i => operands.Present[i]).Append(last).Aggregate((left, right) => Arithmetic(Operator.Multiply, left, right));
        return result.IsNever ? result : Lift(FeelType.Number, operands, result.Value, false, result.CanBeNull, result.Form);
    }
}
