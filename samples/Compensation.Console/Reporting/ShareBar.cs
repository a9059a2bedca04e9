namespace Compensation.Cli.Reporting;

/// <summary>One bar cut into the parts of a whole.</summary>
internal static class ShareBar
{
    private const decimal Gap = 0.3m;

    /// <param name="id">A name for the parts of the drawing, once in a page.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="height">Its height in pixels.</param>
    /// <param name="parts">The parts, with the classes that give them their colours and what is said of each.</param>
    public static Html Write(string id, string title, int height, IReadOnlyList<(string Series, long Count, string Text)> parts)
    {
        var shown = parts.Where(p => p.Count > 0).ToArray();
        var whole = shown.Sum(p => (decimal)p.Count);
        var description = string.Join("; ", shown.Select(p => p.Text));
        var at = 0m;
        var drawn = new List<Html>();
        foreach (var (series, count, text) in shown)
        {
            var width = count / whole * 100;
            drawn.Add(Html.Of($"<rect class=\"{series}\" x=\"{at}%\" width=\"{Math.Max(width - (shown.Length > 1 ? Gap : 0), 0.1m)}%\" height=\"{height}\"><title>{text}</title></rect>"));
            at += width;
        }

        return Html.Of($"<svg class=\"share\" role=\"img\" width=\"100%\" height=\"{height}\" aria-labelledby=\"{id}-title {id}-desc\"><title id=\"{id}-title\">{title}</title><desc id=\"{id}-desc\">{description}</desc>{Html.Join(drawn)}</svg>\n");
    }
}
