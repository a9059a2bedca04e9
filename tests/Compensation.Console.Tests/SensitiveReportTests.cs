using Compensation.Tests;

namespace Compensation.Cli;

/// <summary>Whatever is done with sensitive facts, the console's files and messages tell none of them: offers, rejects, the report, letters, the reasons why, the summary.</summary>
public sealed class SensitiveReportTests
{
    /// <summary>Every construct, and of the calls of built-ins those at each of some places of the long list.</summary>
    private static readonly string[] Some = [.. SensitiveExpressions.OfConstructs().Concat(SensitiveExpressions.Calls().Where((_, i) => i % 60 == 0)).Distinct()];

    [TestCase(", sensitive: true", false)]
    [TestCase("", true)]
    public void Score_OfExpressions_TellsNoFactUnlessItIsNotMarked(string mark, bool tells)
    {
        using var session = new Session();
        var expressions = tells ? Some[..40] : Some;
        session.Write("packs/made-up.yaml", SensitivePacks.Yaml(expressions, SensitivePacks.Pack, out var refused).Replace(", sensitive: true", mark, StringComparison.Ordinal));
        var claims = session.Write("claims.jsonl", SensitivePacks.SecretClaim.ToJson() + "\n" + SensitivePacks.SecretClaim.ToJson().Replace("\"pin\":", "\"pin\":\"x\",\"pin\":", StringComparison.Ordinal) + "\n");
        var (offers, rejects, report) = (session.PathOf("offers.jsonl"), session.PathOf("rejects.jsonl"), session.PathOf("report.html"));

        session.Run("score", session.Packs, claims, "-o", offers, "--rejects", rejects, "--report", report, "--reasons", "en,zh");
        var told = new Dictionary<string, string> { ["offers"] = File.ReadAllText(offers), ["rejects"] = File.ReadAllText(rejects), ["report"] = File.ReadAllText(report), ["summary"] = session.Output + session.Error };
        session.Run("explain", session.Packs, session.Write("claim.json", SensitivePacks.SecretClaim.ToJson()), "--lang", "zh");
        told["letter"] = session.Output + session.Error;

        Assert.That(refused, Has.Count.LessThan(expressions.Length / 3));
        Assert.That(told.Values, Has.All.Not.Empty);
        Assert.That(told.Where(t => t.Value.AsSpan().ContainsAny(SensitivePacks.Canaries)).Select(t => t.Key), tells ? Is.SupersetOf(new[] { "offers", "letter" }) : Is.Empty);
    }
}
