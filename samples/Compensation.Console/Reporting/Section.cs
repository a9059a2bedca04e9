namespace Compensation.Cli.Reporting;

/// <summary>A part of the page with a heading of its own.</summary>
internal abstract class Section(ReportFrame frame)
{
    protected ReportFrame Frame => frame;

    protected ReportTexts Texts => frame.Texts;

    public abstract Html Write();

    /// <summary>A card: a heading, a note, and the content, or the words for nothing when there is none.</summary>
    protected Html Card(string heading, string? note, Html body, bool isWide = false)
    {
        var said = note is null ? Html.None : Html.Of($"<p>{note}</p>\n");
        return Html.Of($"<section{(isWide ? new Html(" class=\"wide\"") : Html.None)}>\n<h2>{heading}</h2>\n{said}{(body.Text.Length == 0 ? Html.Of($"<p>{Texts.Nothing}</p>\n") : body)}</section>\n");
    }

    /// <summary>The rows with the most, and what the rest add up to.</summary>
    protected List<BarRow> Top(IEnumerable<(string Label, string? Note, long Count)> counts, int most, long whole)
    {
        var ordered = counts.Where(c => c.Count > 0).OrderByDescending(c => c.Count).ThenBy(c => c.Label, StringComparer.Ordinal).ThenBy(c => c.Note, StringComparer.Ordinal).ToArray();
        var rows = ordered.Take(most).Select(c => Row(c.Label, c.Note, c.Count)).ToList();
        if (ordered.Length > most)
        {
            // Added up they need not be parts of the whole: a claim may be among several of them.
            var others = ordered.Skip(most).ToArray();
            rows.Add(new BarRow(Texts.Others(Frame.Number(others.Length)), null, 0, [Html.Of($"{Frame.Number(others.Sum(o => o.Count))}"), Html.Of($"")]));
        }

        return rows;

        BarRow Row(string label, string? note, long count) => new(label, note, count, [Html.Of($"{Frame.Number(count)}"), Html.Of($"{ReportFrame.Share(count, whole)}")]);
    }
}
