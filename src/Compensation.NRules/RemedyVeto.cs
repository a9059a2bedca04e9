namespace Compensation.Inference;

/// <summary>
/// A fact that takes a remedy back: it is neither offered nor an alternative. Yield it from a rule of your own; it stands as long as that
/// rule's conditions hold.
/// </summary>
/// <remarks>A remedy that a pack gave can't be retracted itself: NRules keeps it while the pack's rule holds.</remarks>
public sealed class RemedyVeto
{
    // No record: the session tells facts apart by equality, and two rules may veto the same remedy.

    /// <summary>A veto of one remedy.</summary>
    public RemedyVeto(Remedy remedy)
    {
        ArgumentNullException.ThrowIfNull(remedy);
        Remedy = remedy.Id;
    }

    /// <summary>The <see cref="Compensation.Remedy.Id"/> of the remedy.</summary>
    public string Remedy { get; }
}
