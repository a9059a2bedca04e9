namespace Compensation.Tests.Compilation;

/// <summary>One meaning, two ways: the compiled rules give the offers of the explaining evaluator, byte for byte.</summary>
public class CompiledAgreementTests
{
    private static readonly TestSuite Shipped = TestSuite.Load(new DiskFiles(), Path.Combine(Repository.Root, "rules"), null);

    private static IEnumerable<string> PackIds => Shipped.Packs.Select(p => p.Id);

    [TestCaseSource(nameof(PackIds))]
    public void Calculate_ShippedPack_GivesTheOffersOfTheEvaluator(string id)
    {
        var pack = Shipped.Packs.Single(p => p.Id == id);
        var (compiled, explained) = (new Calculator(pack, 0), new Calculator(pack, int.MaxValue));
        var claims = Shipped.Tests.Where(t => t.Id.Text == id).SelectMany(t => t.Cases).Select(PackTestRun.ClaimOf).ToArray();
        Assert.That(claims, Is.Not.Empty);
        var random = new Random(id.Length);
        foreach (var claim in claims.Concat(claims.SelectMany(c => Changed(c, random))))
        {
            Assert.That(compiled.Calculate(claim).ToJson(), Is.EqualTo(explained.Calculate(claim).ToJson()), claim.ToJson);
        }

        TestContext.Out.WriteLine($"{id}: {compiled.Quick} of {compiled.Quick + compiled.Slow} compiled");
    }

    /// <summary>Claims like this one: a fact is left out, doubled, or taken from another place.</summary>
    private static IEnumerable<Claim> Changed(Claim claim, Random random)
    {
        foreach (var (name, value) in claim.Facts)
        {
            yield return With(claim, claim.Facts.Where(f => f.Key != name));
            object? other = value switch { decimal number => number * random.Next(0, 40) / 10, bool truth => !truth, _ => null };
            if (other is not null)
            {
                yield return With(claim, claim.Facts.Where(f => f.Key != name).Append(KeyValuePair.Create<string, object?>(name, other)));
            }
        }
    }

    private static Claim With(Claim claim, IEnumerable<KeyValuePair<string, object?>> facts) =>
        new(claim.Id, facts.ToDictionary()) { Pack = claim.Pack, Claimant = claim.Claimant, Choose = claim.Choose };
}
