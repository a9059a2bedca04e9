namespace Compensation.Benchmarks.Goodwill.Files;

/// <summary>The facts of the claim at hand. One object is filled again for each claim.</summary>
internal sealed class HandClaim
{
    /// <summary>The id in UTF-8, without escapes: mostly a part of the line itself.</summary>
    public ReadOnlyMemory<byte> Id { get; set; }

    /// <summary>The claimant in UTF-8, without escapes; empty when the claim names none.</summary>
    public ReadOnlyMemory<byte> Claimant { get; set; }

    public decimal DistanceKm { get; set; }

    public decimal DelayHours { get; set; }

    public bool Cancelled { get; set; }

    public bool Extraordinary { get; set; }

    public HandTier Tier { get; set; }

    public bool IsApp { get; set; }

    public decimal PurchasePrice { get; set; }

    public decimal RepairCost { get; set; }

    public decimal MarketValue { get; set; }

    public decimal HoursSpent { get; set; }

    public decimal HourlyRate { get; set; }

    public int RecordsExposed { get; set; }

    public bool Sensitive { get; set; }

    public int SatisfactionDrop { get; set; }

    public int Mentions { get; set; }

    public int ReportedDaysAfter { get; set; }

    public decimal PriorPaid { get; set; }
}
