namespace Compensation;

/// <summary>A field that two offers do not agree on.</summary>
/// <param name="Path">The field by the names of the JSON, items counted from 1: <c>losses[1].amount</c>.</param>
/// <param name="Stored">What the stored offer has, as JSON; null when it has no such field. A value that a sensitive fact stands in is <c>(withheld)</c>.</param>
/// <param name="Replayed">What is calculated now, in the same way.</param>
public sealed record ReplayDifference(string Path, string? Stored, string? Replayed)
{
    /// <summary><c>losses[1].amount: 5.00, now 6.00</c>.</summary>
    public override string ToString() => $"{Path}: {Stored ?? "nothing"}, now {Replayed ?? "nothing"}";
}
