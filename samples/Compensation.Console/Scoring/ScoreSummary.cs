using System.Globalization;
using Compensation.Offers;
using Spectre.Console;

namespace Compensation.Cli.Scoring;

/// <summary>The table at the end of a run.</summary>
internal static class ScoreSummary
{
    private const int MostFacts = 10;

    public static void Show(BulkResult result, TimeSpan elapsed, IAnsiConsole messages)
    {
        var tally = result.Tally;
        var table = new Table().Border(TableBorder.Simple).HideHeaders().AddColumn("what").AddColumn(new TableColumn("count").RightAligned()).AddColumn("more");
        Row("claims read", Number(tally.Claims), string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:N1} s, {Rate(tally.Claims - result.Resumed, elapsed)} a second"));
        foreach (var (decision, count) in tally.Decisions)
        {
            Row($"  {WireWords.Decisions.Of(decision)}", Number(count), "");
        }

        foreach (var (currency, (total, offers)) in tally.Totals.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            Row($"  total {currency}", Amount(total, currency), $"in {Number(offers)} offers");
        }

        Row("  rejected", Number(tally.Rejected), "");
        foreach (var (code, (claims, message)) in tally.Rejects.OrderByDescending(r => r.Value.Claims).ThenBy(r => r.Key, StringComparer.Ordinal))
        {
            Row($"    {code}", Number(claims), $"such as: {message}");
        }

        foreach (var (fact, count) in tally.Missing.OrderByDescending(m => m.Value).ThenBy(m => m.Key, StringComparer.Ordinal).Take(MostFacts))
        {
            Row($"  missing {fact}", Number(count), "");
        }

        messages.Write(table);

        void Row(string what, string count, string more) => table.AddRow(new Text(what), new Text(count), new Text(more));
    }

    private static string Amount(decimal? amount, string currency)
    {
        if (amount is not { } known)
        {
            return "out of range";
        }

        var shown = known.WithDigits(Currency.Digits(currency) ?? 0);
        return shown.ToString("N" + shown.Scale.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Rate(long claims, TimeSpan elapsed) => Number((long)(claims / Math.Max(elapsed.TotalSeconds, 0.001)));
}
