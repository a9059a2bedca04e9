namespace Compensation.ClaimGenerator;

/// <summary>
/// Claims for the pack <c>goodwill</c>, the workload of the benchmarks: all sound, all with the same facts, and each reaching other rules.
/// The checksum that every implementation of the rules must give holds for the first 200,000 of <see cref="DefaultSeed"/>.
/// </summary>
internal sealed class GoodwillClaims : IClaimMaker
{
    private static readonly string[] Channels = ["web", "app", "phone", "store", "social"];

    public string Name => "goodwill";

    public ulong DefaultSeed => 20260213;

    public bool AllSound => true;

    /// <summary>The first claims of the default seed; the same ones as in a file.</summary>
    public static GoodwillClaim[] First(int count)
    {
        var maker = new GoodwillClaims();
        var random = new SplitMix64(maker.DefaultSeed);
        var claims = new GoodwillClaim[count];
        for (var i = 0; i < count; i++)
        {
            claims[i] = Next(random, ClaimFile.Id(i + 1));
        }

        return claims;
    }

    public ClaimDraft Draft(SplitMix64 random)
    {
        var claim = Next(random, string.Empty);
        var draft = new ClaimDraft { Measure = "records_exposed", Category = "tier", CategorySlip = "gold" };
        var facts = draft.Facts;
        facts["distance_km"] = claim.DistanceKm;
        facts["delay_hours"] = claim.DelayHours;
        facts["cancelled"] = claim.Cancelled;
        facts["extraordinary"] = claim.Extraordinary;
        facts["tier"] = claim.Tier;
        facts["channel"] = claim.Channel;
        facts["purchase_price"] = claim.PurchasePrice;
        facts["repair_cost"] = claim.RepairCost;
        facts["market_value"] = claim.MarketValue;
        facts["hours_spent"] = claim.HoursSpent;
        facts["hourly_rate"] = claim.HourlyRate;
        facts["records_exposed"] = claim.RecordsExposed;
        facts["sensitive"] = claim.Sensitive;
        facts["satisfaction_drop"] = claim.SatisfactionDrop;
        facts["mentions"] = claim.Mentions;
        facts["reported_days_after"] = claim.ReportedDaysAfter;
        facts["prior_paid"] = claim.PriorPaid;
        return draft;
    }

    // The order of the draws is part of the workload: another order gives other claims.
    private static GoodwillClaim Next(SplitMix64 random, string id) => new()
    {
        Id = id,
        DistanceKm = Tenths(500 + Below(random, 80_000)),
        DelayHours = Percent(random, 55) ? Tenths(Below(random, 30)) : Tenths(30 + Below(random, 60)),
        Cancelled = Percent(random, 12),
        Extraordinary = Percent(random, 15),
        Tier = Below(random, 100) switch { < 10 => "high", < 40 => "potential", _ => "general" },
        Channel = Channels[Below(random, 5)],
        PurchasePrice = Cents(1_999 + Below(random, 150_000)),
        RepairCost = Percent(random, 35) ? Cents(500 + Below(random, 120_000)) : 0m,
        MarketValue = Cents(1_000 + Below(random, 140_000)),
        HoursSpent = Percent(random, 40) ? Tenths(5 * (1 + Below(random, 40))) : 0m,
        HourlyRate = Cents(1_500 + Below(random, 6_000)),
        RecordsExposed = Percent(random, 15) ? 1 + Below(random, 800) : 0,
        Sensitive = Percent(random, 25),
        SatisfactionDrop = Percent(random, 45) ? Below(random, 3) : Below(random, 11),
        Mentions = Percent(random, 5) ? 1_001 + Below(random, 50_000) : Below(random, 900),
        ReportedDaysAfter = Percent(random, 4) ? 366 + Below(random, 400) : Below(random, 366),
        PriorPaid = Percent(random, 10) ? Cents(100 + Below(random, 30_000)) : 0m,
    };

    private static bool Percent(SplitMix64 random, int share) => Below(random, 100) < share;

    // By remainder and not as SplitMix64.Below: so the workload was first drawn, and its checksum depends on it.
    private static int Below(SplitMix64 random, int bound) => (int)((random.Next() >> 33) % (ulong)bound);

    private static decimal Tenths(int tenths) => new(tenths, 0, 0, isNegative: false, scale: 1);

    private static decimal Cents(int cents) => new(cents, 0, 0, isNegative: false, scale: 2);
}
