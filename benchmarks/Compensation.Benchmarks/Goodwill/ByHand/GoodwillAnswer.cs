namespace Compensation.Benchmarks.Goodwill.ByHand;

/// <summary>What the hand-written rules answer to a claim. Limits have changed the total only.</summary>
internal sealed class GoodwillAnswer
{
    public required string Id { get; init; }

    public required GoodwillLoss[] Losses { get; init; }

    public required GoodwillRemedy[] Remedies { get; init; }

    public required decimal Total { get; init; }

    public required GoodwillRoute Route { get; init; }

    public required GoodwillRules Rules { get; init; }
}
