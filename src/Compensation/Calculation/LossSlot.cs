using System.Runtime.InteropServices;

namespace Compensation.Calculation;

/// <summary>A loss that was found.</summary>
/// <typeparam name="TMoney">A decimal, or whole units of money.</typeparam>
[StructLayout(LayoutKind.Auto)]
internal struct LossSlot<TMoney>
{
    /// <summary>The place of its rule among the loss rules.</summary>
    public int Rule;

    /// <summary>The number of the item it was found for, from 1; 0 for a rule without a list.</summary>
    public int Number;

    /// <summary>The item.</summary>
    public object? Item;

    /// <summary>Whether it is put in money, and that is known.</summary>
    public bool HasAmount;

    /// <summary>The amount; 0 without one.</summary>
    public TMoney Amount;

    /// <summary>What the chosen lines give for it, but for those that may exceed it.</summary>
    public TMoney Recovered;
}
