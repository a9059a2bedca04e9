using System.Collections.ObjectModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Compensation.Inputs.Reading;

/// <summary>
/// Makes a claim of each row of a CSV file: columns <c>id</c>, <c>pack</c>, <c>claimant</c>, <c>choose.NAME</c>, and one for each fact. <c>seat.row</c> is the fact <c>row</c> within <c>seat</c>,
/// an empty cell an absent fact, a cell from <c>[</c> to <c>]</c> a list in JSON. Every other cell stays text, as a <see cref="FactText"/>, until the pack says what it is.
/// </summary>
internal sealed class ClaimCsvReader(IReadOnlyList<CsvColumn> columns)
{
    /// <summary>The claim of a row, or what is wrong with it.</summary>
    public bool TryRead(CsvRecord record, [NotNullWhen(true)] out Claim? claim, out IReadOnlyList<Diagnostic> diagnostics)
    {
        claim = null;

        // What follows a quote out of place may have been cut into the wrong cells: no more is said of such a row.
        if (record.BadQuotes is { } badQuotes)
        {
            diagnostics = [badQuotes];
            return false;
        }

        if (record.Count != columns.Count)
        {
            diagnostics = [record.Problem(ClaimDiagnostics.CellCount, Math.Min(record.Count, columns.Count), record.Count, columns.Count)];
            return false;
        }

        List<Diagnostic>? problems = null;
        string? id = null, pack = null, claimant = null;
        Dictionary<string, string>? choose = null;
        var facts = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        for (var i = 0; i < columns.Count; i++)
        {
            var column = columns[i];
            if (!record.TryCell(i, out var cell))
            {
                (problems ??= []).Add(record.WrongEncoding(i, column.Name));
                continue;
            }

            if (string.IsNullOrWhiteSpace(cell))
            {
                if (column.Kind == CsvColumnKind.Id)
                {
                    (problems ??= []).Add(record.Problem(ClaimDiagnostics.Blank, i, "id"));
                }

                continue;
            }

            switch (column.Kind)
            {
                case CsvColumnKind.Id:
                    id = cell;
                    break;
                case CsvColumnKind.Pack:
                    pack = cell;
                    break;
                case CsvColumnKind.Claimant:
                    claimant = cell;
                    break;
                case CsvColumnKind.Choice:
                    (choose ??= new(StringComparer.Ordinal))[column.Path[0]] = cell;
                    break;
                case CsvColumnKind.Fact:
                    Place(facts, column.Path, ReadFact(record, cell, i, ref problems));
                    break;
                default:
                    throw new UnreachableException($"There is no column of kind {column.Kind}.");
            }
        }

        diagnostics = problems ?? (IReadOnlyList<Diagnostic>)[];
        claim = problems is null ? Claim.Of(id!, pack, claimant, choose, new ReadOnlyDictionary<string, object?>(facts)) : null;
        return claim is not null;
    }

    private object? ReadFact(CsvRecord record, string cell, int index, ref List<Diagnostic>? problems)
    {
        if (cell is not ['[', .., ']'])
        {
            return new FactText(cell);
        }

        var grammar = new ClaimGrammar<Utf8JsonSource>(new Utf8JsonSource(Encoding.UTF8.GetBytes(cell), file: null, firstLine: 1), file: null);
        if (grammar.ReadList() is { } list)
        {
            return list;
        }

        foreach (var problem in grammar.Diagnostics)
        {
            (problems ??= []).Add(record.Problem(ClaimDiagnostics.BadCell, index, columns[index].Name, problem.Message));
        }

        return null;
    }

    private static void Place(OrderedDictionary<string, object?> facts, string[] path, object? value)
    {
        foreach (var name in path.AsSpan(0, path.Length - 1))
        {
            if (!facts.TryGetValue(name, out var inner))
            {
                inner = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
                facts.Add(name, inner);
            }

            facts = (OrderedDictionary<string, object?>)inner!;
        }

        facts[path[^1]] = value;
    }
}
