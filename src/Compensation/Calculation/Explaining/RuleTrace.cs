namespace Compensation.Calculation.Explaining;

/// <summary>Why one rule did or did not apply to a claim.</summary>
/// <param name="Kind">The kind of rule; null for a route.</param>
/// <param name="Id">Its id, with the item or the loss it was asked about: <c>damaged[2]</c>; of a route its number, from 1.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Deciding">The smallest parts of its condition that decided; empty without a condition.</param>
internal sealed record RuleTrace(RuleKind? Kind, string Id, RuleOutcome Outcome, IReadOnlyList<DecidingCondition> Deciding)
{
    /// <summary>What people call it in a language, with the item or the loss; null where the pack gives it no title.</summary>
    public Func<string, string?> Title { get; init; } = _ => null;
}
