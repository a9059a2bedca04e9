namespace Compensation.Tests.Offers;

/// <summary>The offers of all packs that ship, for the claims of the tests beside them, with texts in both languages.</summary>
internal static class ShippedOffers
{
    /// <summary>Each claim with the calculator that answers it.</summary>
    public static IReadOnlyList<(Calculator Calculator, Claim Claim)> Claims { get; } = [.. Read()];

    public static IReadOnlyList<Offer> All { get; } = [.. Claims.Select(c => c.Calculator.Calculate(c.Claim, ["en", "zh"]))];

    private static IEnumerable<(Calculator, Claim)> Read()
    {
        var suite = TestSuite.Load(new DiskFiles(), Path.Combine(Repository.Root, "rules").Replace('\\', '/'), null);
        var calculators = suite.Packs.ToDictionary(p => p.Id, p => p.Compile(), StringComparer.Ordinal);
        return suite.Tests.SelectMany(tests => tests.Cases.Select(one => (calculators[tests.Id.Text], PackTestRun.ClaimOf(one))));
    }
}
