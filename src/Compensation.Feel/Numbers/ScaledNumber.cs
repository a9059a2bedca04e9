using System.Numerics;
using System.Runtime.CompilerServices;

namespace Compensation.Feel.Numbers;

/// <summary>
/// Numbers of known digits as 64-bit integers: the integer stands for itself divided by that power of ten. What they give is exactly what
/// <see cref="decimal"/> gives, several times faster; what does not fit is an overflow, and never another value.
/// </summary>
internal static class ScaledNumber
{
    /// <summary>The largest power of ten that fits in 64 bits.</summary>
    public const int MostDigits = 18;

    private const ulong LeastMagnitude = 1ul << 63;

    private static ReadOnlySpan<long> Powers =>
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000, 1_000_000_000_000,
        10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000,
    ];

    /// <summary>The same for exponents that only the run knows: code that is not optimised would allocate at each look into the others.</summary>
    private static readonly long[] PowerTable = Powers.ToArray();

    /// <summary>10 to the power of 0 to <see cref="MostDigits"/>.</summary>
    public static long PowerOfTen(int exponent) => PowerTable[exponent];

    /// <summary>The sum of two numbers of the same digits.</summary>
    /// <exception cref="OverflowException">It does not fit.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Add(long left, long right) => left + right;

    /// <summary>The same number with more digits.</summary>
    /// <exception cref="OverflowException">It does not fit.</exception>
    public static long Rescale(long value, int from, int to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        return value * Powers[to - from];
    }

    /// <summary>Rounds as <see cref="Rounding"/> does. The result has <paramref name="to"/> digits, and none where that is negative: tens, hundreds and so on.</summary>
    /// <exception cref="OverflowException">It does not fit.</exception>
    public static long Round(long value, int from, int to, RoundingMode mode) =>
        to >= from ? Rescale(value, from, to)
        : to >= 0 ? Rounding.Whole(value, Powers[from - to], mode)
        : (long)Rounding.Round(ToDecimal(value, from), to, mode);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static decimal ToDecimal(long value, int digits)
    {
        unchecked
        {
            var magnitude = value < 0 ? (ulong)-value : (ulong)value;
            return new decimal((int)magnitude, (int)(magnitude >> 32), 0, value < 0, (byte)digits);
        }
    }

    /// <summary>The number with so many digits; false when it has more, or does not fit.</summary>
    public static bool TryFrom(decimal value, int digits, out long scaled)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        unchecked
        {
            var magnitude = (uint)bits[0] | ((ulong)(uint)bits[1] << 32);
            var surplus = value.Scale - digits;
            if (surplus > 0)
            {
                var (quotient, rest) = bits[2] == 0 && surplus <= MostDigits
                    ? Math.DivRem(magnitude, (ulong)PowerTable[surplus])
                    : WideDivRem(new UInt128((uint)bits[2], magnitude), surplus);
                scaled = Signed(quotient, decimal.IsNegative(value));
                return rest == 0 && FitsMagnitude(quotient, decimal.IsNegative(value));
            }

            var high = Math.BigMul(magnitude, (ulong)PowerTable[-surplus], out var low);
            scaled = Signed(low, decimal.IsNegative(value));
            return bits[2] == 0 && high == 0 && FitsMagnitude(low, decimal.IsNegative(value));
        }
    }

    /// <summary>How many digits a number has, zeros at the end aside.</summary>
    public static int DigitsOf(decimal value)
    {
        var digits = (int)value.Scale;
        while (digits > 0 && decimal.Round(value, digits - 1) == value)
        {
            digits--;
        }

        return digits;
    }

    /// <summary>The greatest whole multiple of 10^-<paramref name="digits"/> at or below a number, counted in these, and whether it is the number.</summary>
    public static (BigInteger Floor, bool IsExact) FloorOf(decimal value, int digits)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var magnitude = (BigInteger)unchecked(new UInt128((uint)bits[2], (uint)bits[0] | ((ulong)(uint)bits[1] << 32)));
        var mantissa = decimal.IsNegative(value) ? -magnitude : magnitude;
        if (value.Scale <= digits)
        {
            return (mantissa * BigInteger.Pow(10, digits - value.Scale), true);
        }

        var floor = BigInteger.DivRem(mantissa, BigInteger.Pow(10, value.Scale - digits), out var rest);
        return (rest.Sign < 0 ? floor - 1 : floor, rest.IsZero);
    }

    private static (ulong Quotient, ulong Remainder) WideDivRem(UInt128 magnitude, int power)
    {
        var unit = (UInt128)(ulong)Powers[Math.Min(power, MostDigits)] * (ulong)Powers[Math.Max(power - MostDigits, 0)];
        var (quotient, rest) = UInt128.DivRem(magnitude, unit);

        // A quotient that is too large is as good as a rest.
        return quotient > ulong.MaxValue ? (0, 1) : ((ulong)quotient, rest == 0 ? 0ul : 1);
    }

    private static long Signed(ulong magnitude, bool negative) => unchecked(negative ? -(long)magnitude : (long)magnitude);

    private static bool FitsMagnitude(ulong magnitude, bool negative) => magnitude < LeastMagnitude || (negative && magnitude == LeastMagnitude);
}
