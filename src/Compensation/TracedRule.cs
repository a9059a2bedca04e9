namespace Compensation;

/// <summary>A rule of the pack, and what became of it.</summary>
/// <param name="Id">The id of the rule, as the pack names it; of a route its place among the routes, from 1.</param>
/// <param name="Kind">The kind of the rule; null for a route.</param>
/// <param name="Verdict">What became of it.</param>
public readonly record struct TracedRule(string Id, RuleKind? Kind, RuleVerdict Verdict);
