namespace Compensation;

/// <summary>A limit that was applied, in the order of the pack. Amounts are in the offer's currency.</summary>
public sealed class AppliedLimit
{
    /// <summary>The id of the limit in the pack.</summary>
    public required string Id { get; init; }

    /// <summary>What it is over: <c>all</c>, loss types, forms, loss ids or remedy ids, as the pack says.</summary>
    public IReadOnlyList<string> Over { get; init; } = [];

    /// <summary>The total under it before.</summary>
    public required decimal Before { get; init; }

    /// <summary>The total under it after.</summary>
    public required decimal After { get; init; }

    /// <summary>How the change was allotted, one part for each remedy under the limit.</summary>
    public IReadOnlyList<LimitPart> Parts { get; init; } = [];
}
