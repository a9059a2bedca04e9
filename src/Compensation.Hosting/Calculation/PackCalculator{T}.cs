using Microsoft.Extensions.DependencyInjection;

namespace Compensation.Hosting.Calculation;

/// <summary>The calculator of one pack for one class of claims, whichever packs are in force.</summary>
internal sealed class PackCalculator<T> : IOfferCalculator<T>
{
    private readonly Calculators _calculators;

    /// <summary>What it was made with: it knows the id of a claim also when no pack in force fits the class any more.</summary>
    private readonly Calculator<T> _first;

    /// <summary>As a container makes it.</summary>
    public PackCalculator([ServiceKey] object key, ICalculators calculators)
        : this((Calculators)calculators, PackKey.Of(key))
    {
    }

    public PackCalculator(Calculators calculators, string pack)
    {
        _calculators = calculators;
        _first = calculators.Typed<T>(pack);
    }

    public string Pack => _first.Pack.Id;

    public Offer Calculate(T claim) => Calculate(claim, []);

    public Offer Calculate(T claim, IReadOnlyList<string> languages) => _calculators.CalculateBy(_first, claim, languages);

    public ClaimOutcome Decide(T claim, bool withTrace = false) => _calculators.DecideBy(_first, claim, withTrace);
}
