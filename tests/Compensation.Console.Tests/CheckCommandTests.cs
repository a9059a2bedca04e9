namespace Compensation.Cli;

[TestFixture]
public sealed class CheckCommandTests
{
    [Test]
    public void Check_GoodPacks_EndsWith0AndCounts()
    {
        using var session = new Session();
        Assert.That(session.Run("check", session.Packs), Is.Zero);
        Assert.That(session.Output, Is.EqualTo("1 pack, 1 test: 0 errors, 0 warnings\n"));
        Assert.That(session.Error, Is.Empty);
    }

    [Test]
    public void Check_BadPack_ShowsEachProblemWithItsLineAndACaret()
    {
        using var session = new Session();
        session.Write("packs/shop.yaml", Session.Pack.Replace("when: price > 0", "when: prise > 0", StringComparison.Ordinal));
        Assert.That(session.Run("check", session.PathOf("packs/shop.yaml")), Is.EqualTo(1));
        Assert.That(session.Output, Does.Contain("shop.yaml:12:11: error CMP3001: unknown name `prise`"));
        Assert.That(session.Output, Does.Contain("\n      when: prise > 0\n            ^^^^^\n"));
        Assert.That(session.Output, Does.EndWith("1 pack, 1 test: 1 error, 0 warnings\n"));
    }

    [TestCase("expect: { total: 1, remedees: [] }", "CMP1061", "did you mean `remedies`?")]
    [TestCase("expect: { remedies: [ { form: chash } ] }", "CMP1067", "did you mean `cash`?")]
    public void Check_BadTests_AreReported(string expect, string code, string suggestion)
    {
        using var session = new Session();
        session.Write("packs/shop.tests.yaml", $"tests: shop\ncases:\n  - name: a\n    claim: {{}}\n    {expect}\n");
        foreach (var packs in new[] { session.Packs, session.PathOf("packs/shop.yaml") })
        {
            Assert.That(session.Run("check", packs), Is.EqualTo(1));
            Assert.That(session.Output, Does.Contain($"shop.tests.yaml:5:").And.Contain($"error {code}: ").And.Contain(suggestion));
        }
    }

    [Test]
    public void Check_TestsOfAnUnknownPack_AreReported()
    {
        using var session = new Session();
        session.Write("packs/more.tests.yaml", Session.Tests.Replace("shop", "shops", StringComparison.Ordinal));
        Assert.That(session.Run("check", session.Packs), Is.EqualTo(1));
        Assert.That(session.Output, Does.Contain("more.tests.yaml:1:8: error CMP3201").And.Contain("did you mean `shop`?"));
    }

    [TestCase("nowhere")]
    [TestCase("nowhere.yaml")]
    [TestCase("empty")]
    public void Check_NoPacks_EndsWith1(string path)
    {
        using var session = new Session();
        Directory.CreateDirectory(session.PathOf("empty"));
        Assert.That(session.Run("check", session.PathOf(path)), Is.EqualTo(1));
        Assert.That(session.Output, Does.Contain("error CMP").And.EndWith("0 packs, 0 tests: 1 error, 0 warnings\n"));
    }
}
