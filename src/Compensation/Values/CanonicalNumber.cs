using System.Globalization;

namespace Compensation.Values;

/// <summary>
/// The one way a number is written: no trailing zeros, no exponent, no minus before zero. A decimal remembers trailing zeros that mean nothing to
/// its value, and two ways of calculating the same value leave different ones.
/// </summary>
internal static class CanonicalNumber
{
    /// <summary>The same value with no trailing zeros after the point.</summary>
    public static decimal Canonical(this decimal value) => value.WithDigits(0);

    /// <summary>The same value with this many digits after the point, or with more where the value needs more. 250 with 2 digits is 250.00; 9.985 stays.</summary>
    public static decimal WithDigits(this decimal value, int digits)
    {
        if (value == 0)
        {
            return new decimal(0, 0, 0, false, (byte)digits);
        }

        if (value.Scale == digits)
        {
            return value;
        }

        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var scale = (int)value.Scale;
        var mantissa = unchecked(new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]));
        while (scale > digits)
        {
            var (quotient, remainder) = UInt128.DivRem(mantissa, 10);
            if (remainder != 0)
            {
                break;
            }

            mantissa = quotient;
            scale--;
        }

        // An amount that already fills all 96 bits has no room for zeros behind it.
        while (scale < digits && mantissa <= ExactNumber.MaxMantissa / 10)
        {
            mantissa *= 10;
            scale++;
        }

        return ExactNumber.Compose(mantissa, scale, value < 0);
    }

    /// <summary>The value as JSON and people write it, whatever the machine's culture.</summary>
    public static string Text(decimal value) => value.Canonical().ToString(CultureInfo.InvariantCulture);
}
