namespace Compensation.Tests.Docs;

/// <summary>The README's C# samples, compiled. <see cref="ReadmeTests"/> holds the two texts together.</summary>
internal static class ReadmeSample
{
    public static void Run(TextWriter console)
    {
        // <sample>
        var pack = RulePack.Load("late-parcel.yaml");
        var calculator = pack.Compile();

        var offer = calculator.Calculate(new Claim("C-1", new Dictionary<string, object?> { ["days_late"] = 5, ["postage"] = 6.90m }));

        console.WriteLine($"{offer.Decision}: {offer.Total} {offer.Currency}");
        console.WriteLine(offer.ToJson());
        // </sample>
    }

    public static void RunTyped(TextWriter console)
    {
        // <typed>
        var parcels = RulePack.Load("late-parcel.yaml").Compile<ParcelClaim>();
        var claim = new ParcelClaim("C-1", DaysLate: 5, Postage: 6.90m, Reason: null);

        console.WriteLine(parcels.Calculate(claim).Explain("en"));

        var outcome = parcels.Decide(claim, withTrace: true);
        console.WriteLine($"{outcome.Decision}: {outcome.TotalMoney}");
        foreach (var rule in outcome.Trace)
        {
            console.WriteLine($"{rule.Id}: {rule.Verdict}");
        }
        // </typed>
    }

    public static void RunBulk(TextWriter console)
    {
        // <bulk>
        var scorer = new BulkScorer(PackCatalog.Load("late-parcel.yaml"), new BulkOptions { Languages = ["en"] });
        var result = scorer.Score(new BulkFiles("claims.jsonl", "offers.jsonl") { Resume = true });

        console.WriteLine($"{result.Offers} offers, {result.Rejected} rejects");
        // </bulk>
    }
}
