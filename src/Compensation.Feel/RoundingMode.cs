namespace Compensation;

/// <summary>
/// How a number that lies between two others of fewer digits becomes one of them. Each mode does what the FEEL function named beside it
/// does (DMN 1.5, 10.3.4.5); "up" and "down" are said of the distance from zero, so that with these a negative amount mirrors the positive one.
/// </summary>
public enum RoundingMode
{
    /// <summary>To the nearest, a tie away from zero: 2.5 → 3, -2.5 → -3 (<c>round half up</c>). What packs use unless they say otherwise.</summary>
    HalfUp,

    /// <summary>To the nearest, a tie toward zero: 2.5 → 2, -2.5 → -2 (<c>round half down</c>).</summary>
    HalfDown,

    /// <summary>To the nearest, a tie to the even digit: 2.5 → 2, 3.5 → 4 (<c>decimal</c>).</summary>
    HalfEven,

    /// <summary>Away from zero: 2.1 → 3, -2.1 → -3 (<c>round up</c>).</summary>
    Up,

    /// <summary>Toward zero: 2.9 → 2, -2.9 → -2 (<c>round down</c>).</summary>
    Down,

    /// <summary>To the greatest number at or below: 2.9 → 2, -2.1 → -3 (<c>floor</c>).</summary>
    Floor,

    /// <summary>To the least number at or above: 2.1 → 3, -2.9 → -2 (<c>ceiling</c>).</summary>
    Ceiling,
}
