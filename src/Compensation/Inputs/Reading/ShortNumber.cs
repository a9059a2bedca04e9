namespace Compensation.Inputs.Reading;

/// <summary>Reads a number that surely fits into 64 bits; all others are for <see cref="Feel.Numbers.ExactNumber"/>.</summary>
internal static class ShortNumber
{
    /// <summary>So many digits always fit into 64 bits.</summary>
    private const int MostDigits = 18;

    /// <summary>A number without an exponent.</summary>
    /// <param name="line">Where it stands, in JSON or in a cell of its own.</param>
    /// <param name="position">Where it begins; then where it ends.</param>
    /// <param name="value">The number without its point.</param>
    /// <param name="places">Its decimal places.</param>
    public static bool TryTake(ReadOnlySpan<byte> line, ref int position, out long value, out int places)
    {
        (value, places) = (0, 0);
        var at = position;
        var isNegative = at < line.Length && line[at] == '-';
        at += isNegative ? 1 : 0;
        var start = at;
        while (at < line.Length && char.IsAsciiDigit((char)line[at]))
        {
            value = unchecked(value * 10 + (line[at] - '0'));
            at++;
        }

        var whole = at - start;
        if (whole == 0 || (whole > 1 && line[start] == '0'))
        {
            return false;
        }

        if (at < line.Length && line[at] == '.')
        {
            var point = ++at;
            while (at < line.Length && char.IsAsciiDigit((char)line[at]))
            {
                value = unchecked(value * 10 + (line[at] - '0'));
                at++;
            }

            places = at - point;
            if (places == 0)
            {
                return false;
            }
        }

        // What follows decides whether the number ends here; an exponent is for the reader.
        if (whole + places > MostDigits || (at < line.Length && line[at] is not ((byte)',' or (byte)'}' or (byte)' ' or (byte)'\t' or (byte)'\r')))
        {
            return false;
        }

        value = isNegative ? -value : value;
        position = at;
        return true;
    }
}
