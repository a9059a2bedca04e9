using System.Numerics;

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
            _ => HalfDown(n, scale),
        };
    }

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

    /// <summary>A quotient, of which the denominator is above zero, as a whole number.</summary>
    public static BigInteger Whole(BigInteger numerator, BigInteger denominator, RoundingMode mode)
    {
        var quotient = BigInteger.DivRem(numerator, denominator, out var rest);
        if (rest.IsZero)
        {
            return quotient;
        }

        var half = (BigInteger.Abs(rest) * 2).CompareTo(denominator);
        var away = mode switch
        {
            RoundingMode.Floor => rest.Sign < 0,
            RoundingMode.Ceiling => rest.Sign > 0,
            RoundingMode.Up => true,
            RoundingMode.Down => false,
            RoundingMode.HalfUp => half >= 0,
            RoundingMode.HalfDown => half > 0,
            _ => half > 0 || (half == 0 && !quotient.IsEven),
        };
        return away ? quotient + rest.Sign : quotient;
    }
}
