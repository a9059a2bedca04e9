namespace Compensation;

/// <summary>What became of a rule in a <see cref="ClaimOutcome"/>.</summary>
public enum RuleVerdict : byte
{
    /// <summary>It has no part in what the claim comes to: its condition does not hold, what it answers was not found, or it changed nothing.</summary>
    NotApplied,

    /// <summary>It has a part in what the claim comes to.</summary>
    Applied,

    /// <summary>It could be had instead of another remedy of the same choice.</summary>
    OtherChosen,

    /// <summary>Its condition holds, and it is not given: the claim is declined, nothing is due, or a limit drops it.</summary>
    Dropped,
}
