namespace Compensation.Hosting;

/// <summary>
/// Calculates offers by one pack, in the version in force when a calculation begins. Safe to share between threads. Injected with the id of
/// the pack as its key: <c>[FromKeyedServices("air.eu261")] IOfferCalculator calculator</c>.
/// </summary>
public interface IOfferCalculator
{
    /// <summary>The id of the pack.</summary>
    string Pack { get; }

    /// <summary>
    /// The offer for a claim. Never throws for data; when a reload has taken the pack away, the offer is <see cref="Decision.Invalid"/>.
    /// </summary>
    Offer Calculate(Claim claim);

    /// <summary>The offer for a claim, with its reasons in words.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="languages">Language tags such as <c>en</c> and <c>zh</c>.</param>
    Offer Calculate(Claim claim, IReadOnlyList<string> languages);
}
