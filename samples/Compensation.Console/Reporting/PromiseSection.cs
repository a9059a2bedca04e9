namespace Compensation.Cli.Reporting;

/// <summary>The deadlines that offers carry, and the figures by which packs say whether a promise was kept.</summary>
internal sealed class PromiseSection(ReportFrame frame) : Section(frame)
{
    public override Html Write() => Html.Join([Deadlines(), Figures()]);

    private Html Deadlines()
    {
        // By what they are called over all packs, since packs share the names of the guide.
        var deadlines = new SortedDictionary<string, (long Times, long Claims)>(StringComparer.Ordinal);
        var letter = Letter.For(Texts.Language.Split('-')[0]);
        foreach (var version in Frame.Tally.Versions)
        {
            foreach (var (name, times) in version.Deadlines.Ordered)
            {
                var title = letter.Deadline(name, Frame.Packs.Deadline(version, name));
                var (known, claims) = deadlines.GetValueOrDefault(title);
                deadlines[title] = (known + times, claims + version.Offers.Claims);
            }
        }

        var rows = deadlines.OrderByDescending(d => d.Value.Times).Select(d => new BarRow(
            d.Key, null, d.Value.Times, [Html.Of($"{Frame.Number(d.Value.Times)}"), Html.Of($"{ReportFrame.Share(d.Value.Times, d.Value.Claims)}")])).ToArray();
        return rows.Length == 0 ? Html.None : Card(Texts.Deadlines, Texts.DeadlinesNote, BarTable.Write(Texts.Deadlines, [Texts.Deadline, Texts.Claims, Texts.Share], rows));
    }

    private Html Figures()
    {
        // In the order of packs and names, whatever they are called in the language of the page.
        var figures = new SortedDictionary<(string? Pack, string Name), (FigureTally Times, long Claims)>();
        var names = new Dictionary<(string? Pack, string Name), (string Title, string Pack)>();
        foreach (var version in Frame.Tally.Versions)
        {
            foreach (var (name, times) in version.Figures)
            {
                var (known, claims) = figures.GetValueOrDefault((version.Pack, name));
                figures[(version.Pack, name)] = (known + times, claims + version.Offers.Claims);
                names[(version.Pack, name)] = (Frame.Packs.Figure(version, name), Frame.Packs.Pack(version));
            }
        }

        if (figures.Count == 0)
        {
            return Html.None;
        }

        var rows = Html.Join(figures.Select((f, i) => Row(i, names[f.Key].Title, names[f.Key].Pack, f.Value.Times, f.Value.Claims)));
        return Card(Texts.Figures, Texts.FiguresNote, Html.Of($"<table>\n<caption>{Texts.Figures}</caption>\n<thead><tr><th scope=\"col\">{Texts.Figure}</th>{Heading("yes", Texts.Yes)}{Heading("no", Texts.No)}{Heading("unsaid", Texts.NotSaid)}<th scope=\"col\" class=\"figure\">{Texts.Share}</th></tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"));

        static Html Heading(string series, string name) =>
            Html.Of($"<th scope=\"col\" class=\"figure\"><svg class=\"swatch\" aria-hidden=\"true\" focusable=\"false\"><rect class=\"{series}\" width=\"10\" height=\"10\" rx=\"2\"/></svg>{name}</th>");
    }

    private Html Row(int index, string label, string pack, FigureTally times, long claims)
    {
        var unsaid = claims - times.Yes - times.No;
        var bar = ShareBar.Write($"figure-{index}", label, 8, [
            ("yes", times.Yes, Texts.Named(Texts.Yes, Frame.Number(times.Yes))), ("no", times.No, Texts.Named(Texts.No, Frame.Number(times.No))), ("unsaid", unsaid, Texts.Named(Texts.NotSaid, Frame.Number(unsaid)))]);
        return Html.Of($"<tr><th scope=\"row\"><span class=\"label\">{label}</span><span class=\"note\">{pack}</span>{bar}</th><td class=\"figure\">{Frame.Number(times.Yes)}</td><td class=\"figure\">{Frame.Number(times.No)}</td><td class=\"figure\">{Frame.Number(unsaid)}</td><td class=\"figure\">{ReportFrame.Share(times.Yes, times.Yes + times.No)}</td></tr>\n");
    }
}
