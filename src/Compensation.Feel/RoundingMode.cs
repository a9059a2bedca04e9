namespace Compensation.Feel;

/// <summary>Where a number between two others goes.</summary>
internal enum RoundingMode
{
    Floor,
    Ceiling,

    /// <summary>Away from zero.</summary>
    Up,

    /// <summary>Towards zero.</summary>
    Down,

    /// <summary>To the nearest; from the middle away from zero.</summary>
    HalfUp,

    /// <summary>To the nearest; from the middle towards zero.</summary>
    HalfDown,

    /// <summary>To the nearest; from the middle to the even one.</summary>
    HalfEven,
}
