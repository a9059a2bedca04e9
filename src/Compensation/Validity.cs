namespace Compensation;

/// <summary>How long a remedy can be taken up, counted from the day it is given. In JSON <c>{"months":12}</c>.</summary>
public sealed record Validity
{
    /// <summary>Calendar months; 0 for none.</summary>
    public int Months { get; init; }

    /// <summary>Calendar days, after the months; 0 for none.</summary>
    public int Days { get; init; }
}
