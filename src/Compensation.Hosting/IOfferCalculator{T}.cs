namespace Compensation.Hosting;

/// <summary>
/// Calculates offers by one pack for claims that are objects of a host's own class, in the version in force when a calculation begins;
/// <see cref="Calculator{T}"/> says how the properties of the class are the pack's inputs. Safe to share between threads. Injected with the id of the pack as
/// its key: <c>[FromKeyedServices("air.eu261")] IOfferCalculator&lt;FlightClaim&gt; calculator</c>.
/// </summary>
/// <typeparam name="T">The class, record or struct of the claims.</typeparam>
public interface IOfferCalculator<T>
{
    /// <summary>The id of the pack.</summary>
    string Pack { get; }

    /// <summary>
    /// The offer for a claim. Never throws for data; when a reload has taken the pack away, or changed its inputs so that the class no longer fits them, the
    /// offer is <see cref="Decision.Invalid"/> with every problem among its warnings.
    /// </summary>
    /// <exception cref="ArgumentException">The claim's id is blank.</exception>
    Offer Calculate(T claim);

    /// <summary>The offer for a claim as <see cref="Calculate(T)"/> gives it, with its reasons in words.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="languages">Language tags such as <c>en</c> and <c>zh</c>.</param>
    /// <exception cref="ArgumentException">The claim's id is blank.</exception>
    Offer Calculate(T claim, IReadOnlyList<string> languages);

    /// <summary>What a claim comes to, without words and details: the fastest way. Never throws for data, as <see cref="Calculate(T)"/>.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="withTrace">Whether to tell what became of each rule.</param>
    /// <exception cref="ArgumentException">The claim's id is blank.</exception>
    ClaimOutcome Decide(T claim, bool withTrace = false);
}
