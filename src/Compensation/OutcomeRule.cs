namespace Compensation;

/// <summary>A rule that stands in a <see cref="ClaimOutcome"/>.</summary>
/// <param name="Id">The id of the rule, as the pack names it.</param>
/// <param name="Kind">The kind of the rule.</param>
/// <param name="Amount">Of a loss its amount, of a remedy its value after all limits, of a limit what it left of what it covers; null where there is none.</param>
public readonly record struct OutcomeRule(string Id, RuleKind Kind, decimal? Amount);
