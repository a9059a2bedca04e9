namespace Compensation.Rules;

/// <summary>A part of a text: words as they stand, or the value of an expression.</summary>
/// <param name="Literal">The words; null for a hole.</param>
/// <param name="Hole">What fills it.</param>
/// <param name="Format">How a number in the hole is to be read.</param>
/// <param name="Currency">The currency of money that is not in the offer's; null for all else.</param>
/// <param name="IsPerLoss">The hole speaks of <c>loss</c>: it has a value for each loss that the line answers.</param>
internal sealed record TemplatePart(string? Literal, TypedExpression? Hole, HoleFormat Format = HoleFormat.Plain, string? Currency = null, bool IsPerLoss = false);
