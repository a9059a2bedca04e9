using System.Runtime.InteropServices;

namespace Compensation.Calculation;

/// <summary>A remedy on its way to a line of the offer.</summary>
/// <typeparam name="TMoney">A decimal, or whole units of money.</typeparam>
[StructLayout(LayoutKind.Auto)]
internal struct LineSlot<TMoney>
{
    /// <summary>The place of its rule among the remedy rules.</summary>
    public int Rule;

    /// <summary>The first loss it answers; -1 for the whole claim.</summary>
    public int FirstLoss;

    /// <summary>Where its parts begin.</summary>
    public int FirstPart;

    public int PartCount;

    /// <summary>Whether it has a value in money, and that is known.</summary>
    public bool HasValue;

    /// <summary>Whether another line of its choice was chosen.</summary>
    public bool IsAlternative;

    /// <summary>Whether it stands in the offer, or beside it, after all limits.</summary>
    public bool IsKept;

    /// <summary>What the limits have left on it.</summary>
    public LimitMarks Marks;

    /// <summary>Its value: after all limits when it is kept, before them until then.</summary>
    public TMoney Value;

    /// <summary>While limits are applied: whether it is among the lines that are limited.</summary>
    public bool IsIn;

    /// <summary>While limits are applied: as <see cref="Marks"/>.</summary>
    public LimitMarks MarksNow;
}
