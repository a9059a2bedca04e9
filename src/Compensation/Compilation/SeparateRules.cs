namespace Compensation.Compilation;

/// <summary>The rules of a pack version as code, one by one, in the order of the pack: for those who decide themselves when a rule is asked.</summary>
internal sealed class SeparateRules
{
    /// <summary>What comes before all rules.</summary>
    public required IReadOnlyList<Func<CompiledAssessment, bool>> First { get; init; }

    public required IReadOnlyList<RuleCode> Eligibility { get; init; }

    public required IReadOnlyList<RuleCode> Losses { get; init; }

    public required IReadOnlyList<RuleCode> Remedies { get; init; }

    public required IReadOnlyList<RuleCode> Limits { get; init; }

    public required IReadOnlyList<RuleCode> Routes { get; init; }
}
