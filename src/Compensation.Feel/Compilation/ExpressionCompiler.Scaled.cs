using System.Globalization;
using System.Linq.Expressions;

namespace Compensation.Feel.Compilation;

/// <summary>
/// Numbers as scaled integers. Each operation gives exactly what it gives for decimals: of at most 19 digits these are never rounded. What
/// does not fit in 64 bits overflows. Constants are decimals until they meet a scaled number.
/// </summary>
internal sealed partial class ExpressionCompiler
{
    /// <summary>Products of more digits have so little room above the point that ordinary amounts would overflow, which costs more than decimals.</summary>
    private const int MostDigitsOfProducts = 10;

    /// <summary>A number as a decimal; anything else as it is.</summary>
    internal static Code InDecimals(Code code)
    {
        if (code.Form == default)
        {
            return code;
        }

        var operands = new Operands(code);
        var value = code.Digits is { } digits
            ? Expression.Call(typeof(ScaledNumber), nameof(ScaledNumber.ToDecimal), null, operands.Plain[0], Expression.Constant(digits))
            : Expression.Call(typeof(Quotient), nameof(Quotient.ToDecimal), null, operands.Plain[0]);
        var lifted = Lift(FeelType.Number, operands, value, true);
        return new Code(lifted.Value, FeelType.Number, code.CanBeNull, code.IsTotal) { OwnNullTest = code.OwnNullTest };
    }

    /// <summary>A scaled number, a constant or null with so many digits; what is no number as it is.</summary>
    /// <exception cref="ArgumentException">It has more digits, or is a decimal that only the run can tell: see <see cref="CommonForm"/>.</exception>
    /// <exception cref="OverflowException">A constant does not fit.</exception>
    internal static Code Rescale(Code code, int digits)
    {
        if (code.ConstantNumber is { } constant)
        {
            return Code.Scaled(Expression.Constant(Scaled(constant, digits)), digits, false, true);
        }

        if (code.IsSurelyNull && code.Kind is FeelKind.Number)
        {
            return Code.Scaled(Expression.Default(typeof(long?)), digits, true, true);
        }

        if (code.Digits == digits || code.Kind is not FeelKind.Number)
        {
            return code;
        }

        if (code.Digits is not { } own || own > digits)
        {
            throw new ArgumentException($"A number of {code.Digits?.ToString(CultureInfo.InvariantCulture) ?? "unknown"} digits can't be had with {digits}.", nameof(code));
        }

        var operands = new Operands(code);
        var value = Expression.MultiplyChecked(operands.Plain[0], Expression.Constant(ScaledNumber.PowerOfTen(digits - own)));
        var lifted = Lift(FeelType.Number, operands, value, false, form: NumberForm.Scaled(digits));
        return new Code(lifted.Value, FeelType.Number, code.CanBeNull, false) { OwnNullTest = code.OwnNullTest, Form = NumberForm.Scaled(digits) };
    }

    /// <summary>A number in the form that <see cref="CommonForm"/> has found.</summary>
    private static Code InForm(Code code, NumberForm form) => form.IsQuotient ? InQuotients(code) : form.Digits is { } wanted ? Rescale(code, wanted) : InDecimals(code);

    private static long Scaled(decimal number, int digits) => ScaledNumber.TryFrom(number, digits, out var scaled) ? scaled : throw new OverflowException();

    /// <summary>The digits that do for two constants; null when one of them is none, or does not fit.</summary>
    private static int? DigitsOfConstants(Code left, Code right)
    {
        if (left.ConstantNumber is not { } first || right.ConstantNumber is not { } second)
        {
            return null;
        }

        var digits = Math.Max(ScaledNumber.DigitsOf(first), ScaledNumber.DigitsOf(second));
        return digits <= MostDigitsOfProducts && ScaledNumber.TryFrom(first, digits, out _) && ScaledNumber.TryFrom(second, digits, out _) ? digits : null;
    }

    /// <summary>The form that does for all of these: what does for a quotient is one.</summary>
    internal static NumberForm CommonForm(params ReadOnlySpan<Code> codes)
    {
        foreach (var code in codes)
        {
            if (code.Form.IsQuotient)
            {
                return NumberForm.Quotient;
            }
        }

        return NumberForm.Scaled(CommonDigits(codes));
    }

