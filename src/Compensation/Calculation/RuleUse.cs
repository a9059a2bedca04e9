namespace Compensation.Calculation;

/// <summary>A rule that applies, with what it is about: a reason of the offer stands for each.</summary>
/// <param name="Rule">The place of the rule in <see cref="RuleIndex.Rules"/>.</param>
/// <param name="Kind">Whether it is a loss, a remedy, a limit, or by itself.</param>
/// <param name="Place">The place of the loss or the line among those found; of a limit its place in <see cref="Assessment{TMoney}.Limits"/>; else 0.</param>
internal readonly record struct RuleUse(int Rule, RuleUseKind Kind, int Place);
