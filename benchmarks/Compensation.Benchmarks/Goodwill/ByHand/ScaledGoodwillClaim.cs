using Compensation.ClaimGenerator;

namespace Compensation.Benchmarks.Goodwill.ByHand;

/// <summary>A claim in whole cents and tenths, converted from decimals before the clock starts.</summary>
internal sealed class ScaledGoodwillClaim(GoodwillClaim claim)
{
    public string Id { get; } = claim.Id;

    public long DistanceTenths { get; } = (long)(claim.DistanceKm * 10m);

    public long DelayTenths { get; } = (long)(claim.DelayHours * 10m);

    public bool Cancelled { get; } = claim.Cancelled;

    public bool Extraordinary { get; } = claim.Extraordinary;

    public string Tier { get; } = claim.Tier;

    public string Channel { get; } = claim.Channel;

    public long PurchaseCents { get; } = (long)(claim.PurchasePrice * 100m);

    public long RepairCents { get; } = (long)(claim.RepairCost * 100m);

    public long MarketCents { get; } = (long)(claim.MarketValue * 100m);

    public long SpentTenths { get; } = (long)(claim.HoursSpent * 10m);

    public long HourlyCents { get; } = (long)(claim.HourlyRate * 100m);

    public int RecordsExposed { get; } = claim.RecordsExposed;

    public bool Sensitive { get; } = claim.Sensitive;

    public int SatisfactionDrop { get; } = claim.SatisfactionDrop;

    public int Mentions { get; } = claim.Mentions;

    public int ReportedDaysAfter { get; } = claim.ReportedDaysAfter;

    public long PriorCents { get; } = (long)(claim.PriorPaid * 100m);
}
