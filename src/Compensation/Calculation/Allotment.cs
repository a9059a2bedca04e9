using System.Numerics;

namespace Compensation.Calculation;

/// <summary>
/// Divides an amount among parts so that the parts add up to it exactly: each gets its share rounded down to the smallest unit, and the
/// units that are left go, one each, to the parts that lost most by rounding, the earlier first (the largest remainder method). Remainders are
/// compared exactly, as fractions.
/// </summary>
internal static class Allotment
{
    /// <param name="total">The amount, at least 0.</param>
    /// <param name="weights">How the parts stand to each other, at least 0 each; all 0 means evenly.</param>
    /// <param name="digits">The decimal places of the smallest unit.</param>
    public static decimal[] Allot(decimal total, IReadOnlyList<decimal> weights, int digits)
    {
        var scale = Math.Max(digits, Math.Max((int)total.Scale, weights.Select(w => (int)w.Scale).DefaultIfEmpty().Max()));
        var shares = Allot(Units(total, scale), [.. weights.Select(w => Units(w, scale))], BigInteger.Pow(10, scale - digits));
        return [.. shares.Select(s => Amount(s, scale))];
    }

    /// <summary>The same for whole numbers, which is what amounts are in bulk.</summary>
    /// <param name="total">The amount, at least 0.</param>
    /// <param name="weights">How the parts stand to each other, at least 0 each; all 0 means evenly.</param>
    /// <param name="unit">The smallest unit, at least 1.</param>
    /// <param name="shares">The parts, as many as there are weights.</param>
    public static void Allot(long total, ReadOnlySpan<long> weights, long unit, Span<long> shares)
    {
        if (weights.Length == 1)
        {
            shares[0] = total;
            return;
        }

        long sum = 0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        if (total == sum && unit == 1)
        {
            weights.CopyTo(shares);
            return;
        }

        if (total <= int.MaxValue && sum <= int.MaxValue && unit <= int.MaxValue)
        {
            AllotSmall(total, weights, sum, unit, shares);
            return;
        }

        Span<UInt128> remainders = weights.Length <= 64 ? stackalloc UInt128[weights.Length] : new UInt128[weights.Length];
        var left = total;
        var whole = (UInt128)(ulong)(sum == 0 ? weights.Length : sum);
        for (var i = 0; i < weights.Length; i++)
        {
            var exact = (UInt128)(ulong)total * (ulong)(sum == 0 ? 1 : weights[i]);
            var units = exact / (whole * (ulong)unit);
            shares[i] = (long)units * unit;
            remainders[i] = exact - (UInt128)(ulong)shares[i] * whole;
            left -= shares[i];
        }

        HandOut<UInt128>(left, unit, remainders, shares);
    }

    /// <summary>Amounts whose products fit into 64 bits, which is nearly all of them.</summary>
    private static void AllotSmall(long total, ReadOnlySpan<long> weights, long sum, long unit, Span<long> shares)
    {
        Span<long> remainders = weights.Length <= 64 ? stackalloc long[weights.Length] : new long[weights.Length];
        var left = total;
        var whole = sum == 0 ? weights.Length : sum;
        for (var i = 0; i < weights.Length; i++)
        {
            var exact = total * (sum == 0 ? 1 : weights[i]);
            var share = Math.DivRem(exact, whole * unit, out var rest) * unit;
            shares[i] = share;
            remainders[i] = rest;
            left -= share;
        }

        HandOut<long>(left, unit, remainders, shares);
    }

    /// <summary>With weights finer than the unit more than one unit for each part can be left, and they go round.</summary>
    private static void HandOut<T>(long left, long unit, ReadOnlySpan<T> remainders, Span<long> shares)
        where T : struct, IComparable<T>
    {
        for (var given = 0; left > 0; given++)
        {
            var next = Next(remainders, given % shares.Length);
            var step = Math.Min(unit, left);
            shares[next] += step;
            left -= step;
        }
    }

    /// <summary>The place of the remainder that so many others come before: the larger first, of equal ones the earlier.</summary>
    private static int Next<T>(ReadOnlySpan<T> remainders, int rank)
        where T : struct, IComparable<T>
    {
        for (var i = 0; i < remainders.Length; i++)
        {
            var before = 0;
            for (var j = 0; j < remainders.Length; j++)
            {
                var order = remainders[j].CompareTo(remainders[i]);
                before += order > 0 || (order == 0 && j < i) ? 1 : 0;
            }

            if (before == rank)
            {
                return i;
            }
        }

        return 0;
    }

    private static BigInteger[] Allot(BigInteger total, BigInteger[] weights, BigInteger unit)
    {
        var shares = new BigInteger[weights.Length];
        if (shares.Length == 0)
        {
            return shares;
        }

        var sum = weights.Aggregate(BigInteger.Zero, (s, w) => s + w);
        var whole = sum.IsZero ? weights.Length : sum;
        var remainders = new BigInteger[shares.Length];
        var left = total;
        for (var i = 0; i < shares.Length; i++)
        {
            var exact = total * (sum.IsZero ? 1 : weights[i]);
            shares[i] = exact / (whole * unit) * unit;
            remainders[i] = exact - shares[i] * whole;
            left -= shares[i];
        }

        var order = Enumerable.Range(0, shares.Length).OrderByDescending(i => remainders[i]).ToArray();
        for (var given = 0; left > 0; given++)
        {
            var step = BigInteger.Min(unit, left);
            shares[order[given % order.Length]] += step;
            left -= step;
        }

        return shares;
    }

    private static BigInteger Units(decimal amount, int scale)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(amount, bits);
        var mantissa = unchecked(new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]));
        return (BigInteger)mantissa * BigInteger.Pow(10, scale - (int)amount.Scale);
    }

    /// <summary>No share is more than the total, so dropping the zeros behind it makes it a decimal again.</summary>
    private static decimal Amount(BigInteger units, int scale)
    {
        while (units > (BigInteger)ExactNumber.MaxMantissa && scale > 0)
        {
            (units, scale) = (units / 10, scale - 1);
        }

        return ExactNumber.Compose((UInt128)units, scale, negative: false);
    }
}
