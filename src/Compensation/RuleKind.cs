namespace Compensation;

/// <summary>Which kind of rule gave a <see cref="Reason"/>. In JSON the same words in lower case.</summary>
public enum RuleKind
{
    /// <summary>Not a rule of the pack but one of every pack, such as <c>nothing_due</c>.</summary>
    Standard,

    /// <summary>An eligibility rule that declines the claim.</summary>
    Decline,

    /// <summary>An eligibility rule that hands the claim to a person.</summary>
    Review,

    /// <summary>An eligibility rule that asks for a fact.</summary>
    Ask,

    /// <summary>A rule that found a loss.</summary>
    Loss,

    /// <summary>A rule that gave a remedy.</summary>
    Remedy,

    /// <summary>A limit that changed an amount.</summary>
    Limit,
}
