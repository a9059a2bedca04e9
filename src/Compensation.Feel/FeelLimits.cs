namespace Compensation.Feel;

/// <summary>What one expression may cost. Texts come from people and files, so each dimension has an end.</summary>
/// <param name="TextLength">Characters of one expression.</param>
/// <param name="Depth">How deep an expression may be nested, and how deep functions may call each other.</param>
/// <param name="ListLength">Items of one list.</param>
/// <param name="Steps">Nodes evaluated in one evaluation.</param>
internal sealed record FeelLimits(int TextLength = 65_536, int Depth = 256, int ListLength = 100_000, int Steps = 1_000_000)
{
    public static FeelLimits Default { get; } = new();
}