    /// <summary>The digits that do for all of these; null when none of them is scaled, or one has to stay a decimal.</summary>
    private static int? CommonDigits(params ReadOnlySpan<Code> codes)
    {
        int? most = null;
        foreach (var code in codes)
        {
            most = code.Digits > most || most is null ? code.Digits : most;
        }

        if (most is not { } digits)
        {
            return null;
        }

        foreach (var code in codes)
        {
            if (code.ConstantNumber is { } constant)
            {
                digits = Math.Max(digits, ScaledNumber.DigitsOf(constant));
            }
            else if (code.Digits is null && !code.IsSurelyNull && !code.IsNever)
            {
                return null;
            }
        }

        if (digits > Math.Max(most.Value, MostDigitsOfProducts))
        {
            return null;
        }

        foreach (var code in codes)
        {
            if (code.ConstantNumber is { } constant && !ScaledNumber.TryFrom(constant, digits, out _))
            {
                return null;
            }
        }

        return digits;
    }

    /// <summary>The digits that do for all of these constants, which may be null; null when one of them does not fit.</summary>
    private static int? DigitsOfConstants(IEnumerable<decimal?> constants)
    {
        var numbers = constants.OfType<decimal>().ToArray();
        var digits = numbers.Length == 0 ? 0 : numbers.Max(ScaledNumber.DigitsOf);
        return digits <= MostDigitsOfProducts && numbers.All(n => ScaledNumber.TryFrom(n, digits, out _)) ? digits : null;
    }

    private static Code? ScaledArithmetic(Operator @operator, Code left, Code right)
    {
        switch (@operator)
        {
            case Operator.Add or Operator.Subtract when CommonDigits(left, right) is { } digits:
                var operands = new Operands(Rescale(left, digits), Rescale(right, digits));
                var (l, r) = (operands.Plain[0], operands.Plain[1]);
                return Lift(FeelType.Number, operands, @operator == Operator.Add ? Expression.AddChecked(l, r) : Expression.SubtractChecked(l, r), false, form: NumberForm.Scaled(digits));
            case Operator.Multiply when left.Digits is not null || right.Digits is not null:
                return AsScaled(left) is { } first && AsScaled(right) is { } second ? Product(first, second) : null;
            case Operator.Divide when left.Digits is not null && right.ConstantNumber is { } divisor && Reciprocal(divisor) is { } factor:
                return ScaledArithmetic(Operator.Multiply, left, new Code(Expression.Constant(factor), FeelType.Number, false, true));
            default:
                return null;
        }
    }

    private static Code? Product(Code left, Code right)
    {
        var digits = left.Digits!.Value + right.Digits!.Value;
        if (digits > Math.Max(MostDigitsOfProducts, Math.Max(left.Digits.Value, right.Digits.Value)))
        {
            return null;
        }

        if (right.Value is ConstantExpression { Value: 1L })
        {
            return new Code(left.Value, FeelType.Number, left.CanBeNull, left.IsTotal) { Form = NumberForm.Scaled(digits) };
        }

        var operands = new Operands(left, right);
        return Lift(FeelType.Number, operands, Expression.MultiplyChecked(operands.Plain[0], operands.Plain[1]), false, form: NumberForm.Scaled(digits));
    }

    /// <summary>The number that one multiplies with instead of dividing by <paramref name="divisor"/>; null when it has no end, or too many digits to be worth it.</summary>
    private static decimal? Reciprocal(decimal divisor)
    {
        if (divisor == 0 || Math.Abs(divisor) > ScaledNumber.PowerOfTen(MostDigitsOfProducts))
        {
            return null;
        }

        var reciprocal = 1 / divisor;
        return Math.Abs(reciprocal) <= int.MaxValue && ScaledNumber.DigitsOf(reciprocal) <= MostDigitsOfProducts && ScaledNumber.DigitsOf(divisor) <= MostDigitsOfProducts
            && reciprocal * divisor == 1 ? reciprocal : null;
    }

