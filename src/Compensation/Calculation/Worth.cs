namespace Compensation.Calculation;

/// <summary>What something comes to: an amount, a range left to judgement, or something that could not be worked out.</summary>
/// <param name="Amount">The amount, rounded; null without one.</param>
/// <param name="Range">The range, when the pack leaves it to judgement.</param>
/// <param name="IsUnknown">There should be an amount, and there is none.</param>
internal readonly record struct Worth(decimal? Amount, AmountRange? Range = null, bool IsUnknown = false)
{
    public static Worth Unknown { get; } = new(null, null, true);
}
