namespace Compensation.Feel.Tables;

/// <summary>A column of numbers or dates.</summary>
internal sealed class OrderedColumnIndex<T>(T[] constants, ulong[] masks, int words) : ColumnIndex(masks, words)
    where T : struct, IComparable<T>
{
    /// <summary>What the cells compare with, in order.</summary>
    public IReadOnlyList<T> Constants => constants;

    public int Find(T? value) => Place(value) * Words;

    public int Find(T value) => Place(value) * Words;

    public int Place(T? value) => value is { } known ? Place(known) : constants.Length * 2 + 1;

    /// <summary>Sets stand in order: below the first constant, at it, between it and the second, and so on; that of null is last.</summary>
    public int Place(T value) => PlaceOf(value);

    /// <summary>The same for whatever has an order with the constants.</summary>
    public int PlaceOf<TValue>(TValue value)
        where TValue : struct, IComparable<T>
    {
        var low = 0;
        var high = constants.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = -value.CompareTo(constants[middle]);
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
