using System.Diagnostics;

namespace Compensation.Cli.Reporting;

/// <summary>What became of the claims, and what is in view of each.</summary>
internal sealed class DecisionSection(ReportFrame frame) : Section(frame)
{
    public override Html Write()
    {
        var claims = Frame.Tally.Claims;
        var parts = new List<(string Series, string Name, long Count, Html Total)>();
        foreach (var decision in Enum.GetValues<Decision>())
        {
            if (decision != Decision.Invalid || Frame.Overall[decision] > 0)
            {
                parts.Add((Series(decision), Texts.Decision(decision), Frame.Overall[decision], Totals(decision)));
            }
        }

        parts.Add(("rejected", Texts.Rejected, Frame.Tally.Rejected, Html.Of($"<span class=\"quiet\">–</span>")));
        var bar = ShareBar.Write("decisions", Texts.Decisions, 26, [.. parts.Select(p => (p.Series, p.Count, Texts.Named(p.Name, $"{Frame.Number(p.Count)} ({ReportFrame.Share(p.Count, claims)})")))]);
        var rows = Html.Join(parts.Select(p => Html.Of($"<tr><th scope=\"row\"><svg class=\"swatch\" aria-hidden=\"true\" focusable=\"false\"><rect class=\"{p.Series}\" width=\"10\" height=\"10\" rx=\"2\"/></svg>{p.Name}</th><td class=\"figure\">{Frame.Number(p.Count)}</td><td class=\"figure\">{ReportFrame.Share(p.Count, claims)}</td><td class=\"figure\">{p.Total}</td></tr>\n")));
        return Card(Texts.Decisions, null, Html.Of($"{bar}<table>\n<caption>{Texts.Decisions}</caption>\n<thead><tr><th scope=\"col\">{Texts.Decided}</th><th scope=\"col\" class=\"figure\">{Texts.Claims}</th><th scope=\"col\" class=\"figure\">{Texts.Share}</th><th scope=\"col\" class=\"figure\">{Texts.Total}</th></tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"));
    }

    public static string Series(Decision decision) => decision switch
    {
        Decision.Offered => "offered",
        Decision.Declined => "declined",
        Decision.NeedsInformation => "information",
        Decision.NeedsReview => "review",
        Decision.Invalid => "rejected",
        _ => throw new UnreachableException($"{decision}"),
    };

    private Html Totals(Decision decision)
    {
        var sums = new List<Html>();
        var known = 0L;
        foreach (var total in Frame.Overall.Totals)
        {
            var amounts = total[decision];
            known += amounts.Count;
            if (!amounts.Sum.IsZero)
            {
                sums.Add(Html.Of($"<span class=\"sum\">{Frame.Money(amounts.Sum, total.Currency)}</span>"));
            }
        }

        if (sums.Count > 0 && known < Frame.Overall[decision])
        {
            sums.Add(Html.Of($"<span class=\"sum quiet\">{Texts.WithoutTotal(Frame.Number(Frame.Overall[decision] - known))}</span>"));
        }

        return sums.Count == 0 ? Html.Of($"<span class=\"quiet\">–</span>") : Html.Join(sums);
    }
}
