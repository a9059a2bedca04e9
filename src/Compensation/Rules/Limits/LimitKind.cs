namespace Compensation.Rules.Limits;

/// <summary>What a limit does to the total it is over.</summary>
internal enum LimitKind
{
    /// <summary>Lowers it to the amount.</summary>
    AtMost,

    /// <summary>Raises it to the amount, where anything is due at all.</summary>
    AtLeast,

    /// <summary>Takes the amount off, down to nothing.</summary>
    Less,

    /// <summary>Multiplies it.</summary>
    Times,

    /// <summary>Makes it nothing when it is below the amount.</summary>
    DropBelow,
}
