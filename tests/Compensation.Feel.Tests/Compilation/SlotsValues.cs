using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Compensation.Feel.Tests.Compilation;

/// <summary>Generates slots: ordinary values, nulls, extremes, absent facts.</summary>
internal static class SlotsValues
{
    private static readonly Gen<decimal> Number = Gen.Frequency(
        (8, Gen.Elements(0m, 1m, -1m, 2m, 5m, 10m, 11m, 0.5m, 2.50m, 101m, 3.7m)), (1, Gen.Elements(decimal.MaxValue, decimal.MinValue, 1e-28m, 7e27m)), (3, Gen.Choose(-200, 200).Select(i => i / 4m)));

    private static readonly Gen<string> Text = Gen.Elements("a", "bc", "", "b", "\U0001F600", "￿", "abc");

    private static readonly Gen<LocalDate> Date = Gen.Frequency(
        (6, Gen.Choose(-400, 400).Select(i => new LocalDate(2024, 1, 1).PlusDays(i))), (1, Gen.Elements(LocalDate.MaxIsoValue, LocalDate.MinIsoValue, new LocalDate(2024, 2, 29))));

    private static readonly Gen<Duration> Span = Gen.Elements(Duration.Zero, Duration.FromDays(1), Duration.FromHours(-30), Duration.FromNanoseconds(1), Duration.FromMinutes(90), Duration.FromDays(3_000_000), Duration.MaxValue);

    private static readonly Gen<FeelContext> Item = from price in Maybe(Number.Select(n => (object?)n), 5, new AbsentFact("price"))
                                                    from proof in Maybe(Gen.Elements<object?>(true, false), 5, null)
                                                    from name in Text
                                                    select new FeelContext([KeyValuePair.Create<string, object?>("price", price), KeyValuePair.Create<string, object?>("proof", proof), KeyValuePair.Create<string, object?>("name", name)]);

    public static Gen<ClaimSlots> Slots { get; } =
        from numbers in OrNull(Number).SelectMany(n => OrNull(Number).Three().Select(t => (n, t.Item1, t.Item2)))
        from flags in OrNull(Gen.Elements(true, false)).Three()
        from texts in Text.Two()
        from hasText in Gen.Elements(true, true, false)
        from dates in OrNull(Date).Two()
        from span in OrNull(Span)
        from months in OrNull(Gen.Elements(new YearMonthDuration(1), new YearMonthDuration(-13), new YearMonthDuration(0), new YearMonthDuration(200_000)))
        from moment in Gen.Elements(null, new FeelDateTime(new LocalDateTime(2025, 3, 30, 2, 30)), new FeelDateTime(new LocalDateTime(2024, 1, 1, 0, 0), Offset.FromHours(2)), new FeelDateTime(LocalDateTime.MaxIsoValue),
            Zoned(2025, 10, 26, 1, 30), Zoned(2025, 10, 26, 2, 30), Zoned(2025, 3, 30, 2, 30), Zoned(2025, 9, 26, 2, 30))
        from clock in Gen.Elements(null, new FeelTime(new LocalTime(12, 0)), new FeelTime(new LocalTime(23, 0), Offset.FromHours(-5)))
        from list in Maybe(Maybe(Number.Select(n => (object?)n), 9, null).ArrayOf(3).Select(a => (object?[]?)a), 4, null)
        from length in Gen.Choose(0, 3)
        from words in Maybe(Text.Select(w => (object?)w), 9, null).ArrayOf(2)
        from items in Item.ArrayOf(3)
        from count in Gen.Choose(0, 3)
        from thing in Maybe(Item.Select(i => (FeelContext?)i), 3, null)
        select new ClaimSlots
        {
            n = numbers.n,
            m = numbers.Item2 ?? 4,
            required = numbers.Item3,
            p = flags.Item1,
            q = flags.Item2 ?? true,
            needed = flags.Item3,
            s = hasText ? texts.Item1 : null,
            t = texts.Item2,
            d = dates.Item1,
            e = dates.Item2 ?? new LocalDate(2024, 6, 1),
            u = span,
            y = months,
            moment = moment,
            clock = clock,
            numbers = list?[..Math.Min(length, list.Length)],
            texts = words,
            items = [.. items.Take(count)],
            thing = thing,
        };

    /// <summary>Digits as packs declare them.</summary>
    public static Gen<SlotsDigits> Digits { get; } = Gen.Choose(0, 4).Three().Select(t => new SlotsDigits(t.Item1, t.Item2, t.Item3));

    /// <summary>Slots whose numbers fit, of which some are at the edge of 64 bits, or where their square would be.</summary>
    public static Gen<ClaimSlots> Scaled(SlotsDigits digits) =>
        from slots in Slots
        from n in Edge(digits.N)
        from m in Edge(digits.M)
        from required in Edge(digits.Required)
        select Fitted(slots, n, m, required, digits);

    /// <summary>Null where the number is to stay what it is.</summary>
    private static Gen<decimal?> Edge(int digits) => Gen.Frequency(
        (6, Gen.Constant((decimal?)null)),
        (1, Gen.Elements(SlotsDigits.Most, -SlotsDigits.Most, 4611686018427387904, 922337203685477580, 3037000499, -3037000500).Select(v => (decimal?)ScaledNumber.ToDecimal(v, digits))));

    private static ClaimSlots Fitted(ClaimSlots slots, decimal? n, decimal? m, decimal? required, SlotsDigits digits)
    {
        slots.n = n ?? slots.n;
        slots.m = m ?? slots.m;
        slots.required = required ?? slots.required;
        digits.Fit(slots);
        return slots;
    }

    private static FeelDateTime Zoned(int year, int month, int day, int hour, int minute) =>
        FeelDateTime.InZone(new LocalDateTime(year, month, day, hour, minute), DateTimeZoneProviders.Tzdb["Europe/Berlin"]);

    private static Gen<T?> OrNull<T>(Gen<T> value)
        where T : struct => Gen.Frequency((4, value.Select(v => (T?)v)), (1, Gen.Constant((T?)null)));

    private static Gen<T> Maybe<T>(Gen<T> value, int weight, T otherwise) => Gen.Frequency((weight, value), (1, Gen.Constant(otherwise)));
}
