using System.Globalization;
using Compensation.ClaimGenerator;

namespace Compensation.Cli;

/// <summary>Judges generated claims by the pack they are made for: a file of samples is worth what it reaches of the rules.</summary>
[TestFixture]
public sealed class RecoveryClaimsTests
{
    private const int SampleSize = 3_000;

    private static readonly RulePack Pack = RulePack.Load(Path.Combine(Root(), "rules/service/recovery.yaml"));

    private static readonly string[] Lines = Generate(SampleSize, seed: 11);

    private static readonly Offer?[] Offers = Judge(Lines);

    [Test]
    public void Draft_AnySeed_IsSound()
    {
        var calculator = Pack.Compile();
        var random = new SplitMix64(5);
        var maker = new RecoveryClaims();
        for (var i = 0; i < 500; i++)
        {
            var line = maker.Draft(random).ToLine("C-1");
            var offer = calculator.Calculate(Claim.Parse(line));

            Assert.That(offer.Decision, Is.Not.EqualTo(Decision.Invalid), () => $"{line}\n{string.Join('\n', offer.Warnings)}");
            Assert.That(offer.Missing, Is.Empty, line);
        }
    }

    [Test]
    public void Write_Wrong_IsAboutOneInAHundred() =>
        Assert.That(Offers.Count(o => o is null or { Decision: Decision.Invalid }) / (double)SampleSize, Is.EqualTo(0.01).Within(0.005));

    [Test]
    public void Write_LackingAFact_IsAskedForIt() =>
        Assert.That(Offers.Count(o => o is { Missing.Count: > 0 }) / (double)SampleSize, Is.EqualTo(0.04).Within(0.015));

    [Test]
    public void Write_Claims_ReachEveryDecisionTypeAndForm()
    {
        var offers = Offers.OfType<Offer>().ToArray();
        Assert.That(offers.Select(o => o.Decision).Distinct(), Is.EquivalentTo(Enum.GetValues<Decision>()));
        Assert.That(offers.SelectMany(o => o.Losses).Select(l => l.Type).Distinct(), Is.EquivalentTo(Enum.GetValues<LossType>()));
        Assert.That(offers.SelectMany(o => o.Remedies).Select(r => r.Form).Distinct(), Is.EquivalentTo(Enum.GetValues<RemedyForm>()));
    }

    [Test]
    public void Write_Claims_AreAboutSeveralThingsOften()
    {
        var several = Offers.OfType<Offer>().Count(o => o.Losses.Select(l => l.Type).Distinct().Count() > 1);
        Assert.That(several / (double)SampleSize, Is.GreaterThan(0.15));
    }

    [TestCase("high_value", 0.12)]
    [TestCase("potential", 0.28)]
    [TestCase("general", 0.60)]
    public void Write_EachTier_HasItsShare(string tier, double share) =>
        Assert.That(Lines.Count(l => l.Contains($"\"tier\":\"{tier}\"", StringComparison.Ordinal)) / (double)SampleSize, Is.EqualTo(share).Within(0.03));

    private static string[] Generate(int count, ulong seed)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        ClaimFile.Write(output, new RecoveryClaims(), count, seed);
        return output.ToString().TrimEnd('\n').Split('\n');
    }

    /// <summary>The offers; null for a line that breaks off.</summary>
    private static Offer?[] Judge(string[] lines)
    {
        var calculator = Pack.Compile();
        return [.. lines.Select(line => Claim.TryParse(line, out var claim, out _) ? calculator.Calculate(claim) : null)];
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Compensation.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Compensation.sln is in no folder above the tests.");
        }

        return folder.FullName;
    }
}
