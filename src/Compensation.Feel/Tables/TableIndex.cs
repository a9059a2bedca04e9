using System.Numerics;

namespace Compensation.Feel.Tables;

/// <summary>
/// Finds the rows of a table that match without testing each: one look-up in each column, then an intersection of sets of bits. It never
/// changes, and what a cell means is asked of the evaluator when it is built.
/// </summary>
internal sealed class TableIndex
{
    private TableIndex(IReadOnlyList<ColumnIndex?> columns, ulong[] allRows)
    {
        Columns = columns;
        AllRows = allRows;
    }

    /// <summary>One for each input column; null for one whose cells all match everything.</summary>
    public IReadOnlyList<ColumnIndex?> Columns { get; }

    /// <summary>The row set of all rows: a bit for each.</summary>
    public ulong[] AllRows { get; }

    /// <summary>How many words of 64 rows a row set takes.</summary>
    public int Words => AllRows.Length;

    /// <summary>
    /// The index over <paramref name="rows"/>, numbered in this order; null when a cell is more than a comparison with constants.
    /// </summary>
    /// <param name="columns">The columns that are tested.</param>
    /// <param name="rows">The rows of the table, in any order.</param>
    /// <param name="kinds">What the values of each column are.</param>
    public static TableIndex? TryBuild(IReadOnlyList<InputColumn> columns, IReadOnlyList<TableRow> rows, IReadOnlyList<FeelKind> kinds)
    {
        var words = (rows.Count + 63) / 64;
        var indexes = new ColumnIndex?[columns.Count];
        for (var c = 0; c < indexes.Length; c++)
        {
            var tests = rows.Select(r => r.Tests[c]).ToArray();
            if (tests.All(t => t.Root is ConstantNode { Value: true }))
            {
                continue;
            }

            var constants = tests.Select(t => ConstantTests.ConstantsOf(t.Root, columns[c].Tested, kinds[c])).ToArray();
            var builder = new ColumnIndexBuilder(columns[c].Tested, tests, words);
            if (constants.Any(s => s is null) || (indexes[c] = builder.Build(kinds[c], constants!)) is null)
            {
                return null;
            }
        }

        var all = new ulong[words];
        for (var row = 0; row < rows.Count; row++)
        {
            all[row >> 6] |= 1ul << (row & 63);
        }

        return new TableIndex(indexes, all);
    }

    /// <summary>The rows that are open, by number from 0, for an answer of each column; <paramref name="places"/> of columns that match everything do not matter.</summary>
    public IEnumerable<int> RowsAt(IReadOnlyList<int> places)
    {
        for (var word = 0; word < Words; word++)
        {
            var open = AllRows[word];
            for (var c = 0; c < Columns.Count; c++)
            {
                open &= Columns[c] is { } column ? column.Masks[places[c] * Words + word] : ulong.MaxValue;
            }

            for (; open != 0; open &= open - 1)
            {
                yield return word * 64 + BitOperations.TrailingZeroCount(open);
            }
        }
    }

    /// <summary>The same index for columns of numbers that are scaled integers of so many digits; null stands for all others.</summary>
    public TableIndex ForScaled(IReadOnlyList<int?> digits) => digits.All(d => d is null) ? this
        : new TableIndex([.. Columns.Select((c, i) => digits[i] is { } scale && c is OrderedColumnIndex<decimal> numbers ? ScaledColumnIndex.Of(numbers, scale) : c)], AllRows);
}
