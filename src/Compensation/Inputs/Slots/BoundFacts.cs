namespace Compensation.Inputs.Slots;

/// <summary>The facts of one claim in the typed slots of a pack version; <see cref="FactSlots"/> makes the class and fills it.</summary>
internal abstract class BoundFacts
{
    /// <summary>Whether a number does not fit into the 64-bit integer of its slot: the claim is then for the explaining evaluator, which calculates in decimals.</summary>
    public bool IsOutOfRange;

    /// <summary>How many required facts are absent from the claim.</summary>
    public int AbsentRequired;

    /// <summary>The date by which the rules were chosen; set by who chose them, null where the pack has one version for all dates.</summary>
    public NodaTime.LocalDate? Date;
}
