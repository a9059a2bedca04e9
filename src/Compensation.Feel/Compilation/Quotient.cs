using System.Numerics;
using System.Runtime.CompilerServices;
using Compensation.Feel.Evaluation;
using Compensation.Feel.Tables;
using Compensation.Feel.Values;

namespace Compensation.Feel.Compilation;

/// <summary>
/// A number that comes from a division, as compiled code has it: two whole numbers, not reduced, so that a division costs no more than a
/// multiplication. It is exactly the <see cref="Number"/> that the evaluator has; what does not fit overflows, and is never another number.
/// </summary>
internal readonly struct Quotient : IComparable<Quotient>, IComparable<decimal>, IEquatable<Quotient>
{
    /// <summary>With no more above the line, nothing is beyond the decimal range.</summary>
    private static readonly Int128 Most = (Int128)decimal.MaxValue;

    private readonly Int128 _numerator;

    /// <summary>Above zero.</summary>
    private readonly Int128 _denominator;

    /// <exception cref="OverflowException">It does not fit.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Quotient(Int128 numerator, Int128 denominator)
    {
        if (Int128.IsNegative(denominator))
        {
            (numerator, denominator) = (-numerator, -denominator);
        }

        if (numerator > Most || numerator < -Most)
        {
            throw new OverflowException();
        }

        (_numerator, _denominator) = (numerator, denominator);
    }

    public bool IsZero => _numerator == 0;

    public bool IsNegative => Int128.IsNegative(_numerator);

    public static Quotient operator +(Quotient left, Quotient right) => left._denominator == right._denominator
        ? new(left._numerator + right._numerator, left._denominator)
        : new(Product(left._numerator, right._denominator) + Product(right._numerator, left._denominator), Product(left._denominator, right._denominator));

    public static Quotient operator -(Quotient left, Quotient right) => left + -right;

    public static Quotient operator -(Quotient value) => new(-value._numerator, value._denominator);

    public static Quotient operator *(Quotient left, Quotient right) => new(Product(left._numerator, right._numerator), Product(left._denominator, right._denominator));

    /// <summary>Division by a number that is not zero.</summary>
    public static Quotient operator /(Quotient left, Quotient right) => new(Product(left._numerator, right._denominator), Product(left._denominator, right._numerator));

    public static bool operator ==(Quotient left, Quotient right) => left.CompareTo(right) == 0;

    public static bool operator !=(Quotient left, Quotient right) => left.CompareTo(right) != 0;

    public static bool operator <(Quotient left, Quotient right) => left.CompareTo(right) < 0;

    public static bool operator >(Quotient left, Quotient right) => left.CompareTo(right) > 0;

    public static bool operator <=(Quotient left, Quotient right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Quotient left, Quotient right) => left.CompareTo(right) >= 0;

    /// <summary>A scaled number: how many of the unit, a power of ten, it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Quotient Of(long value, long unit) => new(value, unit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Quotient Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var magnitude = (Int128)unchecked(new UInt128((uint)bits[2], (uint)bits[0] | ((ulong)(uint)bits[1] << 32)));
        var scale = value.Scale;
        return new(
            decimal.IsNegative(value) ? -magnitude : magnitude,
            scale <= ScaledNumber.MostDigits ? ScaledNumber.PowerOfTen(scale) : Product(ScaledNumber.PowerOfTen(ScaledNumber.MostDigits), ScaledNumber.PowerOfTen(scale - ScaledNumber.MostDigits)));
    }

    /// <summary>A number as it lies in a list or a context.</summary>
    public static Quotient Of(object value) => value is Fraction fraction ? new((Int128)fraction.Numerator, (Int128)fraction.Denominator) : Of((decimal)value);

    /// <summary>Whether a value that lies in a list or a context is a number.</summary>
    public static bool Is(object? value) => value is decimal or Fraction;

    /// <summary>The quotient of a scaled number and another that is not zero, each times a power of ten that brings both to the same digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Quotient Of(long numerator, long numeratorPower, long denominator, long denominatorPower) =>
        new(Math.BigMul(numerator, numeratorPower), Math.BigMul(denominator, denominatorPower));

    /// <summary>The product with a scaled number, of which <paramref name="unit"/> is a power of ten.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Quotient Times(long value, long unit) => new(Product(_numerator, value), unit == 1 ? _denominator : Product(_denominator, unit));

    public Quotient Abs() => IsNegative ? -this : this;

    /// <summary>Rounds to so many digits, from 0 to <see cref="ScaledNumber.MostDigits"/>, as <see cref="Rounding"/> does. The result is a scaled number.</summary>
    /// <exception cref="OverflowException">It does not fit.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Round(int digits, RoundingMode mode)
    {
        var numerator = digits == 0 ? _numerator : Product(_numerator, ScaledNumber.PowerOfTen(digits));
        if (IsLong(numerator) && IsLong(_denominator))
        {
            var denominator = Low(_denominator);
            var whole = Math.DivRem(Low(numerator), denominator, out var rest);
            return rest == 0 ? whole : whole + Step(mode, rest < 0, rest < 0 ? -rest > denominator + rest : rest > denominator - rest, rest < 0 ? -rest == denominator + rest : rest == denominator - rest, whole);
        }

        return RoundWide(numerator, mode);
    }

    public int CompareTo(Quotient other) => _denominator == other._denominator
        ? _numerator.CompareTo(other._numerator)
        : Product(_numerator, other._denominator).CompareTo(Product(other._numerator, _denominator));

    public int CompareTo(decimal other) => CompareTo(Of(other));

    public bool Equals(Quotient other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is Quotient other && Equals(other);

    public override int GetHashCode() => ToNumber().Value.GetHashCode();

    public Number ToNumber() => Number.Quotient((BigInteger)_numerator, (BigInteger)_denominator);

    /// <summary>As <see cref="Number.ToDecimal"/>.</summary>
    public decimal ToDecimal() => _denominator <= Most ? (decimal)_numerator / (decimal)_denominator : ToNumber().ToDecimal();

    /// <summary>As a FEEL value, for a list or a context.</summary>
    public object ToValue() => ToNumber().Value;

    /// <summary>Its place among the constants of a column.</summary>
    public static int PlaceIn(OrderedColumnIndex<decimal> column, Quotient? value) => value is { } known ? column.PlaceOf(known) : column.Places - 1;

    private long RoundWide(Int128 numerator, RoundingMode mode)
    {
        var (whole, rest) = Int128.DivRem(numerator, _denominator);
        var magnitude = Int128.Abs(rest);
        var narrow = (long)whole;
        return rest == 0 ? narrow : narrow + Step(mode, Int128.IsNegative(rest), magnitude > _denominator - magnitude, magnitude == _denominator - magnitude, narrow);
    }

    /// <summary>From a number cut off behind the point to the rounded one.</summary>
    private static long Step(RoundingMode mode, bool isNegative, bool isAboveHalf, bool isHalf, long whole)
    {
        var away = mode switch
        {
            RoundingMode.Floor => isNegative,
            RoundingMode.Ceiling => !isNegative,
            RoundingMode.Up => true,
            RoundingMode.Down => false,
            RoundingMode.HalfUp => isAboveHalf || isHalf,
            RoundingMode.HalfDown => isAboveHalf,
            _ => isAboveHalf || (isHalf && (whole & 1) != 0),
        };
        return !away ? 0 : isNegative ? -1 : 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Int128 Product(Int128 left, Int128 right) => IsLong(left) && IsLong(right) ? Math.BigMul(Low(left), Low(right)) : Wide(left, right);

    private static Int128 Wide(Int128 left, Int128 right) => checked(left * right);

    private static bool IsLong(Int128 value) => value == Low(value);

    private static long Low(Int128 value) => unchecked((long)value);
}
