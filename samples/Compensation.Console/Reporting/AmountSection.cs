namespace Compensation.Cli.Reporting;

/// <summary>What was offered in money, each currency by itself.</summary>
internal sealed class AmountSection(ReportFrame frame) : Section(frame)
{
    public override Html Write()
    {
        var offered = Frame.Overall.Totals.Where(t => t[Decision.Offered].Count > 0).ToArray();
        if (offered.Length == 0)
        {
            return Card(Texts.Amounts, null, Html.Of($"<p>{Texts.NothingOffered}</p>\n"));
        }

        return Card(Texts.Amounts, null, Html.Join(offered.Select(t => Amounts(t.Currency, t[Decision.Offered]))));
    }

    private Html Amounts(string currency, AmountTally amounts)
    {
        var facts = new[]
        {
            (Texts.Offers, Frame.Number(amounts.Count)),
            (Texts.Total, Frame.Money(amounts.Sum, currency)),
            (Texts.Average, Frame.Average(amounts.Sum, amounts.Count, currency)),
            (Texts.Largest, Frame.Money(amounts.Largest, currency)),
        };
        return Html.Of($"<dl>\n{Html.Join(facts.Select(f => Html.Of($"<div><dt>{f.Item1}</dt><dd>{f.Item2}</dd></div>\n")))}</dl>\n{SpreadChart.Write(Frame, currency, amounts)}");
    }
}
