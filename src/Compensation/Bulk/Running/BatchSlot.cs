namespace Compensation.Bulk.Running;

/// <summary>A batch on its way: the claims, and what came of them.</summary>
internal sealed class BatchSlot
{
    public ClaimBatch Claims { get; } = new();

    public ScoredBatch Scored { get; } = new();

    /// <summary>Whether <see cref="Scored"/> is what came of <see cref="Claims"/>.</summary>
    public bool IsScored { get; set; }
}
