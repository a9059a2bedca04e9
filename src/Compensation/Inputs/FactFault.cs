namespace Compensation.Inputs;

/// <summary>What an input has against a value of its type.</summary>
internal enum FactFault
{
    None,

    /// <summary>It is none of the declared values.</summary>
    NotAmongValues,

    /// <summary>It is below the least value.</summary>
    TooSmall,

    /// <summary>It is above the greatest value.</summary>
    TooLarge,

    /// <summary>It has more decimal places than declared.</summary>
    TooManyDigits,
}
