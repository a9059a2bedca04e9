namespace Compensation.Packs.Reading;

/// <summary>Where a rule or a number comes from.</summary>
/// <param name="Text">The law, scheme or document, in one language or several.</param>
/// <param name="IsUnverified">The author has not seen it with their own eyes.</param>
internal sealed record CitationSyntax(LocalizedText Text, bool IsUnverified);
