namespace Compensation.Calculation.Explaining;

/// <summary>What became of a rule in the judgement of a claim.</summary>
internal enum RuleOutcome
{
    /// <summary>It stands in the offer.</summary>
    Applied,

    /// <summary>Its condition does not hold.</summary>
    NotApplied,

    /// <summary>An absent fact leaves open whether its condition holds.</summary>
    Open,

    /// <summary>Its list has no items.</summary>
    NoItems,

    /// <summary>None of the losses it answers was found.</summary>
    NoLoss,

    /// <summary>Another remedy of the same choice was chosen.</summary>
    OtherChosen,

    /// <summary>Its condition holds, and the offer has no place for it: the claim is declined, nothing is due, or a limit drops it.</summary>
    Dropped,

    /// <summary>A limit that changed nothing.</summary>
    NoEffect,

    /// <summary>It was not asked: an earlier route was taken, or there is nothing to limit.</summary>
    NotReached,
}
