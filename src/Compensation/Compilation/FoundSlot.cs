using System.Runtime.InteropServices;

namespace Compensation.Compilation;

/// <summary>A loss that was found.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct FoundSlot
{
    /// <summary>The place of its rule among the loss rules.</summary>
    public int Rule;

    /// <summary>The number of the item it was found for, from 1; 0 for a rule without a list.</summary>
    public int Number;

    /// <summary>The item.</summary>
    public object? Item;

    public bool HasAmount;

    /// <summary>In units of the version's <see cref="CompiledVersion.MoneyDigits"/>.</summary>
    public long Amount;

    /// <summary>What the chosen lines give for it, but for those that may exceed it.</summary>
    public long Recovered;
}
