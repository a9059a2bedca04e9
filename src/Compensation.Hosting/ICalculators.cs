using System.Diagnostics.CodeAnalysis;

namespace Compensation.Hosting;

/// <summary>
/// Calculates offers by the packs in force; the service to inject. Each calculation takes the packs that are in force when it begins and ends
/// with them. Safe to share between threads, and observed: see <see cref="CompensationTelemetry"/>.
/// </summary>
public interface ICalculators
{
    /// <summary>The packs in force.</summary>
    PackCatalog Catalog { get; }

    /// <summary>
    /// The offer for a claim, by the pack it names, or by the only one there is. Never throws for data: a claim that names no pack that is loaded
    /// is <see cref="Decision.Invalid"/>.
    /// </summary>
    Offer Calculate(Claim claim);

    /// <summary>The offer for a claim as <see cref="Calculate(Claim)"/> gives it, with its reasons in words.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="languages">Language tags such as <c>en</c> and <c>zh</c>.</param>
    Offer Calculate(Claim claim, IReadOnlyList<string> languages);

    /// <summary>The calculator of one pack. It follows reloads, so it may be kept.</summary>
    /// <param name="pack">The id of the pack.</param>
    /// <exception cref="KeyNotFoundException">No pack in force has this id; the message names those that are.</exception>
    IOfferCalculator For(string pack);

    /// <summary>The calculator of one pack as <see cref="For(string)"/> gives it, without an exception when there is none.</summary>
    /// <param name="pack">The id of the pack.</param>
    /// <param name="calculator">The calculator, when a pack in force has this id.</param>
    bool TryFor(string pack, [NotNullWhen(true)] out IOfferCalculator? calculator);

    /// <summary>The calculator of one pack for claims that are objects of a host's own class. It follows reloads, so it may be kept.</summary>
    /// <typeparam name="T">The class, record or struct; <see cref="Calculator{T}"/> says how its properties are the pack's inputs.</typeparam>
    /// <param name="pack">The id of the pack.</param>
    /// <exception cref="KeyNotFoundException">No pack in force has this id; the message names those that are.</exception>
    /// <exception cref="CompensationException">The class does not fit the pack; the exception holds every problem.</exception>
    IOfferCalculator<T> For<T>(string pack);

    /// <summary>The same calculators held to the packs that are in force now, for work over many claims that must all be judged alike.</summary>
    ICalculators Snapshot();
}
