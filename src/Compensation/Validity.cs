namespace Compensation;

/// <summary>
/// How long a remedy can be taken up: so many months and days from the day it is given, or until a day. In JSON <c>{"months":12}</c> or
/// <c>{"until":"2026-12-31"}</c>.
/// </summary>
public sealed record Validity
{
    /// <summary>Calendar months; 0 for none.</summary>
    public int Months { get; init; }

    /// <summary>Calendar days, after the months; 0 for none.</summary>
    public int Days { get; init; }

    /// <summary>The last day it can be taken up; null when it is counted in months and days.</summary>
    public DateOnly? Until { get; init; }
}
