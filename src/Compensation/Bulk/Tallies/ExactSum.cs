using System.Globalization;
using System.Numerics;

namespace Compensation.Bulk.Tallies;

/// <summary>
/// A sum of decimals that loses no digit, so that parts of a run add up to the same whatever their order. A plain sum of decimals rounds quietly once it is so large
/// that its last digits have no room.
/// </summary>
internal struct ExactSum
{
    private const int MostDigits = Offer.MostDigits;

    private static readonly BigInteger Unit = BigInteger.Pow(10, MostDigits);

    private decimal _near;

    /// <summary>What has left <see cref="_near"/> for want of room, in units of 10^-28. Nothing, for sums that people pay.</summary>
    private BigInteger _far;

    /// <summary>The sum; null when it is beyond the range of a decimal. A sum with more digits than a decimal has room for is rounded here, half to even.</summary>
    public readonly decimal? Value
    {
        get
        {
            if (_far.IsZero)
            {
                return _near;
            }

            var units = Units;
            for (var digits = MostDigits; digits >= 0; digits--)
            {
                var rounded = Rounded(BigInteger.Abs(units), BigInteger.Pow(10, MostDigits - digits));
                if (rounded <= (BigInteger)ExactNumber.MaxMantissa)
                {
                    return ExactNumber.Compose((UInt128)rounded, digits, units.Sign < 0);
                }
            }

            return null;
        }
    }

    public readonly bool IsZero => _far.IsZero ? _near == 0 : Units.IsZero;

    private readonly BigInteger Units => _far + UnitsOf(_near);

    public void Add(decimal amount)
    {
        try
        {
            var sum = _near + amount;

            // A sum keeps the digits of both, unless some were rounded away.
            if (sum.Scale == Math.Max(_near.Scale, amount.Scale))
            {
                _near = sum;
                return;
            }
        }
        catch (OverflowException)
        {
            // As below.
        }

        _far += UnitsOf(_near);
        _near = amount;
    }

    public void Add(ExactSum other)
    {
        _far += other._far;
        Add(other._near);
    }

    /// <summary>The whole sum in digits, whatever its size: the same text for the same sum.</summary>
    public override readonly string ToString()
    {
        if (_far.IsZero)
        {
            return CanonicalNumber.Text(_near);
        }

        var units = Units;
        var (whole, rest) = BigInteger.DivRem(BigInteger.Abs(units), Unit);
        var fraction = rest.IsZero ? "" : "." + rest.ToString("D" + MostDigits, CultureInfo.InvariantCulture).TrimEnd('0');
        return string.Create(CultureInfo.InvariantCulture, $"{(units.Sign < 0 ? "-" : "")}{whole}{fraction}");
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">The text is no number, or has more than 28 digits after the point.</exception>
    public static ExactSum Parse(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? 0 : text.Length - point - 1;
        if (digits > MostDigits || point == 0 || text.EndsWith('.'))
        {
            throw new FormatException($"'{text}' is no sum.");
        }

        var units = BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) * BigInteger.Pow(10, MostDigits - digits);

        // Small sums stay where adding is cheap.
        var sum = new ExactSum { _far = units };
        return sum.Value is { } value && UnitsOf(value) == units ? new ExactSum { _near = value.Canonical() } : sum;
    }

    private static BigInteger UnitsOf(decimal amount)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(amount, bits);
        var mantissa = unchecked(new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]));
        return (BigInteger)mantissa * BigInteger.Pow(10, MostDigits - amount.Scale) * (amount < 0 ? -1 : 1);
    }

    private static BigInteger Rounded(BigInteger units, BigInteger divisor)
    {
        var (quotient, rest) = BigInteger.DivRem(units, divisor);
        var half = (rest * 2).CompareTo(divisor);
        return half > 0 || (half == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }
}