    /// <summary>A scaled number as it is, a constant with its own digits; null for what has to stay a decimal.</summary>
    private static Code? AsScaled(Code code) => code.Digits is not null ? code
        : code.ConstantNumber is { } constant ? DigitsOfConstants([constant]) is { } digits ? Rescale(code, digits) : null
        : code.IsSurelyNull ? Rescale(code, 0)
        : null;

    /// <summary>
    /// Numbers that are to be compared, in one form: quotients, decimals, or scaled with the same digits. Beside the latter a constant stays as it is,
    /// for its place among integers is known whatever its digits are.
    /// </summary>
    private static Code[] Comparable(params ReadOnlySpan<Code> codes)
    {
        int? digits = null;
        var scalable = true;
        if (CommonForm(codes).IsQuotient)
        {
            return Array.ConvertAll(codes.ToArray(), InQuotients);
        }

        foreach (var code in codes)
        {
            digits = code.Digits > digits || digits is null ? code.Digits : digits;
            scalable &= code.Digits is not null || code.ConstantNumber is not null || code.IsSurelyNull;
        }

        var compared = codes.ToArray();
        return digits is null ? compared
            : scalable ? Array.ConvertAll(compared, c => c.ConstantNumber is null ? Rescale(c, digits.Value) : c)
            : Array.ConvertAll(compared, InDecimals);
    }

    /// <summary>Whether a scaled number, not null, is a constant.</summary>
    private static Expression ScaledEqual(Code value, decimal constant) => ScaledNumber.TryFrom(constant, value.Digits!.Value, out var scaled)
        ? Expression.Equal(value.Value, Expression.Constant(scaled))
        : Always(value, false);

    /// <summary>Whether a scaled number, not null, is in an order with a constant. No integer lies between a constant of more digits and its neighbours.</summary>
    private static Expression ScaledHolds(Operator @operator, Code value, decimal constant)
    {
        var (floor, isExact) = ScaledNumber.FloorOf(constant, value.Digits!.Value);
        if (floor > long.MaxValue || floor < long.MinValue)
        {
            return Always(value, @operator is Operator.Less or Operator.LessOrEqual == floor > long.MaxValue);
        }

        var whole = isExact ? @operator : @operator is Operator.Less or Operator.LessOrEqual ? Operator.LessOrEqual : Operator.Greater;
        return InOrder(whole, value.Value, Expression.Constant((long)floor));
    }

    /// <summary>What does not depend on the value, which may have a reason to give up.</summary>
    private static Expression Always(Code value, bool truth) => value.IsTotal ? Expression.Constant(truth) : Expression.Block(value.Value, Expression.Constant(truth));

    /// <summary>Built-ins of one scaled number that give a scaled number, such as rounding to a constant scale; null for all others.</summary>
    private static Code? ScaledCall(CallNode node, Overload overload, Code[] arguments)
    {
        var at = Array.FindIndex(arguments, a => a.Digits is not null);
        if (at < 0 || ArgumentMatching.ParameterOf(overload, at, node.Names) != 0 || arguments.Length > 2)
        {
            return null;
        }

        var number = arguments[at];
        if (overload.DirectScaled is { } method)
        {
            var operands = new Operands(number);
            return Lift(FeelType.Number, operands, Expression.Call(method, operands.Plain[0]), false, form: number.Form);
        }

        var scale = arguments.Length == 1 ? 0 : arguments[1 - at].ConstantNumber;
        return scale is >= 0 and <= ScaledNumber.MostDigits && scale == decimal.Truncate(scale.Value) && overload.Rounds is { } mode ? Rounded(number, (int)scale, mode) : null;
    }

    /// <summary>A scaled number rounded to so many digits; one that has no more stays as it is.</summary>
    internal static Code Rounded(Code number, int digits, RoundingMode mode)
    {
        if (number.Digits is not { } own)
        {
            throw new ArgumentException("A scaled number is expected.", nameof(number));
        }

        if (own <= digits)
        {
            return number;
        }

        var operands = new Operands(number);
        var rounded = Expression.Call(
            typeof(Rounding), nameof(Rounding.Whole), null, operands.Plain[0], Expression.Constant(ScaledNumber.PowerOfTen(own - digits)), Expression.Constant(mode));
        return Lift(FeelType.Number, operands, rounded, true, form: NumberForm.Scaled(digits));
    }
}
