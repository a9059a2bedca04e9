namespace Compensation.Calculation;

/// <summary>A rule that applies, with what it comes to.</summary>
/// <typeparam name="TMoney">A decimal, or whole units of money.</typeparam>
/// <param name="Rule">The place of the rule in <see cref="RuleIndex.Rules"/>.</param>
/// <param name="Amount">The amount; below 0 for none.</param>
internal readonly record struct RuleAmount<TMoney>(int Rule, TMoney Amount);
