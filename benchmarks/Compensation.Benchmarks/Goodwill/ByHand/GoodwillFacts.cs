using Compensation.ClaimGenerator;

namespace Compensation.Benchmarks.Goodwill.ByHand;

/// <summary>Generated claims as the library takes them.</summary>
internal static class GoodwillFacts
{
    public static Claim ClaimOf(GoodwillClaim claim) => new(claim.Id, new Dictionary<string, object?>
    {
        ["distance_km"] = claim.DistanceKm,
        ["delay_hours"] = claim.DelayHours,
        ["cancelled"] = claim.Cancelled,
        ["extraordinary"] = claim.Extraordinary,
        ["tier"] = claim.Tier,
        ["channel"] = claim.Channel,
        ["purchase_price"] = claim.PurchasePrice,
        ["repair_cost"] = claim.RepairCost,
        ["market_value"] = claim.MarketValue,
        ["hours_spent"] = claim.HoursSpent,
        ["hourly_rate"] = claim.HourlyRate,
        ["records_exposed"] = claim.RecordsExposed,
        ["sensitive"] = claim.Sensitive,
        ["satisfaction_drop"] = claim.SatisfactionDrop,
        ["mentions"] = claim.Mentions,
        ["reported_days_after"] = claim.ReportedDaysAfter,
        ["prior_paid"] = claim.PriorPaid,
    });
}
