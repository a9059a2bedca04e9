namespace Compensation.Calculation;

/// <summary>What a rule that applies is about.</summary>
internal enum RuleUseKind
{
    /// <summary>The claim as a whole.</summary>
    Eligibility,

    /// <summary>A loss.</summary>
    Loss,

    /// <summary>A line that is given.</summary>
    Line,

    /// <summary>A limit that changed something.</summary>
    Limit,
}
