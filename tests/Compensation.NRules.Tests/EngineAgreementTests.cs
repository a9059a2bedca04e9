using Compensation.Tests.Compilation;
using NRules.Fluent;

namespace Compensation.Inference.Tests;

/// <summary>One meaning, two engines: a session gives the offers of the compiled rules, byte for byte.</summary>
public sealed class EngineAgreementTests
{
    [TestCaseSource(typeof(ShippedPacks), nameof(ShippedPacks.Ids))]
    public void Calculate_ShippedPack_GivesTheSameBytes(string id)
    {
        var pack = ShippedPacks.Find(id);
        var claims = ShippedPacks.TestClaims(id).Concat(ShippedPacks.SampleClaims(id)).Concat(ShippedPacks.MixedClaims(id, 300)).ToArray();
        Assert.That(claims, Is.Not.Empty);
        var compiled = new Calculator(pack, 0);
        var inference = new InferenceCalculator(pack);
        var hosted = new InferenceCalculator(pack, Silent);
        foreach (var claim in claims)
        {
            var expected = compiled.Calculate(claim).ToJson();
            Assert.That(inference.Calculate(claim).ToJson(), Is.EqualTo(expected), claim.ToJson);
            Assert.That(hosted.Calculate(claim).ToJson(), Is.EqualTo(expected), claim.ToJson);
        }

        // Without this the test would also pass if the rules never ran.
        Assert.That(inference.Staged, Is.EqualTo(compiled.Quick));
        Assert.That(hosted.Staged, Is.EqualTo(compiled.Quick));
    }

    [Test]
    public void Calculate_GeneratedVersions_GivesTheSameBytes([Range(1, 4)] int seed)
    {
        var versions = new GeneratedVersions(seed);
        var pack = PackCatalog.Parse(("pack.yaml", versions.Yaml)).Packs[0];
        var explained = new Calculator(pack, int.MaxValue);
        var inference = new InferenceCalculator(pack);
        InferenceSession? session = null;
        for (var i = 0; i < 60; i++)
        {
            var line = Claim.Parse(versions.Claim(i));
            var claim = new Claim("C-1", line.Facts) { Claimant = line.Claimant, Choose = line.Choose };
            var expected = explained.Calculate(claim).ToJson();
            Assert.That(inference.Calculate(claim).ToJson(), Is.EqualTo(expected), () => $"{versions.Yaml}\n{claim.ToJson()}");

            // Also within one session, from version to version.
            if (session is null)
            {
                session = inference.Open(claim);
            }
            else
            {
                session.Update(claim);
            }

            Assert.That(session.Calculate().ToJson(), Is.EqualTo(expected), () => $"{versions.Yaml}\n{claim.ToJson()}");
        }
    }

    [TestCaseSource(typeof(ShippedPacks), nameof(ShippedPacks.Ids))]
    public void Explain_ShippedPack_GivesTheSameLetters(string id)
    {
        var pack = ShippedPacks.Find(id);
        var compiled = new Calculator(pack, 0);
        var inference = new InferenceCalculator(pack);
        foreach (var claim in ShippedPacks.TestClaims(id).Take(20))
        {
            Assert.That(inference.Calculate(claim).Explain("zh"), Is.EqualTo(compiled.Calculate(claim).Explain("zh")), claim.ToJson);
        }
    }

    [TestCaseSource(typeof(ShippedPacks), nameof(ShippedPacks.Ids))]
    public void Update_FromClaimToClaim_GivesTheOfferOfEach(string id)
    {
        var pack = ShippedPacks.Find(id);
        var compiled = new Calculator(pack, 0);
        var inference = new InferenceCalculator(pack, Silent);
        InferenceSession? session = null;
        foreach (var other in ShippedPacks.TestClaims(id).Take(100))
        {
            var claim = new Claim("C-1", other.Facts) { Pack = other.Pack, Claimant = other.Claimant, Choose = other.Choose };
            if (session is null)
            {
                session = inference.Open(claim);
            }
            else
            {
                session.Update(claim);
            }

            Assert.That(session.Calculate().ToJson(), Is.EqualTo(compiled.Calculate(claim).ToJson()), claim.ToJson);
        }
    }

    /// <summary>Rules that look at everything and say nothing.</summary>
    private static RuleRepository Silent
    {
        get
        {
            var repository = new RuleRepository();
            repository.Load(rules => rules.NestedTypes().PrivateTypes().From(typeof(SilentRule)));
            return repository;
        }
    }

    private sealed class SilentRule : Rule
    {
        public override void Define()
        {
            Claim claim = null!;
            Loss loss = null!;
            Remedy remedy = null!;
            When().Match(() => claim, c => c.Claimant == "nobody").Match(() => loss).Match(() => remedy);
            Then().Yield(_ => new RemedyVeto(remedy));
        }
    }
}
