using System.Text;
using System.Text.RegularExpressions;

namespace Compensation.Feel.Numbers;

/// <summary>
/// Reads a number without rounding it. The framework's parsers round what does not fit into a decimal; a claim or a pack that says
/// <c>0.12345678901234567890123456789012</c> is told so instead.
/// </summary>
internal static partial class ExactNumber
{
    // Beyond this no value but zero fits into a decimal, whatever its digits.
    private const int FarthestExponent = 100_000;
    private const int MaxScale = 28;

    /// <summary>The largest mantissa of a decimal: 2^96 - 1.</summary>
    public static UInt128 MaxMantissa { get; } = (UInt128.One << 96) - 1;

    /// <summary>The decimal <c>±mantissa · 10^-scale</c>.</summary>
    public static decimal Compose(UInt128 mantissa, int scale, bool negative) => unchecked(new decimal(
        (int)(uint)mantissa,
        (int)(uint)(mantissa >> 32),
        (int)(uint)(mantissa >> 64),
        negative && mantissa != 0,
        (byte)scale));

    /// <summary>A number as people and tables write it: also <c>+5</c>, <c>.5</c>, <c>5.</c> and <c>007</c>.</summary>
    /// <param name="text">The number, and nothing else.</param>
    /// <param name="value">The value.</param>
    /// <param name="isNumber">Whether the text is a number, if only one that no decimal holds.</param>
    public static bool TryParse(string text, out decimal value, out bool isNumber)
    {
        value = 0;
        var written = Written().Match(text);
        isNumber = written.Success;
        if (!isNumber)
        {
            return false;
        }

        var (sign, whole, fraction) = (written.Groups["sign"].Value is "-" ? "-" : "", written.Groups["whole"].Value, written.Groups["fraction"].Value);
        return TryParse(Encoding.ASCII.GetBytes($"{sign}{(whole.Length == 0 ? "0" : whole)}{(fraction.Length == 0 ? "" : ".")}{fraction}{written.Groups["exponent"].Value}"), out value);
    }

    /// <summary>A number of JSON's grammar: the value with the digits as written (<c>0.10</c> has two); false when a decimal cannot hold it, or the text is no number.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out decimal value)
    {
        value = 0;
        var position = 0;
        var negative = text is [(byte)'-', ..];
        if (negative)
        {
            position++;
        }

        if (!TryMantissa(text, ref position, out var mantissa, out var scale) || !TryExponent(text, ref position, out var exponent))
        {
            return false;
        }

        scale -= exponent;
        if (mantissa == 0)
        {
            value = Compose(0, Math.Clamp(scale, 0, MaxScale), negative: false);
            return true;
        }

        while (scale < 0)
        {
            if (mantissa > MaxMantissa / 10)
            {
                return false;
            }

            mantissa *= 10;
            scale++;
        }

        while (scale > MaxScale)
        {
            var (quotient, remainder) = UInt128.DivRem(mantissa, 10);
            if (remainder != 0)
            {
                return false;
            }

            mantissa = quotient;
            scale--;
        }

        value = Compose(mantissa, scale, negative);
        return true;
    }

    /// <summary>The digits before an exponent. Zeros that no longer fit are dropped; any other digit then says that the number is too long.</summary>
    private static bool TryMantissa(ReadOnlySpan<byte> text, ref int position, out UInt128 mantissa, out int scale)
    {
        mantissa = 0;
        scale = 0;
        var start = position;
        var afterPoint = false;
        var full = false;
        for (; position < text.Length; position++)
        {
            if (text[position] == '.' && !afterPoint && position > start)
            {
                afterPoint = true;
                continue;
            }

            var digit = text[position] - '0';
            if (digit is < 0 or > 9)
            {
                break;
            }

            if (!full && mantissa <= (MaxMantissa - (uint)digit) / 10)
            {
                mantissa = (mantissa * 10) + (uint)digit;
                scale += afterPoint ? 1 : 0;
            }
            else if (digit == 0)
            {
                full = true;
                scale -= afterPoint ? 0 : 1;
            }
            else
            {
                return false;
            }
        }

        return position > start && text[position - 1] != '.';
    }

    private static bool TryExponent(ReadOnlySpan<byte> text, ref int position, out int exponent)
    {
        exponent = 0;
        if (position == text.Length)
        {
            return true;
        }

        if ((text[position] | 0x20) != 'e')
        {
            return false;
        }

        position++;
        var negative = position < text.Length && text[position] == '-';
        if (position < text.Length && text[position] is (byte)'-' or (byte)'+')
        {
            position++;
        }

        var start = position;
        for (; position < text.Length && text[position] is >= (byte)'0' and <= (byte)'9'; position++)
        {
            exponent = Math.Min((exponent * 10) + (text[position] - '0'), FarthestExponent);
        }

        exponent = negative ? -exponent : exponent;
        return position > start && position == text.Length;
    }

    [GeneratedRegex(@"^(?<sign>[+-])?(?:(?<whole>[0-9]+)(?:\.(?<fraction>[0-9]*))?|\.(?<fraction>[0-9]+))(?<exponent>[eE][+-]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
