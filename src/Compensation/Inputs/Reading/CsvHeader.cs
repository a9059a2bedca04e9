namespace Compensation.Inputs.Reading;

/// <summary>The header line of a CSV file of claims, checked: an id, no name twice, no fact that is both a value and a map.</summary>
internal static class CsvHeader
{
    /// <summary>The columns of the record.</summary>
    public static IReadOnlyList<CsvColumn> Read(CsvRecord record, List<Diagnostic> diagnostics)
    {
        var columns = new List<CsvColumn>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < record.Count; i++)
        {
            if (!record.TryCell(i, out var name))
            {
                diagnostics.Add(record.WrongEncoding(i, $"{i + 1}"));
            }

            var column = CsvColumn.Of(name.Trim());
            columns.Add(column);
            if (column.Path.Any(string.IsNullOrEmpty))
            {
                diagnostics.Add(record.Problem(ClaimDiagnostics.BadColumn, i, i + 1, column.Name));
            }
            else if (!places.TryAdd(column.Name, i))
            {
                diagnostics.Add(record.Problem(ClaimDiagnostics.DuplicateColumn, i, column.Name));
            }
        }

        foreach (var (index, column) in columns.Index())
        {
            if (Outer(column, places) is { } outer)
            {
                diagnostics.Add(record.Problem(ClaimDiagnostics.ColumnInColumn, index, column.Name, outer));
            }
        }

        if (!places.ContainsKey("id"))
        {
            var nearest = NameSuggestion.Nearest("id", places.Keys);
            diagnostics.Add(record.Problem(ClaimDiagnostics.MissingColumn, 0, "id") with
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
