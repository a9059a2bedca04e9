namespace Compensation.ClaimGenerator;

/// <summary>The seventeen facts of a claim for the pack <c>goodwill</c>, as a host would hold them. Money is in euros.</summary>
internal sealed class GoodwillClaim
{
    public required string Id { get; init; }

    public required decimal DistanceKm { get; init; }

    public required decimal DelayHours { get; init; }

    public required bool Cancelled { get; init; }

    public required bool Extraordinary { get; init; }

    public required string Tier { get; init; }

    public required string Channel { get; init; }

    public required decimal PurchasePrice { get; init; }

    public required decimal RepairCost { get; init; }

    public required decimal MarketValue { get; init; }

    public required decimal HoursSpent { get; init; }

    public required decimal HourlyRate { get; init; }

    public required int RecordsExposed { get; init; }

    public required bool Sensitive { get; init; }

    public required int SatisfactionDrop { get; init; }

    public required int Mentions { get; init; }

    public required int ReportedDaysAfter { get; init; }

    public required decimal PriorPaid { get; init; }
}
