namespace Compensation.Cli;

/// <summary>What the console writes — offers, rejects, letters, traces, messages — tells no sensitive fact, whether the claim is right or wrong.</summary>
[TestFixture]
public sealed class SensitiveFactsTests
{
    private const string Canary = "kanarie-7391";

    private const string Pack = """
        pack: shop
        format: 1
        version: 1.0.0
        title: { en: "Shop", zh: "商店" }
        currency: EUR
        inputs:
          price: { type: number, min: 0, digits: 2 }
          name:  { type: string, optional: true SENSITIVE }
          tier:  { type: string, values: [ gold, other ], default: other SENSITIVE }
          born:  { type: date, default: 2000-01-01 SENSITIVE }
          file:  { type: record, of: { number: number }, optional: true SENSITIVE }
        losses:
          - loss: broken
            type: direct
            when: name != "x" and born < date("2020-01-01") and (file = null or file.number > 0) and (tier = "gold" or tier = "other")
            amount: price
            because: { en: "{price} for {name}.", zh: "{name}：{price}。" }
          - { loss: listed, type: data, when: price > 1, amount: "[number(name, \",\", \".\"), split(\"a\", \"(\" + name), name - get value({a: 1}, \"a\"), get value(file, name), 1 / 0][-1]" }
          - { loss: owed, type: direct, when: price > 2, amount: 1 - file.number }
        remedies:
          - { remedy: refund, for: [ broken ], form: cash, value: loss.amount }
          - { remedy: rest, for: [ listed, owed ], form: cash, value: loss.amount }
        """;

    private static readonly string[] Claims =
    [
        """{"id":"1","facts":{"price":1,"name":"kanarie-7391","file":{"number":7391}}}""",
        """{"id":"2","facts":{"price":1,"name":7391}}""",
        """{"id":"3","facts":{"price":1,"tier":"kanarie-7391"}}""",
        """{"id":"4","facts":{"price":1,"born":"kanarie-7391"}}""",
        """{"id":"5","facts":{"price":1,"born":7391}}""",
        """{"id":"6","facts":{"price":1,"file":"kanarie-7391"}}""",
        """{"id":"7","facts":{"price":1,"file":{"number":"kanarie-7391"}}}""",
        """{"id":"8","facts":{"price":1,"name":"kanarie-7391","name":"kanarie-7391"}}""",
        """{"id":"9","facts":{"price":1,"name":kanarie-7391}}""",
        """{"id":"11","facts":{"price":3,"name":"kanarie-7391","file":{"number":7391}}}""",
        """{"id":"12","facts":{"price":1,"name":nkanarie-7391}}""",
        """{"id":"10","facts":{"price":1,"file":{"number":7391e99}}}""",
    ];

    private static readonly string Table = $"id,price,name,tier,born\n1,1,{Canary},other,2000-01-01\n2,1,,{Canary},2000-01-01\n3,1,{Canary},,{Canary}\n4,1,\"{Canary}\n";

    [Test]
    public void Score_ClaimsAndTables_TellsNoFact() => Assert.That(Score(Pack.Replace(" SENSITIVE", ", sensitive: true", StringComparison.Ordinal)), Does.Not.Contain("7391"));

    [Test]
    public void Score_WithoutTheMarks_TellsThem() => Assert.That(Score(Pack.Replace(" SENSITIVE", "", StringComparison.Ordinal)), Does.Contain(Canary));

    [TestCase("en")]
    [TestCase("zh")]
    public void Explain_EachClaim_TellsNoFact(string language)
    {
        using var session = new Session();
        session.Write("packs/shop.yaml", Pack.Replace(" SENSITIVE", ", sensitive: true", StringComparison.Ordinal));
        foreach (var claim in Claims)
        {
            session.Run("explain", session.Packs, session.Write("claim.json", claim), "--lang", language);

            Assert.That(session.Output + session.Error, Does.Contain(claim.Contains("\"file\":{\"number\":7391}", StringComparison.Ordinal) ? "refund" : "error CMP5").And.Not.Contain("7391"), claim);
        }
    }

    /// <summary>All that is written when the claims are scored: offers with their reasons, rejects, messages and the summary.</summary>
    private static string Score(string pack)
    {
        using var session = new Session();
        session.Write("packs/shop.yaml", pack);
        session.Write("claims.jsonl", string.Join('\n', Claims));
        session.Write("claims.csv", Table);
        var written = "";
        foreach (var claims in new[] { "claims.jsonl", "claims.csv" })
        {
            session.Run("score", session.Packs, session.PathOf(claims), "-o", session.PathOf("offers.jsonl"), "--rejects", session.PathOf("rejects.jsonl"), "--report", session.PathOf("report.html"), "--reasons", "en,zh");
            written += session.Output + session.Error + string.Concat(new[] { "offers.jsonl", "rejects.jsonl", "report.html" }.Where(f => File.Exists(session.PathOf(f))).Select(session.Read));
        }

        Assert.That(written, Does.Contain("\"refund\"").And.Contain("CMP51").And.Contain("CMP3901").And.Contain("CMP5202"));
        return written;
    }
}
