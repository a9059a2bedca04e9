namespace Compensation;

/// <summary>How far a bulk run has come; it is told after each batch, and once at the start of a run that goes on with another.</summary>
/// <param name="Claims">The claims answered, those of the run it goes on with among them.</param>
/// <param name="Rejected">Those of them that were rejected.</param>
/// <param name="Position">The bytes of the claims that are answered.</param>
/// <param name="Length">All bytes of the claims; null where that is not known.</param>
public readonly record struct BulkProgress(long Claims, long Rejected, long Position, long? Length);
