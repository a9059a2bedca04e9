using System.Globalization;
using System.Text.Json.Nodes;
using Compensation.Benchmarks.Goodwill.ByHand;
using Compensation.ClaimGenerator;
using Compensation.Tests;

namespace Compensation.Cli;

/// <summary>
/// The workload of the benchmarks: the generated claims are those of the checksum, and the pack <c>goodwill</c> answers them as the rules by hand
/// do. Without that no ratio of speeds would mean anything.
/// </summary>
[TestFixture]
public sealed class GoodwillClaimsTests
{
    /// <summary>How many claims the pack judges here; all of them are <see cref="GoodwillChecksum.ExpectedClaims"/>.</summary>
    private const int Judged = GoodwillChecksum.ExpectedClaims;

    private static readonly GoodwillClaim[] Claims = GoodwillClaims.First(GoodwillChecksum.ExpectedClaims);

    private static readonly Lazy<GoodwillAnswer[]> Answers = new(Judge);

    [Test]
    public void Evaluate_DecimalsByHand_GivesTheChecksum() =>
        Assert.That(GoodwillChecksum.Of(Claims.Select(DecimalGoodwill.Evaluate)), Is.EqualTo(GoodwillChecksum.Expected));

    [Test]
    public void Evaluate_WholeCentsByHand_GivesTheChecksum() =>
        Assert.That(GoodwillChecksum.Of(Claims.Select(c => ScaledGoodwill.Evaluate(new ScaledGoodwillClaim(c)))), Is.EqualTo(GoodwillChecksum.Expected));

    [Test]
    public void Calculate_Pack_GivesTheChecksumOfTheRulesByHand() =>
        Assert.That(GoodwillChecksum.Of(Answers.Value), Is.EqualTo(GoodwillChecksum.Of(Claims.Take(Judged).Select(DecimalGoodwill.Evaluate))));

    [Test]
    public void Calculate_Pack_AnswersEachClaimAsTheRulesByHand()
    {
        for (var i = 0; i < Judged; i++)
        {
            var byHand = Describe(DecimalGoodwill.Evaluate(Claims[i]));
            var byPack = Describe(Answers.Value[i]);
            if (byHand != byPack)
            {
                Assert.That(byPack, Is.EqualTo(byHand));
            }
        }
    }

    [Test]
    public void Evaluate_TwoWaysByHand_NameTheSameRules() =>
        Assert.That(Claims.Take(Judged).All(c => DecimalGoodwill.Evaluate(c).Rules == ScaledGoodwill.Evaluate(new ScaledGoodwillClaim(c)).Rules), Is.True);

    [Test]
    public void Write_Claims_AreThoseInMemory()
    {
        var maker = new GoodwillClaims();
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        ClaimFile.Write(output, maker, 500, maker.DefaultSeed);
        var lines = output.ToString().TrimEnd('\n').Split('\n');

        Assert.That(lines.Select(line => Claim.Parse(line).ToJson()), Is.EqualTo(Claims.Take(500).Select(c => GoodwillFacts.ClaimOf(c).ToJson())));
    }

    [Test]
    public void WriteTable_Claims_AreThoseOfTheLines()
    {
        var maker = new GoodwillClaims();
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        ClaimFile.WriteTable(output, maker, 500, maker.DefaultSeed);
        var rows = output.ToString().TrimEnd('\n').Split('\n').Select(row => row.Split(',')).ToArray();
        using var json = new StringWriter(CultureInfo.InvariantCulture);
        ClaimFile.Write(json, maker, 500, maker.DefaultSeed);
        var claims = json.ToString().TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)!).ToArray();

        Assert.That(rows, Has.Length.EqualTo(501));
        Assert.That(rows[0], Is.EqualTo(claims[0]["facts"]!.AsObject().Select(f => f.Key).Prepend("id")));
        for (var i = 0; i < claims.Length; i++)
        {
            Assert.That(rows[i + 1], Is.EqualTo(claims[i]["facts"]!.AsObject().Select(f => f.Value!.ToString()).Prepend(claims[i]["id"]!.GetValue<string>())));
        }
    }

    private static GoodwillAnswer[] Judge()
    {
        var calculator = RulePack.Load(Path.Combine(Repository.Root, "rules/goodwill/goodwill.yaml")).Compile();
        return [.. Claims.Take(Judged).Select(c => GoodwillOffers.AnswerOf(calculator.Calculate(GoodwillFacts.ClaimOf(c))))];
    }

    /// <summary>All that both say: the months of monitoring are not told of an offer of which nothing is left, so they are left out.</summary>
    private static string Describe(GoodwillAnswer answer)
    {
        var losses = answer.Losses.Select(l => FormattableString.Invariant($"{l.Kind} {l.Amount:0.00}"));
        var remedies = answer.Remedies.Select(r => FormattableString.Invariant($"{r.Kind} {r.Value:0.00} {(r.Kind == GoodwillRemedyKind.Apology ? r.Detail : null)}"));
        return FormattableString.Invariant($"{answer.Id}: {string.Join(", ", losses)}; {string.Join(", ", remedies)}; {answer.Total:0.00} {answer.Route}");
    }
}
