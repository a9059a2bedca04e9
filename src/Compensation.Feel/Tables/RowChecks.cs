namespace Compensation.Feel.Tables;

/// <summary>What rows have to do with each other: tests that are the same, and rows that earlier ones leave nothing for.</summary>
internal static class RowChecks
{
    public static IEnumerable<Diagnostic> Of(DecisionTable table, TableText text)
    {
        if (text.Rows.Count == 0)
        {
            yield return FeelDiagnostics.NoRows.At(text.HitPolicy, new TextSpan(0, text.HitPolicy.Text.Length), text.Name);
        }

        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        int? catchAll = null;
        foreach (var row in table.Rows)
        {
            var place = text.Rows[row.Number - 1].Place;
            var span = new TextSpan(0, place.Text.Length);
            var key = string.Join('\u001F', row.Tests.Select(Key));
            if (table.HitPolicy == HitPolicy.First && catchAll is { } all)
            {
                yield return FeelDiagnostics.UnreachableRow.At(place, span, row.Number, all);
            }
            else if (!seen.TryAdd(key, row.Number))
            {
                switch (table.HitPolicy)
                {
                    case HitPolicy.First:
                        yield return FeelDiagnostics.UnreachableRow.At(place, span, row.Number, seen[key]);
                        break;
                    case HitPolicy.Unique:
                        yield return FeelDiagnostics.SameTests.At(place, span, seen[key], row.Number);
                        break;
                }
            }

            if (row.Tests.All(t => t.Root is ConstantNode { Value: true }))
            {
                catchAll ??= row.Number;
            }
        }
    }

    /// <summary>A cell's text without white space outside of texts: enough to see that two cells are the same.</summary>
    private static string Key(TypedExpression cell)
    {
        var inText = false;
        return string.Concat(cell.Source.Text.Where(c =>
        {
            inText ^= c == '"';
            return inText || !char.IsWhiteSpace(c);
        }));
    }
}
