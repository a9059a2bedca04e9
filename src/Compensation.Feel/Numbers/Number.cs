using System.Numerics;

namespace Compensation.Feel.Numbers;

/// <summary>
/// A number as arithmetic has it: exactly what it is, also where it has no last digit, so that it does not matter what is divided first. A decimal
/// wherever one can hold it, else a <see cref="Fraction"/>. Where even that would grow too large the result is rounded to a decimal, and says so.
/// </summary>
internal readonly struct Number : IComparable<Number>
{
    /// <summary>The digits that numerator and denominator of a fraction may have; any quotient of two decimals has fewer.</summary>
    public const int MostDigits = 77;

    private const int MostDecimals = 28;

    private static readonly BigInteger Bound = BigInteger.Pow(10, MostDigits);
    private static readonly BigInteger MostMantissa = new(decimal.MaxValue);

    private readonly decimal _decimal;
    private readonly Fraction? _fraction;

    private Number(decimal value, bool isRounded)
    {
        (_decimal, IsRounded) = (value, isRounded);
    }

    private Number(Fraction fraction, bool isRounded)
    {
        (_fraction, IsRounded) = (fraction, isRounded);
    }

    /// <summary>Digits were lost on the way here, because a fraction would have had more than <see cref="MostDigits"/>.</summary>
    public bool IsRounded { get; }

    public int Sign => _fraction?.Numerator.Sign ?? Math.Sign(_decimal);

    /// <summary>The number as a FEEL value.</summary>
    public object Value => _fraction ?? (object)_decimal;

    public static implicit operator Number(decimal value) => new(value, false);

    /// <summary>A FEEL value as a number; null when it is none.</summary>
    public static Number? Of(object? value) => value switch
    {
        decimal number => new Number(number, false),
        Fraction fraction => new Number(fraction, false),
        _ => null,
    };

    /// <summary>The quotient of two whole numbers, of which the second is not zero.</summary>
    /// <exception cref="OverflowException">It is beyond the decimal range.</exception>
    public static Number Quotient(BigInteger numerator, BigInteger denominator) => Quotient(numerator, denominator, false);

    public static Number operator +(Number left, Number right)
    {
        if (left._fraction is null && right._fraction is null)
        {
            var sum = left._decimal + right._decimal;
            if (DecimalMath.IsExactSum(sum, left._decimal, right._decimal))
            {
                return new Number(sum, left.IsRounded | right.IsRounded);
            }
        }

        var (n, d) = left.Parts;
        var (m, e) = right.Parts;
        return d == e ? Quotient(n + m, d, left.IsRounded | right.IsRounded) : Quotient(n * e + m * d, d * e, left.IsRounded | right.IsRounded);
    }

    public static Number operator -(Number left, Number right) => left + -right;

    public static Number operator -(Number value) => value._fraction is { } fraction
        ? new Number(fraction with { Numerator = -fraction.Numerator }, value.IsRounded)
        : new Number(-value._decimal, value.IsRounded);

    public static Number operator *(Number left, Number right)
    {
        if (left._fraction is null && right._fraction is null)
        {
            var product = left._decimal * right._decimal;
            if (DecimalMath.IsExactProduct(product, left._decimal, right._decimal))
            {
                return new Number(product, left.IsRounded | right.IsRounded);
            }
        }

        var (n, d) = left.Parts;
        var (m, e) = right.Parts;
        return Quotient(n * m, d * e, left.IsRounded | right.IsRounded);
    }

    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Number operator /(Number left, Number right)
    {
        var (n, d) = left.Parts;
        var (m, e) = right.Parts;
        return m.IsZero ? throw new DivideByZeroException() : Quotient(n * e, d * m, left.IsRounded | right.IsRounded);
    }

    public static bool operator <(Number left, Number right) => left.CompareTo(right) < 0;

    public static bool operator >(Number left, Number right) => left.CompareTo(right) > 0;

    public int CompareTo(Number other)
    {
        if (_fraction is null && other._fraction is null)
        {
            return _decimal.CompareTo(other._decimal);
        }

        var (n, d) = Parts;
        var (m, e) = other.Parts;
        return (n * e).CompareTo(m * d);
    }

    public Number Abs() => Sign < 0 ? -this : this;

    /// <summary>Rounded to so many decimals. More than a decimal has change nothing.</summary>
    /// <exception cref="OverflowException">The result is beyond the decimal range.</exception>
    public Number Round(int scale, RoundingMode mode)
    {
        if (_fraction is not { } fraction)
        {
            return new Number(Rounding.Round(_decimal, scale, mode), IsRounded);
        }

        if (scale > MostDecimals)
        {
            return this;
        }

        // Beyond thirty zeros everything is nearer to 0 than to the next multiple, and that multiple is no decimal.
        var power = BigInteger.Pow(10, Math.Min(Math.Abs(scale), 30));
        var (numerator, denominator) = scale < 0 ? (fraction.Numerator, fraction.Denominator * power) : (fraction.Numerator * power, fraction.Denominator);
        var whole = Rounding.Whole(numerator, denominator, mode);
        return scale < 0 ? Quotient(whole * power, 1, IsRounded) : Quotient(whole, power, IsRounded);
    }

    /// <summary>The nearest decimal, of two as near the even one: with as many digits as fit, which is what a division of decimals gives.</summary>
    public decimal ToDecimal() => _fraction is { } fraction ? Nearest(fraction.Numerator, fraction.Denominator) : _decimal;

    private (BigInteger Numerator, BigInteger Denominator) Parts
    {
        get
        {
            if (_fraction is { } fraction)
            {
                return (fraction.Numerator, fraction.Denominator);
            }

            var (mantissa, _) = ScaledNumber.FloorOf(_decimal, _decimal.Scale);
            return (mantissa, BigInteger.Pow(10, _decimal.Scale));
        }
    }

    private static Number Quotient(BigInteger numerator, BigInteger denominator, bool isRounded)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        divisor = denominator.Sign < 0 ? -divisor : divisor;
        (numerator, denominator) = (numerator / divisor, denominator / divisor);
        if (TryExact(numerator, denominator) is { } exact)
        {
            return new Number(exact, isRounded);
        }

        var nearest = BigInteger.Abs(numerator) > MostMantissa * denominator ? Nearest(numerator, denominator) : (decimal?)null;
        return BigInteger.Abs(numerator) < Bound && denominator < Bound
            ? new Number(new Fraction(numerator, denominator), isRounded)
            : new Number(nearest ?? Nearest(numerator, denominator), true);
    }

    /// <summary>The decimal that is the quotient; null when none is. The parts have no common divisor.</summary>
    private static decimal? TryExact(BigInteger numerator, BigInteger denominator)
    {
        var twos = (int)BigInteger.TrailingZeroCount(denominator);
        if (twos > MostDecimals)
        {
            return null;
        }

        var rest = denominator >> twos;
        var fives = 0;
        while (fives < MostDecimals && !rest.IsOne)
        {
            (rest, var remainder) = BigInteger.DivRem(rest, 5);
            if (!remainder.IsZero)
            {
                return null;
            }

            fives++;
        }

        var scale = Math.Max(twos, fives);
        var mantissa = numerator * BigInteger.Pow(2, scale - twos) * BigInteger.Pow(5, scale - fives);
        return rest.IsOne && BigInteger.Abs(mantissa) <= MostMantissa ? ExactNumber.Compose((UInt128)BigInteger.Abs(mantissa), scale, mantissa.Sign < 0) : null;
    }

    private static decimal Nearest(BigInteger numerator, BigInteger denominator)
    {
        for (var scale = MostDecimals; ; scale--)
        {
            var mantissa = Rounding.Whole(numerator * BigInteger.Pow(10, scale), denominator, RoundingMode.HalfEven);
            if (BigInteger.Abs(mantissa) <= MostMantissa)
            {
                return ExactNumber.Compose((UInt128)BigInteger.Abs(mantissa), scale, mantissa.Sign < 0);
            }

            if (scale == 0)
            {
                throw new OverflowException();
            }
        }
    }
}
