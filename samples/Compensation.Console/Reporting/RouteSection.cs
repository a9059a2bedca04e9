namespace Compensation.Cli.Reporting;

/// <summary>Who approves, and how much.</summary>
internal sealed class RouteSection(ReportFrame frame) : Section(frame)
{
    public override Html Write()
    {
        var routes = Frame.Overall.Routes.Select(r => (Label: Words(r).Label, Note: Words(r).Note, All: r.Sum().Times, Offered: r[Decision.Offered])).OrderByDescending(r => r.All).ToList();
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

    private (string Label, string? Note) Words(Bulk.RouteTally route)
    {
        var label = route.Words.FirstOrDefault(w => w.Key == "approval").Value;
        var others = route.Words.Where(w => label is null || w.Key != "approval").Select(w => Texts.Named(w.Key, w.Value)).ToArray();
        return label is null ? (others.FirstOrDefault() ?? "–", others.Length > 1 ? string.Join(Texts.Separator, others[1..]) : null) : (ReportTexts.Heading(label), others.Length == 0 ? null : string.Join(Texts.Separator, others));
    }
}
