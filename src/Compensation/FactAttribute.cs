namespace Compensation;

/// <summary>
/// Says which input of a pack a property of a claim's class is. Without it a property is the input of its own name, whatever the case and the
/// underscores: <c>ArrivalDelayMin</c> is <c>arrival_delay_min</c>. On a member of an enumeration it says which declared value the member is.
/// </summary>
/// <param name="name">The name of the input, or the declared value, as the pack writes it.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class FactAttribute(string name) : Attribute
{
    /// <summary>The name of the input, or the declared value.</summary>
    public string Name { get; } = name;
}
