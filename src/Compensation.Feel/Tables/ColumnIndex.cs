namespace Compensation.Feel.Tables;

/// <summary>
/// Which rows of a table a value of one column leaves open. Where the cells compare with constants only, all values between two
/// neighbouring constants pass the same rows, so there are only as many answers as constants and gaps between them: each is a set of bits,
/// one for each row.
/// </summary>
internal abstract class ColumnIndex
{
    protected ColumnIndex(ulong[] masks)
    {
        Masks = masks;
    }

    /// <summary>The sets, one behind the other; <c>Find</c> gives the place where one begins.</summary>
    public ulong[] Masks { get; }
}

/// <summary>A column of numbers or dates.</summary>
internal sealed class OrderedColumnIndex<T>(T[] constants, ulong[] masks, int words) : ColumnIndex(masks)
    where T : struct, IComparable<T>
{
    public int Find(T? value) => value is { } known ? Find(known) : (constants.Length * 2 + 1) * words;

    /// <summary>Sets stand in order: below the first constant, at it, between it and the second, and so on; that of null is last.</summary>
    public int Find(T value)
    {
        var low = 0;
        var high = constants.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = constants[middle].CompareTo(value);
            if (order == 0)
            {
                return (middle * 2 + 1) * words;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low * 2 * words;
    }
}

/// <summary>A column of texts: a set for each constant, one for every other text, and one for null.</summary>
internal sealed class TextColumnIndex(string[] constants, ulong[] masks, int words) : ColumnIndex(masks)
{
    private readonly Dictionary<string, int> _places = constants.Select((c, i) => KeyValuePair.Create(c, i)).ToDictionary(StringComparer.Ordinal);

    public int Find(string? value) =>
        (value is null ? _places.Count + 1 : _places.TryGetValue(value, out var place) ? place : _places.Count) * words;
}

/// <summary>A column of booleans: false, true, null.</summary>
internal sealed class TruthColumnIndex(ulong[] masks, int words) : ColumnIndex(masks)
{
    public int Find(bool value) => value ? words : 0;

    public int Find(bool? value) => value is { } known ? Find(known) : 2 * words;
}
