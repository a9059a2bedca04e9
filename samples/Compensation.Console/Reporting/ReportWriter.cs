using System.Text;

namespace Compensation.Cli.Reporting;

/// <summary>
/// The report of a run as one page of HTML, which needs nothing but itself: no script, no font, no picture from elsewhere. The same tally gives the same bytes. It is
/// well-formed XML too, so that other programs can read it.
/// </summary>
internal sealed class ReportWriter
{
    private const int MostPackNames = 4;

    private readonly ReportFrame _frame;
    private readonly ReportTexts _texts;
    private readonly string? _claims;

    private ReportWriter(ReportFrame frame, string? claims) => (_frame, _texts, _claims) = (frame, frame.Texts, claims);

    /// <summary>Writes a report in UTF-8.</summary>
    /// <param name="tally">What came of the claims.</param>
    /// <param name="versions">The versions of the packs, for their titles and texts.</param>
    /// <param name="claims">What to call the claims, such as the name of their file; null for nothing.</param>
    /// <param name="language">A language tag: <c>zh</c> and every <c>zh-…</c> give Chinese, all others English.</param>
    public static byte[] Write(BulkTally tally, IEnumerable<PackVersion> versions, string? claims, string language) =>
        Encoding.UTF8.GetBytes(new ReportWriter(new ReportFrame(tally, versions, language), claims).Page().Text);

    private static string Style { get; } = ReadStyle();

    private static string ReadStyle()
    {
        using var reader = new StreamReader(typeof(ReportWriter).Assembly.GetManifestResourceStream("report.css")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private Html Page() => Html.Of($"""
        <!DOCTYPE html>
        <html lang="{_texts.Language}">
        <head>
        <meta charset="utf-8"/>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>{_texts.Title}</title>
        <style>
        {new Html(Style)}</style>
        </head>
        <body>
        <main>
        <header>
        <h1>{_texts.Title}</h1>
        <p>{_texts.Lead(_claims, PackNames())}</p>
        </header>
        {Tiles()}<div class="grid">
        {new DecisionSection(_frame).Write()}{new AmountSection(_frame).Write()}{new RuleGroupSection(_frame).Write()}{new ReasonSection(_frame).Write()}{new RouteSection(_frame).Write()}{new PromiseSection(_frame).Write()}{new RejectSection(_frame).Write()}{new PackSection(_frame).Write()}</div>
        <footer><p>{_texts.Engine(EngineVersion.Current)}</p></footer>
        </main>
        </body>
        </html>

        """);

    private string PackNames()
    {
        var names = _frame.Tally.Versions.Where(v => v.Pack is not null).GroupBy(v => v.Pack!).Select(g => string.Join(' ', [_frame.Packs.Pack(g.First()), .. g.Select(v => v.Version).OfType<string>()])).ToArray();
        return names.Length == 0 ? "–" : names.Length <= MostPackNames ? _frame.Format.List(names) : _texts.ManyPacks(_frame.Number(names.Length));
    }

    /// <summary>The figures that one looks for first: claims and money, then decisions.</summary>
    private Html Tiles()
    {
        var overall = _frame.Overall;
        var claims = _frame.Tally.Claims;
        var money = new List<Html> { Tile(_texts.ClaimsRead, _frame.Number(claims), null) };
        foreach (var total in overall.Totals)
        {
            var offered = total[Decision.Offered];
            if (offered.Count > 0)
            {
                var more = _texts.AverageOf(_frame.Average(offered.Sum, offered.Count, total.Currency), _frame.Number(offered.Count));
                money.Add(Tile(_texts.TotalOffered, _frame.Money(offered.Sum, total.Currency), more));
            }
        }

        var decisions = new[] { Decision.Offered, Decision.Declined, Decision.NeedsInformation, Decision.NeedsReview }.Select(d => (Name: _texts.Decision(d), Count: overall[d]))
            .Append((Name: _texts.Rejected, Count: _frame.Tally.Rejected));
        return Html.Of($"<ul class=\"tiles\">\n{Html.Join(money)}</ul>\n<ul class=\"tiles decisions\">\n{Html.Join(decisions.Select(d => Tile(d.Name, _frame.Number(d.Count), _texts.OfClaims(ReportFrame.Share(d.Count, claims)))))}</ul>\n");

        static Html Tile(string name, string number, string? more) =>
            Html.Of($"<li><span class=\"name\">{name}</span><span class=\"number\">{number}</span>{(more is null ? Html.None : Html.Of($"<span class=\"more\">{more}</span>"))}</li>\n");
    }
}
