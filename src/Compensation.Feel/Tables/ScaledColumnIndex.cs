namespace Compensation.Feel.Tables;

/// <summary>
/// A column of numbers that come as scaled integers. What is at a constant and what is above it begin at neighbouring integers, so that
/// counting the beginnings up to a value is all it takes; those where nothing changes are left out.
/// </summary>
internal sealed class ScaledColumnIndex : ColumnIndex
{
    private readonly long[] _beginnings;

    private ScaledColumnIndex(long[] beginnings, ulong[] masks, int words)
        : base(masks, words)
    {
        _beginnings = beginnings;
    }

    /// <summary>Where another answer begins, in order. The first answer is that of all integers below; that of null is last.</summary>
    public IReadOnlyList<long> Beginnings => _beginnings;

    public static ScaledColumnIndex Of(OrderedColumnIndex<decimal> column, int digits)
    {
        var beginnings = new List<long>();
        var sets = new List<int> { 0 };
        for (var i = 0; i < column.Constants.Count; i++)
        {
            // No integer is at a constant of more digits: the first one above is above the next lower integer.
            var (floor, isExact) = ScaledNumber.FloorOf(column.Constants[i], digits);
            if (isExact)
            {
                Begin(floor, i * 2 + 1);
            }

            Begin(floor + 1, i * 2 + 2);
        }

        var masks = sets.Append(column.Places - 1).SelectMany(Set).ToArray();
        return new ScaledColumnIndex([.. beginnings], masks, column.Words);

        ReadOnlySpan<ulong> At(int set) => column.Masks.AsSpan(set * column.Words, column.Words);

        IEnumerable<ulong> Set(int set) => column.Masks.Skip(set * column.Words).Take(column.Words);

        void Begin(System.Numerics.BigInteger at, int set)
        {
            if (at > long.MaxValue)
            {
                return;
            }

            if (at <= long.MinValue)
            {
                sets[0] = set;
            }
            else if (beginnings.Count > 0 && beginnings[^1] == at)
            {
                sets[^1] = set;
            }
            else if (!At(sets[^1]).SequenceEqual(At(set)))
            {
                beginnings.Add((long)at);
                sets.Add(set);
            }
        }
    }

    /// <summary>The number of the row set that an integer leads to: how many of <see cref="Beginnings"/> are at or below it; that of null is last.</summary>
    public int Place(long? value)
    {
        if (value is not { } known)
        {
            return _beginnings.Length + 1;
        }

        var (from, length) = (0, _beginnings.Length);
        while (length > 0)
        {
            var half = length >>> 1;
            if (_beginnings[from + half] <= known)
            {
                from += half + 1;
                length -= half + 1;
            }
            else
            {
                length = half;
            }
        }

        return from;
    }
}
