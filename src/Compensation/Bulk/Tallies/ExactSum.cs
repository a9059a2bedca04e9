using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Compensation.Bulk.Tallies;

/// <summary>
/// A sum of decimals that loses no digit, so that parts of a run add up to the same whatever their order. A plain sum of decimals rounds quietly once it is so large
/// that its last digits have no room.
/// </summary>
internal struct ExactSum
{
    private const int MostDigits = Offer.MostDigits;

    private static readonly Int128[] Powers = [.. Enumerable.Range(0, MostDigits + 1).Select(e => (Int128)BigInteger.Pow(10, e))];

    /// <summary>A part of the range, so that two sums can be added before they are looked at.</summary>
    private static readonly Int128 Most = (Int128.One << 125) - 1;

    private static readonly Int128[] MostBeforeScaling = [.. Powers.Select(p => Most / p)];

    /// <summary>The sum in units of 10^-<see cref="_digits"/>, without <see cref="_far"/>.</summary>
    private Int128 _units;
    private int _digits;

    /// <summary>What found no room in <see cref="_units"/>, in units of 10^-28. Nothing, for sums that people pay.</summary>
    private BigInteger _far;

    /// <summary>The sum; null when it is beyond the range of a decimal. A sum with more digits than a decimal has room for is rounded here, half to even.</summary>
    public readonly decimal? Value
    {
        get
        {
            if (TryDecimal(out var exact))
            {
                return exact;
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

    public readonly bool IsZero => Units.IsZero;

    private readonly BigInteger Units => _far + UnitsOf(_units, _digits);

    public void Add(decimal amount)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(amount, bits);
        var mantissa = unchecked(new Int128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]));
        Add(bits[3] < 0 ? -mantissa : mantissa, amount.Scale);
    }

    /// <summary>Adds an amount in whole units of the last of its decimal places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(long units, int digits)
    {
        var sum = _units + units;
        if (digits == _digits && HasRoom(sum))
        {
            _units = sum;
        }
        else
        {
            Add((Int128)units, digits);
        }
    }

    public void Add(ExactSum other)
    {
        _far += other._far;
        Add(other._units, other._digits);
    }

    /// <summary>The whole sum in digits, whatever its size: the same text for the same sum.</summary>
    public override readonly string ToString()
    {
        if (TryDecimal(out var exact))
        {
            return CanonicalNumber.Text(exact);
        }

        var units = Units;
        var (whole, rest) = BigInteger.DivRem(BigInteger.Abs(units), (BigInteger)Powers[MostDigits]);
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

        var units = BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return BigInteger.Abs(units) <= (BigInteger)Most ? new ExactSum { _units = (Int128)units, _digits = digits }
            : new ExactSum { _far = units * (BigInteger)Powers[MostDigits - digits] };
    }

    private void Add(Int128 units, int digits)
    {
        // What has fewer digits is brought to those of the other, as far as there is room.
        if (digits != _digits && !(digits < _digits ? TryScale(ref units, _digits - digits) : TryScale(ref _units, digits - _digits)))
        {
            _far += UnitsOf(units, digits);
            return;
        }

        _digits = Math.Max(_digits, digits);
        var sum = _units + units;
        if (!HasRoom(sum))
        {
            _far += UnitsOf(sum, _digits);
            sum = 0;
        }

        _units = sum;
    }

    /// <summary>The same number with more digits; false, and nothing is changed, when there is no room.</summary>
    private static bool TryScale(ref Int128 units, int digits)
    {
        if (units > MostBeforeScaling[digits] || units < -MostBeforeScaling[digits])
        {
            return false;
        }

        units *= Powers[digits];
        return true;
    }

    /// <summary>Whether a sum is within <see cref="Most"/>, by its upper half.</summary>
    private static bool HasRoom(Int128 sum) => (long)(sum >> 64) is > -(1L << 61) and < 1L << 61;

    /// <summary>The sum as it is, where a decimal holds it.</summary>
    private readonly bool TryDecimal(out decimal value)
    {
        value = 0;
        var magnitude = (UInt128)Int128.Abs(_units);
        if (!_far.IsZero || magnitude > ExactNumber.MaxMantissa)
        {
            return false;
        }

        value = ExactNumber.Compose(magnitude, _digits, _units < 0);
        return true;
    }

    private static BigInteger UnitsOf(Int128 units, int digits) => (BigInteger)units * (BigInteger)Powers[MostDigits - digits];

    private static BigInteger Rounded(BigInteger units, BigInteger divisor)
    {
        var (quotient, rest) = BigInteger.DivRem(units, divisor);
        var half = (rest * 2).CompareTo(divisor);
        return half > 0 || (half == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }
}
