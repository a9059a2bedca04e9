namespace Compensation.Feel.Numbers;

/// <summary>
/// Powers, roots, logarithms and exponentials in <see cref="decimal"/>: the same digits on every machine, which the floating-point
/// library does not promise. Results are good to about 24 significant digits.
/// </summary>
internal static class DecimalMath
{
    private const decimal E = 2.7182818284590452353602874714m;
    private const decimal Ln2 = 0.6931471805599453094172321215m;

    /// <summary>Whether a sum or a difference is what it should be to the last digit. An operand that is zero changes nothing.</summary>
    public static bool IsExactSum(decimal sum, decimal left, decimal right) => sum.Scale == Math.Max(left.Scale, right.Scale) || left == 0 || right == 0;

    /// <summary>Whether a product is what it should be to the last digit.</summary>
    public static bool IsExactProduct(decimal product, decimal left, decimal right) => product.Scale == left.Scale + right.Scale || left == 0 || right == 0;

    /// <summary>x to the power y; null where no real number is: 0 to a negative power, a negative number to a broken one.</summary>
    /// <exception cref="OverflowException">The result is beyond the decimal range.</exception>
    public static decimal? Power(decimal x, decimal y)
    {
        if (y == decimal.Truncate(y) && Math.Abs(y) <= int.MaxValue)
        {
            return y >= 0 ? WholePower(x, (int)y) : x == 0 ? null : ReciprocalPower(x, (int)-y);
        }

        if (x == 0)
        {
            return y > 0 ? 0 : null;
        }

        return x < 0 ? null : Exp(y * Log(x)!.Value);
    }

    /// <summary>The square root; null below zero. Newton's method from a floating-point guess, until it no longer moves.</summary>
    public static decimal? Sqrt(decimal x)
    {
        if (x < 0)
        {
            return null;
        }

        if (x == 0)
        {
            return 0;
        }

        var root = (decimal)Math.Sqrt((double)x);
        for (var i = 0; i < 10; i++)
        {
            var next = (root + x / root) / 2;
            if (next == root)
            {
                break;
            }

            root = next;
        }

        return root;
    }

    /// <summary>The natural logarithm; null for zero and below.</summary>
    public static decimal? Log(decimal x)
    {
        if (x <= 0)
        {
            return null;
        }

        // x = m * 2^k with m near 1; ln m = 2 artanh((m - 1) / (m + 1)).
        var k = 0;
        while (x > 1.4142135623730950488m)
        {
            x /= 2;
            k++;
        }

        while (x < 0.7071067811865475244m)
        {
            x *= 2;
            k--;
        }

        var z = (x - 1) / (x + 1);
        var square = z * z;
        var term = z;
        var sum = z;
        for (var n = 3; Math.Abs(term) > 1e-28m && n < 200; n += 2)
        {
            term *= square;
            sum += term / n;
        }

        return 2 * sum + k * Ln2;
    }

    /// <summary>e to the power x.</summary>
    /// <exception cref="OverflowException">The result is beyond the decimal range.</exception>
    public static decimal Exp(decimal x)
    {
        if (x < -80)
        {
            return 0;
        }

        if (x > 67)
        {
            throw new OverflowException();
        }

        var whole = decimal.Round(x);
        var rest = x - whole;
        decimal term = 1, sum = 1;
        for (var n = 1; n < 60 && term != 0; n++)
        {
            term *= rest / n;
            sum += term;
        }

        return whole >= 0 ? sum * WholePower(E, (int)whole) : sum / WholePower(E, (int)-whole);
    }

    private static decimal WholePower(decimal x, int y)
    {
        decimal result = 1;
        while (true)
        {
            if ((y & 1) == 1)
            {
                result *= x;
            }

            y >>= 1;
            if (y == 0)
            {
                return result;
            }

            x *= x;
        }
    }

    /// <summary>1 / x^y, also where x^y itself would be too large and the result is merely close to zero.</summary>
    private static decimal ReciprocalPower(decimal x, int y)
    {
        try
        {
            return 1 / WholePower(x, y);
        }
        catch (OverflowException)
        {
            return 0;
        }
        catch (DivideByZeroException)
        {
            throw new OverflowException();
        }
    }
}
