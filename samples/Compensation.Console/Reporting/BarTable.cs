namespace Compensation.Cli.Reporting;

/// <summary>A table whose rows bear bars. The figures are the table's, so that the bars are for the eye alone and need no description.</summary>
internal static class BarTable
{
    /// <param name="caption">What the table shows, for those who do not see what stands over it.</param>
    /// <param name="headings">The columns, the first of them that of the labels.</param>
    /// <param name="rows">The rows.</param>
    public static Html Write(string caption, IReadOnlyList<string> headings, IReadOnlyList<BarRow> rows)
    {
        var largest = rows.Count == 0 ? 0 : rows.Max(r => r.Size);
        var head = Html.Join(headings.Select((h, i) => i == 0 ? Html.Of($"<th scope=\"col\">{h}</th>") : Html.Of($"<th scope=\"col\" class=\"figure\">{h}</th>")));
        return Html.Of($"<table>\n<caption>{caption}</caption>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{Html.Join(rows.Select(r => Row(r, largest)))}</tbody>\n</table>\n");
    }

    private static Html Row(BarRow row, decimal largest)
    {
        var note = row.Note is null ? Html.None : Html.Of($"<span class=\"note\">{row.Note}</span>");
        var bar = largest > 0
            ? Html.Of($"<svg class=\"bar\" width=\"100%\" height=\"8\" aria-hidden=\"true\" focusable=\"false\"><rect class=\"track\" width=\"100%\" height=\"8\" rx=\"4\"/><rect class=\"{row.Series}\" width=\"{Length(row.Size, largest)}%\" height=\"8\" rx=\"4\"/></svg>")
            : Html.None;
        var cells = Html.Join(row.Cells.Select(c => Html.Of($"<td class=\"figure\">{c}</td>")));
        return Html.Of($"<tr><th scope=\"row\"><span class=\"label\">{row.Label}</span>{note}{bar}</th>{cells}</tr>\n");
    }

    // What is there at all is seen. A decimal goes beyond its range where a large one is multiplied, so it is divided first.
    private static decimal Length(decimal size, decimal largest) => size <= 0 ? 0 : Math.Max(0.5m, size / largest * 100);
}
