namespace Compensation.Cli.Reporting;

/// <summary>Who approves, and how much.</summary>
internal sealed class RouteSection(ReportFrame frame) : Section(frame)
{
    public override Html Write()
    {
        // Routes that people know by one name are one, whatever packs they are of.
        var routes = Frame.Tally.Versions.SelectMany(v => v.Offers.Routes.Select(r => (Name: Name(v, r), Tally: r)))
            .GroupBy(r => r.Name, (name, group) => (name.Label, name.Note, All: group.Sum(r => r.Tally.Sum().Times), Offered: Sum(group.Select(r => r.Tally[Decision.Offered]))))
            .OrderByDescending(r => r.All).ThenBy(r => r.Label, StringComparer.Ordinal).ThenBy(r => r.Note, StringComparer.Ordinal).ToList();
        if (routes.Count == 0)
        {
            return Html.None;
        }

        var rows = routes.Select(r => new BarRow(r.Label, r.Note, r.All, [Html.Of($"{Frame.Number(r.All)}"), Html.Of($"{Frame.Number(r.Offered.Times)}"), Frame.Sums(r.Offered)])).ToList();
        var without = Frame.Overall.Claims - routes.Sum(r => r.All);
        if (without > 0)
        {
            rows.Add(new BarRow(Texts.NoRoute, null, without, [Html.Of($"{Frame.Number(without)}"), Html.Of($""), Html.Of($"")], "declined"));
        }

        return Card(Texts.Routes, Texts.RoutesNote, BarTable.Write(Texts.Routes, [Texts.Route, Texts.Claims, Texts.Offers, Texts.Total], rows));
    }

    private static MoneyTally Sum(IEnumerable<MoneyTally> parts)
    {
        var sum = new MoneyTally();
        foreach (var part in parts)
        {
            sum.Add(part);
        }

        return sum;
    }

    private (string Label, string? Note) Name(VersionTally version, RouteTally route)
    {
        if (Frame.Packs.Route(version, route) is { } title)
        {
            return (ReportTexts.Heading(title), null);
        }

        var label = route.Words.FirstOrDefault(w => w.Key == "approval").Value;
        var others = route.Words.Where(w => label is null || w.Key != "approval").Select(w => Texts.Named(w.Key, w.Value)).ToArray();
        return label is null ? (others.FirstOrDefault() ?? "–", others.Length > 1 ? string.Join(Texts.Separator, others[1..]) : null) : (ReportTexts.Heading(label), others.Length == 0 ? null : string.Join(Texts.Separator, others));
    }
}
