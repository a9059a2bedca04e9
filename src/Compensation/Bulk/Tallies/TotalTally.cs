namespace Compensation.Bulk.Tallies;

/// <summary>The totals of offers in one currency, apart by what became of the claims.</summary>
internal sealed class TotalTally : DecisionTally<AmountTally>, IKeyedTally<string, TotalTally>
{
    /// <summary>The ISO 4217 code.</summary>
    public required string Currency { get; init; }

    public string Key => Currency;

    public string Order => Currency;

    public static TotalTally Of(string key) => new() { Currency = key };

    public void Add(TotalTally other) => AddParts(other);
}
