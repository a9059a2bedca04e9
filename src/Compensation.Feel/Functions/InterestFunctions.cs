using NodaTime;

namespace Compensation.Feel.Functions;

/// <summary>
/// Beyond the standard: simple interest. A rate is a fraction of the principal a year (0.08 for 8 %), or a list of {from, rate}, each in
/// force until the next, or through its until where it has one. The day of from bears interest, the day of to does not. The result is exact, and not rounded.
/// </summary>
internal static class InterestFunctions
{
    /// <summary>The day count that counts when none is given.</summary>
    private const string UsualDayCount = "actual/365";
    private static readonly FailureReason BadPeriod = $"to must not be before from";
    private static readonly FailureReason BadPeriodOrDayCount = $"to must not be before from, and day count must be \"actual/365\", \"actual/360\", \"actual/actual\" or \"30/360\"";

    private static readonly FeelType DatedRates = FeelType.ListOf(FeelType.ContextOf(
    [
        KeyValuePair.Create("from", FeelType.Date),
        KeyValuePair.Create("rate", FeelType.Number),
    ]));

    private static readonly Parameter Principal = new("principal", FeelType.Number) { Exact = true };
    private static readonly Parameter Rate = new("rate", FeelType.Number) { Exact = true };
    private static readonly Parameter From = new("from", FeelType.Date);
    private static readonly Parameter To = new("to", FeelType.Date);
    private static readonly Parameter DayCountName = new("day count", FeelType.String);

    public static IReadOnlyList<BuiltIn> All { get; } =
    [
        new("simple interest", "The interest on a principal from a date until before another, at a yearly rate (0.08 is 8 %) or at dated rates; day count is actual/365 when it is not given. (Beyond the standard.)",
            Signature.Of(FeelType.Number, AtOneRate, Principal, From, To, Rate) with { Divides = true, Product = new([0, 3], Signature.Method((Func<LocalDate, LocalDate, Quotient?>)Years)) },
            Signature.Of(FeelType.Number, AtOneRate, Principal, From, To, Rate, DayCountName)
                with { Divides = true, Product = new([0, 3], Signature.Method((Func<LocalDate, LocalDate, string, Quotient?>)Years)) },
            Signature.Of(FeelType.Number, AtDatedRates, Principal, From, To, new Parameter("rate", DatedRates) { Exact = true }, DayCountName with { Optional = true }) with { Divides = true })
        { RateChoice = Signatures.RateChoice.OverAPeriod },
    ];

    private static Quotient? Years(LocalDate from, LocalDate to) => Years(from, to, UsualDayCount);

    /// <summary>The part of a year that a rate is for; null when the period or the day count is none.</summary>
    private static Quotient? Years(LocalDate from, LocalDate to, string dayCount) => to < from ? null : DayCount.Named(dayCount)?.Years(from, to);

    private static object? AtOneRate(CallContext call, object?[] a)
    {
        var (principal, from, to, rate) = (Number.Of(a[0])!.Value, (LocalDate)a[1]!, (LocalDate)a[2]!, Number.Of(a[3])!.Value);
        return Years(from, to, a.Length > 4 ? (string)a[4]! : UsualDayCount) is { } years
            ? call.Give(principal * rate * years.ToNumber())
            : call.Fail(a.Length > 4 ? BadPeriodOrDayCount : BadPeriod);
    }

    private static object? AtDatedRates(CallContext call, object?[] a)
    {
        var (principal, from, to) = (Number.Of(a[0])!.Value, (LocalDate)a[1]!, (LocalDate)a[2]!);
        if (to < from || DayCount.Named(a[4] as string ?? UsualDayCount) is not { } dayCount)
        {
            return call.Fail(BadPeriodOrDayCount);
        }

        var rates = new SortedDictionary<LocalDate, (Number Rate, LocalDate? Until)>();
        foreach (var entry in ((object?[])a[3]!).Cast<FeelContext?>())
        {
            if (entry is null || !entry.TryGet("from", out var start) || start is not LocalDate date || !entry.TryGet("rate", out var value) || Number.Of(value) is not { } rate)
            {
                return call.FailForNull($"a dated rate lacks its date or its rate");
            }

            if (!rates.TryAdd(date, (rate, entry.TryGet("until", out var last) ? last as LocalDate? : null)))
            {
                return call.Fail($"two rates begin on {date:value}");
            }
        }

        if (to > from && (rates.Count == 0 || rates.First().Key > from))
        {
            return call.Fail($"there is no rate for {from:value}");
        }

        Number interest = 0;
        var starts = rates.ToArray();
        for (var i = 0; i < starts.Length; i++)
        {
            var begin = LocalDate.Max(starts[i].Key, from);
            var end = i + 1 < starts.Length ? LocalDate.Min(starts[i + 1].Key, to) : to;
            if (begin >= end)
            {
                continue;
            }

            // The last day with interest is the one before the end.
            if (starts[i].Value.Until is { } until && until < end.PlusDays(-1))
            {
                return call.Fail($"there is no rate for {LocalDate.Max(until.PlusDays(1), begin):value}");
            }

            interest += principal * starts[i].Value.Rate * dayCount.Years(begin, end).ToNumber();
        }

        return call.Give(interest);
    }
}
