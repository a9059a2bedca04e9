namespace Compensation.Benchmarks.Goodwill.Files;

/// <summary>What every offer of a pack says alike. A hand-written program is told it, and does not read the pack.</summary>
internal sealed record OfferHead(string Version, string Hash, string Engine)
{
    public static OfferHead Of(Calculator calculator)
    {
        var offer = calculator.Calculate(new Claim("head", new Dictionary<string, object?>()));
        return new OfferHead(offer.Version!, offer.Hash!, offer.Engine!);
    }
}
