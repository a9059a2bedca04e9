namespace Compensation.ClaimGenerator;

/// <summary>The ways in which a line of a real claim file is wrong. Each of them ends among the rejects.</summary>
internal enum ClaimDefect
{
    /// <summary>Words where a number belongs.</summary>
    TextInNumber,

    /// <summary>A fact under a name that is not declared, by a lost letter.</summary>
    MisspeltFact,

    /// <summary>A number below zero that cannot be.</summary>
    NegativeNumber,

    /// <summary>A value outside the declared set.</summary>
    UndeclaredValue,

    /// <summary>A line that breaks off, as after a full disk or a cut connection.</summary>
    BrokenLine,
}
