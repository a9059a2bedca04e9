namespace Compensation.Cli;

[TestFixture]
public sealed class ExplainCommandTests
{
    private const string Claim = """
        {
          "id": "C-1",
          "facts": { "price": 12.5 }
        }
        """;

    [Test]
    public void Explain_Claim_GivesTheLetterThenTheRules()
    {
        using var session = new Session();
        var claim = session.Write("claim.json", Claim);
        Assert.That(session.Run("explain", session.Packs, claim), Is.Zero);
        var letter = RulePack.Load(session.PathOf("packs/shop.yaml")).Compile().Calculate(Compensation.Claim.Parse(Claim)).Explain("en");
        Assert.That(session.Output, Does.StartWith(letter).And.Contain("Why each rule did or did not apply"));
        Assert.That(session.Output, Does.Contain("✓ loss broken: applied\n    price > 0 is true: price = 12.5\n").And.Contain("✓ remedy refund: applied\n"));
    }

    [Test]
    public void Explain_Chinese_IsChineseThroughout()
    {
        using var session = new Session();
        var claim = session.Write("claim.json", Claim);
        Assert.That(session.Run("explain", session.Packs, claim, "--lang", "zh-CN"), Is.Zero);
        Assert.That(session.Output, Does.Contain("价格为12.5。").And.Contain("✓ 损失 broken：适用\n    price > 0 成立：price = 12.5\n"));
        Assert.That(session.Output, Does.Not.Contain("apply"));
    }

    [TestCase("de", true)]
    [TestCase("zh-CN", false)]
    [TestCase("EN", false)]
    public void Explain_LanguageWithoutALetter_SaysSo(string language, bool isSaid)
    {
        using var session = new Session();
        var claim = session.Write("claim.json", Claim);
        Assert.That(session.Run("explain", session.Packs, claim, "--lang", language), Is.Zero);
        Assert.That(session.Error, isSaid ? Is.EqualTo("There is no letter in 'de', only in English (en) and Chinese (zh): this one is in English.\n") : Is.Empty);
    }

    [Test]
    public void Explain_RulesWithTitles_AreCalledByThem()
    {
        using var session = new Session();
        session.Write("packs/shop.yaml", Session.Pack
            .Replace("- loss: broken", "- loss: broken\n    title: { en: \"Broken goods\", zh: \"商品损坏\" }", StringComparison.Ordinal)
            .Replace("form: cash,", "form: cash, when: loss.amount > 0, title: { en: Refund, zh: 退款 },", StringComparison.Ordinal));
        var claim = session.Write("claim.json", Claim);
        Assert.That(session.Run("explain", session.Packs, claim, "--lang", "zh"), Is.Zero);
        Assert.That(session.Output, Does.Contain("此项直接损失（商品损坏）核定为12.50欧元").And.Contain("✓ 损失 商品损坏：适用\n").And.Contain("✓ 补偿 退款：商品损坏：适用\n"));
        Assert.That(session.Output, Does.Not.Contain("broken").And.Not.Contain("refund"));
    }

    [Test]
    public void Explain_FactThatIsAbsent_IsSaidToBe()
    {
        using var session = new Session();
        var claim = session.Write("claim.json", """{"id":"C-1","facts":{}}""");
        Assert.That(session.Run("explain", session.Packs, claim), Is.Zero);
        Assert.That(session.Output, Does.Contain("? loss broken: cannot be told yet\n    price > 0 has no answer: price = not told\n"));
    }

    [Test]
    public void Explain_StandardInput_IsRead()
    {
        using var session = new Session();
        Assert.That(session.RunWith(Claim, "explain", session.Packs, "-"), Is.Zero);
        Assert.That(session.Output, Does.Contain("loss broken"));
    }

    [TestCase("missing.json", "CMP5401")]
    [TestCase("packs", "CMP5402")]
    [TestCase("empty.json", "CMP5001")]
    [TestCase("broken.json", "CMP5001")]
    [TestCase("large.json", "CMP5003")]
    [TestCase("misspelt.json", "CMP5101")]
    [TestCase("other.json", "CMP5109")]
    public void Explain_BadClaim_EndsWith1AndSaysWhy(string name, string code)
    {
        using var session = new Session();
        session.Write("empty.json", "");
        session.Write("broken.json", "{\n  \"id\": }");
        session.Write("large.json", new string(' ', 2 << 20));
        session.Write("misspelt.json", """{"id":"C-1","facts":{"prise":1}}""");
        session.Write("other.json", """{"id":"C-1","pack":"shops","facts":{"price":1}}""");
        Assert.That(session.Run("explain", session.Packs, session.PathOf(name)), Is.EqualTo(1));
        Assert.That(session.Error, Does.Contain($"error {code}: "));
        Assert.That(session.Output, Is.Empty);
    }

    [Test]
    public void Explain_BrokenJson_NamesTheFileAndThePlace()
    {
        using var session = new Session();
        var claim = session.Write("claim.json", "{\n  \"id\": }");
        session.Run("explain", session.Packs, claim);
        Assert.That(session.Error, Does.StartWith($"{claim}:2:9: error CMP5001"));
    }
}
