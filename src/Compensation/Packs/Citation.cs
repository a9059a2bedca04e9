namespace Compensation.Packs;

/// <summary>Where a rule or a number comes from.</summary>
/// <param name="Text">The law, scheme or document.</param>
/// <param name="IsUnverified">The author has not seen it with their own eyes.</param>
internal sealed record Citation(SourceText Text, bool IsUnverified);
