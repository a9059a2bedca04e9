namespace Compensation.Feel.Tables;

/// <summary>A column of numbers or dates.</summary>
internal sealed class OrderedColumnIndex<T>(T[] constants, ulong[] masks, int words) : ColumnIndex(masks, words)
    where T : struct, IComparable<T>
{
    /// <summary>What the cells compare with, in order.</summary>
    public IReadOnlyList<T> Constants => constants;

    /// <summary>
    /// The number of the row set that a value leads to: 0 below the first constant, 1 at it, 2 between it and the second, and so on; that of null is last.
    /// </summary>
    public int Place<TValue>(TValue? value)
        where TValue : struct, IComparable<T>
    {
        if (value is not { } known)
        {
            return constants.Length * 2 + 1;
        }

        var low = 0;
        var high = constants.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = -known.CompareTo(constants[middle]);
            if (order == 0)
            {
                return middle * 2 + 1;
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

        return low * 2;
    }
}
