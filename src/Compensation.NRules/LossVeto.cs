namespace Compensation.Inference;

/// <summary>
/// A fact that takes a loss back: no remedy answers it, and the offer does not show it. Yield it from a rule of your own; it stands as long
/// as that rule's conditions hold.
/// </summary>
/// <remarks>A loss that a pack found can't be retracted itself: NRules keeps it while the pack's rule holds.</remarks>
public sealed class LossVeto
{
    // No record: the session tells facts apart by equality, and two rules may veto the same loss.

    /// <summary>A veto of one loss.</summary>
    public LossVeto(Loss loss)
    {
        ArgumentNullException.ThrowIfNull(loss);
        Loss = loss.Id;
    }

    /// <summary>The <see cref="Compensation.Loss.Id"/> of the loss.</summary>
    public string Loss { get; }
}
