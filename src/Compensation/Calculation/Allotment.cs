namespace Compensation.Calculation;

/// <summary>
/// Divides an amount among parts so that the parts add up to it exactly: each gets its share rounded down to the smallest unit, and the
/// units that are left go, one each, to the parts that lost most by rounding, the earlier first (the largest remainder method).
/// </summary>
internal static class Allotment
{
    /// <param name="total">The amount, at least 0, with at most <paramref name="digits"/> places.</param>
    /// <param name="weights">How the parts stand to each other, at least 0 each; all 0 means evenly.</param>
    /// <param name="digits">The decimal places of the smallest unit.</param>
    /// <exception cref="OverflowException">A share is beyond the decimal range.</exception>
    public static decimal[] Allot(decimal total, IReadOnlyList<decimal> weights, int digits)
    {
        var shares = new decimal[weights.Count];
        if (shares.Length == 0)
        {
            return shares;
        }

        var sum = weights.Sum();
        var remainders = new decimal[shares.Length];
        var unit = new decimal(1, 0, 0, false, (byte)digits);
        var left = total;
        for (var i = 0; i < shares.Length; i++)
        {
            // Shares of a large total divide first: the product may be beyond the range where the quotient is not.
            var exact = sum == 0 ? total / shares.Length : total == sum ? weights[i] : Share(total, weights[i], sum);
            shares[i] = decimal.Floor(exact / unit) * unit;
            remainders[i] = exact - shares[i];
            left -= shares[i];
        }

        // At the end of the decimal range a share can only be held rounded up; what is too much then comes off again.
        for (var i = shares.Length - 1; i >= 0 && left < 0; i--)
        {
            var back = Math.Min(shares[i], -left);
            shares[i] -= back;
            left += back;
        }

        // At most one unit for each part is left; with weights finer than the unit there can be more, and they go round.
        while (left > 0)
        {
            foreach (var i in Enumerable.Range(0, shares.Length).OrderByDescending(i => remainders[i]))
            {
                if (left <= 0)
                {
                    break;
                }

                var step = Math.Min(unit, left);
                shares[i] += step;
                left -= step;
            }
        }

        return shares;
    }

    private static decimal Share(decimal total, decimal weight, decimal sum)
    {
        try
        {
            return total * weight / sum;
        }
        catch (OverflowException)
        {
            return total * (weight / sum);
        }
    }
}
