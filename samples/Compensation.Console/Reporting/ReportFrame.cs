namespace Compensation.Cli.Reporting;

/// <summary>What every section of a report is written from: the tally, the packs' texts, the words of the language.</summary>
/// <param name="tally">What is reported.</param>
/// <param name="versions">The versions of the packs, for their titles and texts.</param>
/// <param name="language">The language of the report: <c>zh</c> and every <c>zh-…</c> give Chinese, all others English.</param>
internal sealed class ReportFrame(BulkTally tally, IEnumerable<PackVersion> versions, string language)
{
    public BulkTally Tally => tally;

    public OfferTally Overall { get; } = tally.Overall();

    public ReportTexts Texts { get; } = ReportTexts.For(language);

    public TextFormat Format { get; } = TextFormat.For(language);

    public PackTexts Packs { get; } = new(versions, language);

    /// <summary>The length of a bar: the amount where the whole run is in one currency, else the number of occurrences.</summary>
    public decimal Size(MoneyTally money) => OnlyCurrency is null ? money.Times : money.Sum(OnlyCurrency).Value ?? decimal.MaxValue;

    private string? OnlyCurrency { get; } = tally.Overall().Totals.Select(t => t.Currency).ToArray() is [var only] ? only : null;

    public string Number(long number) => Format.Number(number);

    /// <summary>A part of a whole as a percentage.</summary>
    public static string Share(long part, long whole) => whole == 0 ? "–" : TextFormat.Percent(decimal.Round((decimal)part / whole, 3, MidpointRounding.AwayFromZero), 1);

    /// <summary>A sum of money; words where it is beyond the range of amounts.</summary>
    public string Money(ExactSum sum, string currency) => sum.Value is { } amount ? Money(amount, currency) : Texts.BeyondRange;

    public string Money(decimal amount, string currency) => Format.Money(amount, currency, Currency.Digits(currency) ?? 0);

    /// <summary>The average of a sum over a count; words where the sum is beyond the range of amounts.</summary>
    public string Average(ExactSum sum, long count, string currency) =>
        sum.Value is { } amount ? Money(Compensation.Money.Round(amount / count, Currency.Digits(currency) ?? 0, RoundingMode.HalfUp), currency) : Texts.BeyondRange;

    /// <summary>The sums of all currencies, a line each; a dash where there is no money.</summary>
    public Html Sums(MoneyTally money)
    {
        var sums = money.Currencies.Select(c => Html.Of($"<span class=\"sum\">{Money(money.Sum(c), c)}</span>")).ToList();
        if (money.Unknown > 0)
        {
            sums.Add(Html.Of($"<span class=\"sum quiet\">{Texts.NotWorkedOut(Number(money.Unknown))}</span>"));
        }

        return sums.Count == 0 ? Html.Of($"<span class=\"quiet\">–</span>") : Html.Join(sums);
    }
}
