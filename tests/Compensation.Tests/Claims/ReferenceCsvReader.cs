using System.Collections.ObjectModel;
using System.Text;

namespace Compensation.Tests.Claims;

/// <summary>The same reader of CSV claims over CsvHelper, row by row: what the library's own is held against.</summary>
internal sealed class ReferenceCsvReader
{
    private readonly ReferenceCsvSource _source;
    private readonly IReadOnlyList<CsvColumn> _columns;

    private ReferenceCsvReader(ReferenceCsvSource source, IReadOnlyList<CsvColumn> columns)
    {
        _source = source;
        _columns = columns;
    }

    /// <summary>The rows, read as they are asked for. A header with a problem gives one row that says so, and no claims.</summary>
    /// <param name="csv">The file; it stays open.</param>
    /// <param name="file">What diagnostics name as the file.</param>
    /// <param name="encoding">UTF-8, with or without a byte order mark, unless said otherwise.</param>
    public static IEnumerable<ClaimRow> Read(Stream csv, string? file = null, Encoding? encoding = null)
    {
        using var source = new ReferenceCsvSource(csv, file, encoding);
        if (!source.Read())
        {
            if (source.Fault is { } longHeader)
            {
                yield return new ClaimRow(1, null, [longHeader]);
            }

            yield break;
        }

        var diagnostics = new List<Diagnostic>();
        var columns = Header(source, diagnostics);
        if (source.BadQuotes is { } badQuotes)
        {
            diagnostics.Insert(0, badQuotes);
        }

        if (diagnostics.Count > 0)
        {
            yield return new ClaimRow(diagnostics[0].Line, null, diagnostics);
            yield break;
        }

        var reader = new ReferenceCsvReader(source, columns);
        while (source.Read())
        {
            yield return reader.ReadRow();
        }

        if (source.Fault is { } fault)
        {
            yield return new ClaimRow(fault.Line, null, [fault]);
        }
    }

    private ClaimRow ReadRow()
    {
        // What follows a quote out of place may have been cut into the wrong cells: no more is said of such a row.
        if (_source.BadQuotes is { } badQuotes)
        {
            return new ClaimRow(_source.Line, null, [badQuotes]);
        }

        if (_source.Count != _columns.Count)
        {
            return new ClaimRow(_source.Line, null, [_source.Problem(ClaimDiagnostics.CellCount, Math.Min(_source.Count, _columns.Count), _source.Count, _columns.Count)]);
        }

        var diagnostics = new List<Diagnostic>();
        string? id = null, pack = null, claimant = null;
        Dictionary<string, string>? choose = null;
        var facts = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        for (var i = 0; i < _columns.Count; i++)
        {
            var column = _columns[i];
            if (!_source.TryCell(i, out var cell))
            {
                diagnostics.Add(_source.WrongEncoding(i, column.Name));
                continue;
            }

            if (string.IsNullOrWhiteSpace(cell))
            {
                if (column.Kind == CsvColumnKind.Id)
                {
                    diagnostics.Add(_source.Problem(ClaimDiagnostics.Blank, i, "id"));
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
                default:
                    Place(facts, column.Path, ReadFact(cell, i, diagnostics));
                    break;
            }
        }

        return diagnostics.Count == 0
            ? new ClaimRow(_source.Line, Claim.Of(id!, pack, claimant, choose, new ReadOnlyDictionary<string, object?>(facts)), [])
            : new ClaimRow(_source.Line, null, diagnostics);
    }

    private object? ReadFact(string cell, int index, List<Diagnostic> diagnostics)
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
            diagnostics.Add(_source.Problem(ClaimDiagnostics.BadCell, index, _columns[index].Name, problem.Message));
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

    private static List<CsvColumn> Header(ReferenceCsvSource source, List<Diagnostic> diagnostics)
    {
        var columns = new List<CsvColumn>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < source.Count; i++)
        {
            if (!source.TryCell(i, out var name))
            {
                diagnostics.Add(source.WrongEncoding(i, $"{i + 1}"));
            }

            var column = CsvColumn.Of(name.Trim());
            columns.Add(column);
            if (column.Path.Any(string.IsNullOrEmpty))
            {
                diagnostics.Add(source.Problem(ClaimDiagnostics.BadColumn, i, i + 1, column.Name));
            }
            else if (!places.TryAdd(column.Name, i))
            {
                diagnostics.Add(source.Problem(ClaimDiagnostics.DuplicateColumn, i, column.Name));
            }
        }

        foreach (var (index, column) in columns.Index())
        {
            if (Outer(column, places) is { } outer)
            {
                diagnostics.Add(source.Problem(ClaimDiagnostics.ColumnInColumn, index, column.Name, outer));
            }
        }

        if (!places.ContainsKey("id"))
        {
            var nearest = NameSuggestion.Nearest("id", places.Keys);
            diagnostics.Add(source.Problem(ClaimDiagnostics.MissingColumn, 0, "id") with
            {
                Suggestion = nearest is null ? null : $"is it the one named `{nearest}`?",
            });
        }

        return columns;
    }

    /// <summary>The column that holds the whole of what this one holds a part of: <c>seat</c> for <c>seat.row</c>.</summary>
    private static string? Outer(CsvColumn column, Dictionary<string, int> places)
    {
        for (var length = 1; column.Kind == CsvColumnKind.Fact && length < column.Path.Length; length++)
        {
            var outer = string.Join('.', column.Path[..length]);
            if (places.ContainsKey(outer))
            {
                return outer;
            }
        }

        return null;
    }
}
