using System.Diagnostics;
using System.Text;

namespace Compensation.Inputs.Slots;

/// <summary>Reads a row of a table of claims straight into the slots of one pack version, and leaves what it is not sure of, as <see cref="ClaimScanner"/> does.</summary>
/// <param name="head">Where that goes which stands beside the facts.</param>
/// <param name="slots">The slots of the version.</param>
internal sealed class ClaimCsvScanner(ScannedHead head, FactSlots slots)
{
    private IReadOnlyList<CsvColumn>? _columns;

    /// <summary>For each column the place of its fact, or of its choice.</summary>
    private int[] _places = [];

    /// <summary>Reads a row. False when it is for the reader: the facts then hold nothing of use.</summary>
    /// <param name="record">The row.</param>
    /// <param name="columns">The columns of the table.</param>
    /// <param name="facts">Where the facts go.</param>
    public bool TryScan(CsvRecord record, IReadOnlyList<CsvColumn> columns, BoundFacts facts)
    {
        if (!ReferenceEquals(_columns, columns))
        {
            (_columns, _places) = (columns, [.. columns.Select(PlaceOf)]);
        }

        head.Clear();
        slots.Clear(facts);
        if (record.Count != columns.Count || record.BadQuotes is not null)
        {
            return false;
        }

        for (var i = 0; i < columns.Count; i++)
        {
            var cell = record[i];
            if (cell.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0)
            {
                continue;
            }

            var place = _places[i];
            var isTaken = columns[i].Kind switch
            {
                CsvColumnKind.Id => head.TryId(cell),
                CsvColumnKind.Pack => head.TryPack(cell),
                CsvColumnKind.Claimant => head.TryClaimant(cell),
                CsvColumnKind.Choice => place >= 0 && head.TryChoose(place, cell),
                CsvColumnKind.Fact => place >= 0 && slots.All[place].TryCell(cell, facts),
                _ => throw new UnreachableException($"There is no column of kind {columns[i].Kind}."),
            };
            if (!isTaken)
            {
                return false;
            }
        }

        return !head.Id.IsEmpty;
    }

    /// <summary>The place of the fact, or of the choice, that a column holds; -1 for what is the reader's.</summary>
    private int PlaceOf(CsvColumn column) => column.Kind switch
    {
        CsvColumnKind.Choice => head.ChoiceAt(Encoding.UTF8.GetBytes(column.Path[0])),
        CsvColumnKind.Fact when column.Path.Length == 1 => slots.Find(Encoding.UTF8.GetBytes(column.Path[0])),
        CsvColumnKind.Fact or CsvColumnKind.Id or CsvColumnKind.Pack or CsvColumnKind.Claimant => -1,
        _ => throw new UnreachableException($"There is no column of kind {column.Kind}."),
    };
}
