using System.Diagnostics.CodeAnalysis;

namespace Compensation.Hosting.Calculation;

/// <summary>Calculators over whatever set is in force: the current one, or one that is held.</summary>
internal abstract class Calculators(CalculationObserver observer) : ICalculators
{
    public PackCatalog Catalog => Set.Catalog;

    /// <summary>The set in force. A calculation asks once, and stays with the answer.</summary>
    protected abstract CalculatorSet Set { get; }

    public Offer Calculate(Claim claim) => Calculate(claim, []);

    public Offer Calculate(Claim claim, IReadOnlyList<string> languages)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return CalculateBy(claim.Pack, claim, languages);
    }

    public IOfferCalculator For(string pack)
    {
        if (TryFor(pack, out var calculator))
        {
            return calculator;
        }

        Set.Find(pack, out var problem);
        throw new KeyNotFoundException($"There is no pack `{pack}`: {problem?.Message}{(problem?.Suggestion is { } hint ? "; " + hint : "")}.");
    }

    public bool TryFor(string pack, [NotNullWhen(true)] out IOfferCalculator? calculator)
    {
        ArgumentNullException.ThrowIfNull(pack);
        calculator = Set.Has(pack) ? new PackCalculator(this, pack) : null;
        return calculator is not null;
    }

    public ICalculators Snapshot() => new HeldCalculators(Set, observer);

    internal Offer CalculateBy(string? pack, Claim claim, IReadOnlyList<string> languages)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(languages);
        return Set.Find(pack, out var problem) is { } calculator
            ? observer.Calculate(calculator, claim, languages)
            : observer.Refuse(claim, problem!);
    }
}
