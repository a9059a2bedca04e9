namespace Compensation.Inputs;

/// <summary>The facts of one claim in the typed slots of a pack version; <see cref="FactSlots"/> makes the class and fills it.</summary>
internal abstract class BoundFacts
{
    /// <summary>A number is beyond what its slot can hold: the claim is calculated in decimals.</summary>
    public bool IsBeyond;

    /// <summary>How many required facts the claim does not state.</summary>
    public int Lacking;

    /// <summary>The date by which the rules were chosen; set by who chose them, null where the pack has one version for all dates.</summary>
    public NodaTime.LocalDate? Date;
}
