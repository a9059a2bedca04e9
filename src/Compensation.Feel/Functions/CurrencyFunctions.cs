using NodaTime;

namespace Compensation.Feel.Functions;

/// <summary>
/// Beyond the standard: amounts in other currencies. Rates are a list of {from, base, quote, rate}: from that date on, until the next
/// entry for the two currencies, one unit of base is worth rate units of quote. An entry may have an until, its last day, after which
/// there is no rate before the next begins. The result is exact, and not rounded.
/// </summary>
internal static class CurrencyFunctions
{
    private static readonly FeelType Rates = FeelType.ListOf(FeelType.ContextOf(
    [
        KeyValuePair.Create("from", FeelType.Date),
        KeyValuePair.Create("base", FeelType.String),
        KeyValuePair.Create("quote", FeelType.String),
        KeyValuePair.Create("rate", FeelType.Number),
    ]));

    public static IReadOnlyList<BuiltIn> All { get; } =
    [
        new("convert", "An amount in another currency, at the latest rate that begins on or before a date, used directly or the other way round. (Beyond the standard.)",
            Signature.Of(
                FeelType.Number, Convert,
                new Parameter("amount", FeelType.Number) { Exact = true }, new Parameter("from currency", FeelType.String), new Parameter("to currency", FeelType.String),
                new Parameter("date", FeelType.Date), new Parameter("rates", Rates) { Exact = true }) with { Divides = true })
        { RateChoice = Signatures.RateChoice.BetweenCurrencies },
    ];

    private static object? Convert(CallContext call, object?[] a)
    {
        var (amount, from, to, date) = (Number.Of(a[0])!.Value, (string)a[1]!, (string)a[2]!, (LocalDate)a[3]!);
        if (from == to)
        {
            return a[0];
        }

        (LocalDate From, LocalDate? Until, Number Rate, bool Inverse)? best = null;
        foreach (var entry in ((object?[])a[4]!).Cast<FeelContext?>())
        {
            if (entry is null || Text(entry, "base") is not { } unit || Text(entry, "quote") is not { } quote
                || !entry.TryGet("from", out var start) || start is not LocalDate begin || !entry.TryGet("rate", out var value) || Number.Of(value) is not { } rate)
            {
                return call.FailForNull($"a rate lacks its date, its currencies or its value");
            }

            var direct = unit == from && quote == to;
            if ((direct || (unit == to && quote == from)) && begin <= date && (best is null || begin > best.Value.From || (begin == best.Value.From && direct)))
            {
                best = (begin, entry.TryGet("until", out var end) ? end as LocalDate? : null, rate, !direct);
            }
        }

        return best switch
        {
            { Until: { } last } when last < date => call.Fail($"the rate between {from} and {to} ends on {last:value}, before {date:value}"),
            null => call.Fail($"there is no rate between {from} and {to} on {date:value}"),
            { Rate.Sign: <= 0 } => call.Fail($"the rate between {from} and {to} on {date:value} is not above zero"),
            { Inverse: true } b => call.Give(amount / b.Rate),
            var b => call.Give(amount * b.Value.Rate),
        };
    }

    private static string? Text(FeelContext entry, string name) => entry.TryGet(name, out var value) ? value as string : null;
}
