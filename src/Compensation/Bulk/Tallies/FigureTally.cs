using System.Text.Json.Serialization;

namespace Compensation.Bulk.Tallies;

/// <summary>How often a figure that says yes or no said which: whether a promise was kept, for one.</summary>
/// <param name="Yes">How often it was true.</param>
/// <param name="No">How often it was false.</param>
[method: JsonConstructor]
internal readonly record struct FigureTally(long Yes, long No)
{
    /// <summary>One offer.</summary>
    public static FigureTally Of(bool isYes) => isYes ? new(1, 0) : new(0, 1);

    public static FigureTally operator +(FigureTally left, FigureTally right) => new(left.Yes + right.Yes, left.No + right.No);
}
