namespace Compensation.Hosting.Calculation;

/// <summary>One pack's calculator; it looks its version up anew for each claim.</summary>
internal sealed class PackCalculator(Calculators calculators, string pack) : IOfferCalculator
{
    public string Pack => pack;

    public Offer Calculate(Claim claim) => Calculate(claim, []);

    public Offer Calculate(Claim claim, IReadOnlyList<string> languages) => calculators.CalculateBy(pack, claim, languages);
}
