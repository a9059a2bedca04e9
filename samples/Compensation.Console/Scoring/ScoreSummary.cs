using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace Compensation.Cli.Scoring;

/// <summary>The summary at the end of a run, on the terminal.</summary>
internal sealed class ScoreSummary
{
    private const int MostRules = 5;
    private const int MostFacts = 5;
    private const int BarLength = 24;

    private static readonly TextFormat Format = TextFormat.For("en");

    private readonly BulkTally _tally;
    private readonly OfferTally _overall;
    private readonly Table _table = new Table().Border(TableBorder.None).HideHeaders()
        .AddColumn(new TableColumn("what").NoWrap().PadRight(2)).AddColumn(new TableColumn("count").RightAligned().NoWrap().PadRight(2)).AddColumn(new TableColumn("more"));

    private ScoreSummary(BulkTally tally) => (_tally, _overall) = (tally, tally.Overall());

    public static void Show(BulkResult result, TimeSpan elapsed, IAnsiConsole messages)
    {
        var summary = new ScoreSummary(result.Tally);
        summary.Fill(result.Claims - result.Resumed, elapsed);
        messages.Write(new Padder(summary._table, new Padding(1, 1, 0, 1)));
    }

    private void Fill(long done, TimeSpan elapsed)
    {
        Row("claims read", Number(_tally.Claims), string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:N1} s, {Rate(done, elapsed)} a second"));
        foreach (var decision in Enum.GetValues<Decision>())
        {
            if (_overall[decision] > 0)
            {
                Part(WireWords.Decisions.Of(decision), _overall[decision], Colour(decision));
            }
        }

        Part("rejected", _tally.Rejected, Color.Red);
        foreach (var (code, claims, example) in _tally.Rejects.Ordered)
        {
            Row($"    {code}", Number(claims), $"such as: {example}");
        }

        foreach (var total in _overall.Totals)
        {
            var offered = total[Decision.Offered];
            if (offered.Count > 0)
            {
                Row($"  total {total.Currency}", Amount(offered.Sum, total.Currency), $"in {Number(offered.Count)} offers");
            }
        }

        Rules("losses found", v => v.Losses, r => r.Sum());
        Rules("remedies offered", v => v.Remedies, r => r[Decision.Offered]);
        Figures();
        Missing();
    }

    /// <summary>A part of all claims, with a bar for the eye.</summary>
    private void Part(string what, long count, Color colour)
    {
        var share = _tally.Claims == 0 ? 0 : (decimal)count / _tally.Claims;
        var length = count == 0 ? 0 : Math.Max(1, (int)decimal.Round(share * BarLength));
        var bar = new Paragraph($"{TextFormat.Percent(decimal.Round(share, 3), 1),6}  ").Append(new string('█', length), new Style(colour));
        _table.AddRow(new Text($"  {what}"), new Text(Number(count)), bar);
    }

    private void Rules(string heading, Func<VersionTally, RuleSection> section, Func<RuleTally, MoneyTally> money)
    {
        // What costs most comes first, where all is in one currency; else what comes most often.
        var only = _overall.Totals.Select(t => t.Currency).ToArray() is [var currency] ? currency : null;
        var rules = _tally.Versions.SelectMany(v => section(v).Rules.Select(r => (r.Id, Money: money(r)))).Where(r => r.Money.Times > 0)
            .OrderByDescending(r => only is null ? 0 : r.Money.Sum(only).Value ?? decimal.MaxValue).ThenByDescending(r => r.Money.Times).ThenBy(r => r.Id, StringComparer.Ordinal).ToArray();
        if (rules.Length > 0)
        {
            _table.AddEmptyRow();
            Row(heading, Number(rules.Sum(r => r.Money.Times)), "");
        }

        foreach (var (id, sums) in rules.Take(MostRules))
        {
            Row($"  {LetterText.Words(id)}", Number(sums.Times), string.Join(", ", sums.Currencies.Select(c => $"{c} {Amount(sums.Sum(c), c)}")));
        }
    }

    /// <summary>What packs publish as yes or no: whether promises were kept, above all.</summary>
    private void Figures()
    {
        var figures = _tally.Versions.SelectMany(v => v.Figures).GroupBy(f => f.Key, f => f.Value, StringComparer.Ordinal)
            .Select(g => (Name: g.Key, Yes: g.Sum(f => f.Yes), Known: g.Sum(f => f.Yes + f.No))).Where(f => f.Known > 0)
            .OrderBy(f => f.Name, StringComparer.Ordinal).ToArray();
        if (figures.Length > 0)
        {
            _table.AddEmptyRow();
            Row("yes or no", "", "");
        }

        foreach (var (name, yes, known) in figures)
        {
            Row($"  {LetterText.Words(name)}", Number(yes), $"{TextFormat.Percent(decimal.Round((decimal)yes / known, 3), 1),6}  of {Number(known)}");
        }
    }

    private void Missing()
    {
        var missing = _overall.Missing.Ordered.OrderByDescending(m => m.Value).ThenBy(m => m.Key, StringComparer.Ordinal).ToArray();
        if (missing.Length > 0)
        {
            _table.AddEmptyRow();
        }

        foreach (var (fact, count) in missing.Take(MostFacts))
        {
            Row($"missing {fact}", Number(count), "");
        }
    }

    private void Row(string what, string count, string more) => _table.AddRow(new Text(what), new Text(count), new Text(more));

    internal static Color Colour(Decision decision) => decision switch
    {
        Decision.Offered => Color.Green,
        Decision.Declined => Color.Grey,
        Decision.NeedsInformation => Color.Olive,
        Decision.NeedsReview or Decision.Invalid => Color.Purple,
        _ => throw new UnreachableException($"{decision}"),
    };

    private static string Amount(ExactSum sum, string currency) =>
        sum.Value is { } amount ? Format.Money(amount, currency, Currency.Digits(currency) ?? 0)[(currency.Length + 1)..] : "out of range";

    private static string Number(long number) => Format.Number(number);

    private static string Rate(long claims, TimeSpan elapsed) => Number((long)(claims / Math.Max(elapsed.TotalSeconds, 0.001)));
}
