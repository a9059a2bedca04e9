using NodaTime;

namespace Compensation.Packs.Binding;

/// <summary>Calendars and rates as the values that FEEL functions take.</summary>
internal static class FileValues
{
    /// <summary><c>{ weekend: [6, 7], holidays: [dates], workdays: [dates], from, until }</c></summary>
    public static FeelContext Of(CalendarSyntax calendar) => Context(
        ("weekend", calendar.Weekend.Select(d => (object?)(decimal)(CalendarSyntax.Weekdays.ToList().IndexOf(d.Text) + 1)).ToArray()),
        ("holidays", Dates(calendar.Holidays)),
        ("workdays", Dates(calendar.Workdays)),
        ("from", calendar.Dates.First),
        ("until", calendar.Dates.Last));

    /// <summary>Of interest, <c>[{ from, until, rate }]</c>; of exchange, <c>[{ from, until, base, quote, rate }]</c>: one base costs so much of quote.</summary>
    public static object?[] Of(RatesSyntax rates) => rates.Base is null
        ? [.. rates.Interest.Where(r => r.Value is not null).Select(r => Context(("from", Start(r)), ("until", r.Dates.Last), ("rate", r.Value!.Value)))]
        : [.. rates.Exchange.SelectMany(e => e.Rates.Where(r => r.Value is not null).Select(r => Context(
            ("from", Start(r)), ("until", r.Dates.Last), ("base", rates.Base.Text), ("quote", e.Currency.Text), ("rate", r.Value!.Value))))];

    /// <summary>The source of each rate: its own, or that of the table.</summary>
    public static IReadOnlyList<RateSource> SourcesOf(RatesSyntax rates, ValueSources sources)
    {
        var table = sources.Of(rates.Source);
        return
        [
            .. rates.Interest.Select(r => new RateSource(null, r.Dates.First, r.Dates.Last, sources.Of(r.Source) ?? table)),
            .. rates.Exchange.SelectMany(e => e.Rates.Select(r => new RateSource(e.Currency.Text, r.Dates.First, r.Dates.Last, sources.Of(r.Source) ?? table))),
        ];
    }

    private static object?[] Dates(IReadOnlyList<HolidaySyntax> days) => [.. days.Select(d => (object?)d.Date.Value)];

    /// <summary>A rate without a start holds from the beginning of time.</summary>
    private static LocalDate Start(DatedRateSyntax rate) => rate.Dates.First ?? LocalDate.MinIsoValue;

    private static FeelContext Context(params (string Name, object? Value)[] members) => new(members.Select(m => KeyValuePair.Create(m.Name, m.Value)));
}
