namespace Compensation.Tests.Calculation;

public class AirPackTests
{
    [TestCase("rules/air/eu261.yaml")]
    [TestCase("rules/air/uk261.yaml")]
    public void Load_ShippedPack_HasNoDiagnostics(string path)
    {
        RulePack.TryLoad(Path.Combine(Repository.Root, path), out _, out var diagnostics);

        Assert.That(string.Join('\n', diagnostics), Is.Empty);
    }

    [Test]
    public void Calculate_LongDelay_OffersTheLumpSum()
    {
        var calculator = RulePack.Load(Path.Combine(Repository.Root, "rules/air/eu261.yaml")).Compile();

        var offer = calculator.Calculate(Claim.Parse("""{"id":"C-1","facts":{"event":"delay","distance_km":1000,"arrival_delay_min":200,"passengers":2}}"""), ["en", "zh"]);

        Assert.That(offer.Total, Is.EqualTo(500m));
    }
}
