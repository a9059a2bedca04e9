namespace Compensation.Feel;

/// <summary>What one expression may cost. Texts come from people and files, so each dimension has an end.</summary>
/// <param name="TextLength">Characters of one expression.</param>
/// <param name="Depth">How deep brackets may be nested, values may lie in each other, and functions may call each other.</param>
/// <param name="ListLength">Items of one list.</param>
/// <param name="Steps">Nodes evaluated, and items handled by functions, in one evaluation.</param>
/// <param name="StringLength">Characters of one text that an evaluation makes.</param>
/// <param name="Levels">How deep the parts of an expression, with those of the functions it calls, may lie in each other: more than one text has.</param>
internal sealed record FeelLimits(int TextLength = 65_536, int Depth = 256, int ListLength = 100_000, int Steps = 1_000_000, int StringLength = 1_000_000, int Levels = 50_000)
{
    public static FeelLimits Default { get; } = new();
}
