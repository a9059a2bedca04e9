using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Compensation.Feel.Numbers;

/// <summary>Rounds a number to so many decimals; a negative count rounds to tens, hundreds and so on. Exact: no digit is lost on the way.</summary>
internal static class Rounding
{
    /// <exception cref="OverflowException">The result is beyond the decimal range.</exception>
    public static decimal Round(decimal n, int scale, RoundingMode mode)
    {
        if (n.Scale <= scale)
        {
            return n;
        }

        return scale < 0 ? Whole(n, -scale, mode) : mode switch
        {
            RoundingMode.Floor => decimal.Round(n, scale, MidpointRounding.ToNegativeInfinity),
            RoundingMode.Ceiling => decimal.Round(n, scale, MidpointRounding.ToPositiveInfinity),
            RoundingMode.Up => decimal.Round(n, scale, n < 0 ? MidpointRounding.ToNegativeInfinity : MidpointRounding.ToPositiveInfinity),
            RoundingMode.Down => decimal.Round(n, scale, MidpointRounding.ToZero),
            RoundingMode.HalfUp => decimal.Round(n, scale, MidpointRounding.AwayFromZero),
            RoundingMode.HalfEven => decimal.Round(n, scale, MidpointRounding.ToEven),
            RoundingMode.HalfDown => HalfDown(n, scale),
            _ => throw new UnreachableException($"{mode}"),
        };
    }

    /// <summary>A quotient, of which the denominator is above zero, as a whole number.</summary>
    public static BigInteger Whole(BigInteger numerator, BigInteger denominator, RoundingMode mode)
    {
        var whole = BigInteger.DivRem(numerator, denominator, out var rest);
        return !rest.IsZero && IsAway(mode, rest.Sign < 0, (BigInteger.Abs(rest) * 2).CompareTo(denominator), !whole.IsEven) ? whole + rest.Sign : whole;
    }

    /// <inheritdoc cref="Whole(BigInteger, BigInteger, RoundingMode)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Whole(long numerator, long denominator, RoundingMode mode)
    {
        // Nothing here can overflow: a rest lies between the denominator and its opposite, and the whole is below its end where there is a rest.
        unchecked
        {
            var whole = numerator / denominator;
            var rest = numerator - whole * denominator;
            var magnitude = rest < 0 ? -rest : rest;
            var other = denominator - magnitude;
            var half = magnitude > other ? 1 : magnitude == other ? 0 : -1;
            return rest == 0 || !IsAway(mode, rest < 0, half, (whole & 1) != 0) ? whole : rest < 0 ? whole - 1 : whole + 1;
        }
    }

    /// <summary>As the other of the name, where the denominator may also be below zero.</summary>
    /// <exception cref="OverflowException">One of them has no opposite.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long WholeOfAnySign(long numerator, long denominator, RoundingMode mode) =>
        denominator > 0 ? Whole(numerator, denominator, mode) : Whole(-numerator, -denominator, mode);

    /// <summary>Whether a number that is not whole goes to the whole number that is farther from zero.</summary>
    /// <param name="mode">The mode.</param>
    /// <param name="isNegative">Whether the number is below zero.</param>
    /// <param name="half">The part after the point, without its sign, compared with a half: below, at or above zero.</param>
    /// <param name="isOdd">Whether the whole number that is nearer to zero is odd.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsAway(RoundingMode mode, bool isNegative, int half, bool isOdd) => mode switch
    {
        RoundingMode.Floor => isNegative,
        RoundingMode.Ceiling => !isNegative,
        RoundingMode.Up => true,
        RoundingMode.Down => false,
        RoundingMode.HalfUp => half >= 0,
        RoundingMode.HalfDown => half > 0,
        RoundingMode.HalfEven => half > 0 || (half == 0 && isOdd),
        _ => throw new UnreachableException($"{mode}"),
    };

    private static decimal HalfDown(decimal n, int scale)
    {
        var down = decimal.Round(n, scale, MidpointRounding.ToZero);
        var unit = new decimal(1, 0, 0, false, (byte)scale);
        return Math.Abs(n - down) > unit / 2 ? down + (n < 0 ? -unit : unit) : down;
    }

    private static decimal Whole(decimal n, int zeros, RoundingMode mode)
    {
        // Beyond thirty zeros everything is nearer to 0 than to the next multiple, and that multiple is no decimal.
        var unit = BigInteger.Pow(10, Math.Min(zeros, 30));
        var (mantissa, _) = ScaledNumber.FloorOf(n, n.Scale);
        return (decimal)(Whole(mantissa, unit * BigInteger.Pow(10, n.Scale), mode) * unit);
    }
}
