namespace Compensation.Feel.Functions.Signatures;

/// <summary>What became of a call over boxed values.</summary>
internal enum CallOutcome
{
    /// <summary>It has a value, which may be null.</summary>
    Value,

    /// <summary>It failed: the evaluator would warn.</summary>
    Failure,

    /// <summary>Only the evaluator can tell, for instance because of an absent fact.</summary>
    Unknown,
}
