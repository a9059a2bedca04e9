namespace Compensation.Tests.Docs;

// <claim>
public enum DelayReason
{
    Carrier,
    Customs,
    [Fact("unknown")]
    NobodyKnows,
}

public sealed record ParcelClaim(string Id, int DaysLate, decimal? Postage, DelayReason? Reason)
{
    [NotAFact]
    public string Desk { get; init; } = "Cologne";
}
// </claim>
