namespace Compensation.Calculation;

/// <summary>A part of a line: how much of its value answers one loss, or the claim as a whole.</summary>
/// <typeparam name="TMoney">A decimal, or whole units of money.</typeparam>
internal struct PartSlot<TMoney>
{
    /// <summary>The place of the loss; -1 for the whole claim.</summary>
    public int Loss;

    /// <summary>Before any limit.</summary>
    public TMoney Value;

    /// <summary>While limits are applied.</summary>
    public TMoney Now;

    /// <summary>After all limits.</summary>
    public TMoney Final;
}
