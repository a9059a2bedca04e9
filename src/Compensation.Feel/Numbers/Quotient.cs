using System.Runtime.CompilerServices;

namespace Compensation.Feel.Numbers;

/// <summary>
/// A number that comes from a division, as compiled code has it: two whole numbers, not reduced, so that dividing costs hardly more than multiplying.
/// It is exactly the <see cref="Number"/> that the evaluator has, which also takes over where 64 bits do not do; where that is rounded, an overflow.
/// </summary>
internal readonly struct Quotient : IComparable<Quotient>, IComparable<decimal>, IEquatable<Quotient>
{
    private readonly long _numerator;

    /// <summary>What is below the line, above zero, less one: so that the default value is a number, for code that has given up.</summary>
    private readonly long _belowLessOne;

    /// <summary>The number as a FEEL value, when it does not fit into the others.</summary>
    private readonly object? _wide;

    /// <summary>A quotient of which the denominator is above zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Quotient(long numerator, long denominator)
    {
        (_numerator, _belowLessOne) = (numerator, unchecked(denominator - 1));
    }

    private Quotient(object wide)
    {
        _wide = wide;
    }

    private long Denominator => unchecked(_belowLessOne + 1);

    /// <summary>Products of two such numbers fit, and it takes next to no time to see that.</summary>
    private bool IsSmall
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _wide is null && Fits(_numerator) && Fits(_belowLessOne);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Quotient operator +(Quotient left, Quotient right) => left.IsSmall && right.IsSmall && left._belowLessOne == right._belowLessOne
        ? new(left._numerator + right._numerator, left.Denominator)
        : Sum(left, right);

    public static Quotient operator -(Quotient left, Quotient right) => left + -right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Quotient operator -(Quotient value) => value.IsSmall ? new(-value._numerator, value.Denominator) : Of(-value.ToNumber());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Quotient operator *(Quotient left, Quotient right) =>
        left.IsSmall && right.IsSmall ? new(left._numerator * right._numerator, left.Denominator * right.Denominator) : Product(left, right);

    /// <summary>Division by a number that is not zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Quotient operator /(Quotient left, Quotient right) => left.IsSmall && right.IsSmall && right._numerator > 0
        ? new(left._numerator * right.Denominator, left.Denominator * right._numerator)
        : Divided(left, right);

    public static bool operator ==(Quotient left, Quotient right) => left.CompareTo(right) == 0;

    public static bool operator !=(Quotient left, Quotient right) => left.CompareTo(right) != 0;

    public static bool operator <(Quotient left, Quotient right) => left.CompareTo(right) < 0;

    public static bool operator >(Quotient left, Quotient right) => left.CompareTo(right) > 0;

    public static bool operator <=(Quotient left, Quotient right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Quotient left, Quotient right) => left.CompareTo(right) >= 0;

    /// <summary>A scaled number: how many of the unit, a power of ten, it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Quotient Of(long value, long unit) => new(value, unit);

    public static Quotient Of(decimal value) => value.Scale <= ScaledNumber.MostDigits && ScaledNumber.TryFrom(value, value.Scale, out var mantissa)
        ? new(mantissa, ScaledNumber.PowerOfTen(value.Scale))

        // A zero of more digits than 64 bits hold is a zero all the same: what is divided by is asked for one.
        : value == 0 ? new(0, 1)
        : new((object)value);

    /// <summary>A number as it lies in a list or a context.</summary>
    public static Quotient Of(object value) => value is Fraction fraction ? Of(fraction) : Of((decimal)value);

    /// <exception cref="OverflowException">Digits were lost on the way to the number.</exception>
    public static Quotient Of(Number number) => number.IsRounded ? throw new OverflowException() : Of(number.Value);

    /// <summary>Whether a value that lies in a list or a context is a number.</summary>
    public static bool Is(object? value) => value is decimal or Fraction;

    // What code calls takes quotients by value: one whose address is taken does not stay in registers.

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsZero(Quotient value) => value._numerator == 0 && value._wide is null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNegative(Quotient value) => value._wide is null ? value._numerator < 0 : IsWideNegative(value._wide);

    /// <summary>The quotient of two scaled numbers, of which the second is not zero, each times a power of ten that brings both to the same digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Quotient Of(long dividend, long dividendPower, long divisor, long divisorPower) =>
        Fits(dividend) && Fits(divisor) && divisor > 0 && Fits(dividendPower) && Fits(divisorPower)
            ? new(unchecked(dividend * dividendPower), unchecked(divisor * divisorPower))
            : OfLarge(dividend, dividendPower, divisor, divisorPower);

    /// <summary>The product with a scaled number, of which <paramref name="unit"/> is a power of ten.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Quotient Times(Quotient quotient, long value, long unit) => quotient.IsSmall && Fits(value) && Fits(unit)
        ? new(unchecked(quotient._numerator * value), unit == 1 ? quotient.Denominator : unchecked(quotient.Denominator * unit))
        : TimesLarge(quotient, value, unit);

    public static Quotient Abs(Quotient value) => IsNegative(value) ? -value : value;

    /// <summary>Rounds to so many digits, from 0 to <see cref="ScaledNumber.MostDigits"/>, as <see cref="Rounding"/> does. The result is a scaled number.</summary>
    /// <exception cref="OverflowException">It does not fit.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Round(Quotient quotient, int digits, RoundingMode mode)
    {
        var power = ScaledNumber.PowerOfTen(digits);
        return quotient._wide is null && Fits(power) && Fits(quotient._numerator)
            ? Rounding.Whole(unchecked(quotient._numerator * power), quotient.Denominator, mode)
            : RoundLarge(quotient, power, digits, mode);
    }

    public int CompareTo(Quotient other) => _wide is not null || other._wide is not null ? ToNumber().CompareTo(other.ToNumber())
        : _belowLessOne == other._belowLessOne ? _numerator.CompareTo(other._numerator)
        : Math.BigMul(_numerator, other.Denominator).CompareTo(Math.BigMul(other._numerator, Denominator));

    public int CompareTo(decimal other) => CompareTo(Of(other));

    public bool Equals(Quotient other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is Quotient other && Equals(other);

    public override int GetHashCode() => ToValue(this).GetHashCode();

    public Number ToNumber() => _wide is null ? Number.Quotient(_numerator, Denominator) : Number.Of(_wide)!.Value;

    /// <summary>As <see cref="Number.ToDecimal"/>.</summary>
    public static decimal ToDecimal(Quotient value) => value._wide is null ? (decimal)value._numerator / value.Denominator : value.ToNumber().ToDecimal();

    /// <summary>As a FEEL value, for a list or a context.</summary>
    public static object ToValue(Quotient value) => value._wide ?? value.ToNumber().Value;

    private static Quotient Of(Fraction fraction) => fraction.Numerator >= long.MinValue && fraction.Numerator <= long.MaxValue && fraction.Denominator <= long.MaxValue
        ? new((long)fraction.Numerator, (long)fraction.Denominator)
        : new((object)fraction);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Quotient Sum(Quotient left, Quotient right) => left._wide is null && right._wide is null
        && TryMultiply(left._numerator, right.Denominator, out var first) && TryMultiply(right._numerator, left.Denominator, out var second)
        && TryAdd(first, second, out var numerator) && TryMultiply(left.Denominator, right.Denominator, out var denominator)
            ? new(numerator, denominator)
            : Of(left.ToNumber() + right.ToNumber());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Quotient Product(Quotient left, Quotient right) => left._wide is null && right._wide is null
        && TryMultiply(left._numerator, right._numerator, out var numerator) && TryMultiply(left.Denominator, right.Denominator, out var denominator)
            ? new(numerator, denominator)
            : Of(left.ToNumber() * right.ToNumber());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Quotient Divided(Quotient left, Quotient right) => left._wide is null && right._wide is null && right._numerator > 0
        && TryMultiply(left._numerator, right.Denominator, out var numerator) && TryMultiply(left.Denominator, right._numerator, out var denominator)
            ? new(numerator, denominator)
            : Of(left.ToNumber() / right.ToNumber());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Quotient OfLarge(long dividend, long dividendPower, long divisor, long divisorPower) => divisor > 0
        && TryMultiply(dividend, dividendPower, out var numerator) && TryMultiply(divisor, divisorPower, out var denominator)
            ? new(numerator, denominator)
            : Of((Number)dividend * dividendPower / ((Number)divisor * divisorPower));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Quotient TimesLarge(Quotient quotient, long value, long unit) => quotient._wide is null
        && TryMultiply(quotient._numerator, value, out var numerator) && TryMultiply(quotient.Denominator, unit, out var denominator)
            ? new(numerator, denominator)
            : Of(quotient.ToNumber() * value / unit);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long RoundLarge(Quotient quotient, long power, int digits, RoundingMode mode) =>
        quotient._wide is null && TryMultiply(quotient._numerator, power, out var numerator) ? Rounding.Whole(numerator, quotient.Denominator, mode)
        : ScaledNumber.TryFrom(quotient.ToNumber().Round(digits, mode).ToDecimal(), digits, out var scaled) ? scaled
        : throw new OverflowException();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsWideNegative(object wide) => Number.Of(wide)!.Value.Sign < 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Fits(long value) => value == unchecked((int)value);

    private static bool TryMultiply(long left, long right, out long product) => Math.BigMul(left, right, out product) == product >> 63;

    private static bool TryAdd(long left, long right, out long sum)
    {
        sum = unchecked(left + right);
        return ((left ^ sum) & (right ^ sum)) >= 0;
    }
}
