namespace Compensation.Bulk.Tallies;

/// <summary>How often a figure that says yes or no said which: whether a promise was kept, for one.</summary>
/// <param name="Yes">How often it was true.</param>
/// <param name="No">How often it was false.</param>
internal readonly record struct FigureTally(long Yes, long No)
{
    public static FigureTally operator +(FigureTally left, FigureTally right) => new(left.Yes + right.Yes, left.No + right.No);
}
