namespace Compensation.Calculation.Explaining;

/// <summary>A part of a condition that decided it.</summary>
/// <param name="Text">The part as it is written in the pack.</param>
/// <param name="Holds">Whether it holds; null when it has no answer.</param>
/// <param name="Names">The values of the names in it, in the order they stand there.</param>
internal sealed record DecidingCondition(string Text, bool? Holds, IReadOnlyList<NameValue> Names);
