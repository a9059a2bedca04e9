using System.Diagnostics.CodeAnalysis;

namespace Compensation.Hosting.Calculation;

/// <summary>Calculators by a set of packs: those in force at each calculation, or those of a snapshot.</summary>
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

        throw NotFound(pack);
    }

    public IOfferCalculator<T> For<T>(string pack) => new PackCalculator<T>(this, pack);

    public bool TryFor(string pack, [NotNullWhen(true)] out IOfferCalculator? calculator)
    {
        ArgumentNullException.ThrowIfNull(pack);
        calculator = Set.Has(pack) ? new PackCalculator(this, pack) : null;
        return calculator is not null;
    }

    public ICalculators Snapshot() => new SnapshotCalculators(Set, observer);

    internal Offer CalculateBy(string? pack, Claim claim, IReadOnlyList<string> languages)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(languages);
        return Set.Find(pack, out var problem) is { } calculator
            ? observer.Calculate(calculator, claim, languages)
            : observer.Refuse(claim, [problem!]);
    }

    internal Calculator<T> Typed<T>(string pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var set = Set;
        return set.Find<T>(pack, out var problems) ?? throw (set.Has(pack) ? new CompensationException(problems) : NotFound(pack));
    }

    /// <param name="known">A calculator that knows the class, if by packs that are no longer in force.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="languages">The languages of the reasons.</param>
    internal Offer CalculateBy<T>(Calculator<T> known, T claim, IReadOnlyList<string> languages)
    {
        ArgumentNullException.ThrowIfNull(languages);
        return Set.Find<T>(known.Pack.Id, out var problems) is { } calculator
            ? observer.Calculate(calculator, claim, languages)
            : observer.Refuse(known.ClaimOf(claim), problems);
    }

    /// <inheritdoc cref="CalculateBy{T}(Calculator{T}, T, IReadOnlyList{string})"/>
    internal ClaimOutcome DecideBy<T>(Calculator<T> known, T claim, bool withTrace) => Set.Find<T>(known.Pack.Id, out var problems) is { } calculator
        ? observer.Decide(calculator, claim, withTrace)
        : new ClaimOutcome(observer.Refuse(known.ClaimOf(claim), problems), trace: null);

    private KeyNotFoundException NotFound(string pack)
    {
        Set.Find(pack, out var problem);
        return new KeyNotFoundException($"There is no pack `{pack}`: {problem?.Message}{(problem?.Suggestion is { } hint ? "; " + hint : "")}.");
    }
}
