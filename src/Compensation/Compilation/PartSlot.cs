namespace Compensation.Compilation;

/// <summary>A part of a line: how much of its value answers one loss, or the claim as a whole.</summary>
internal struct PartSlot
{
    /// <summary>The loss; -1 for the whole claim.</summary>
    public int Loss;

    /// <summary>Before any limit.</summary>
    public long Value;

    /// <summary>While limits are applied.</summary>
    public long Now;

    /// <summary>After all limits.</summary>
    public long Final;
}
