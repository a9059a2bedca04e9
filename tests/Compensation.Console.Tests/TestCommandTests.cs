namespace Compensation.Cli;

[TestFixture]
public sealed class TestCommandTests
{
    [Test]
    public void Test_AllPass_EndsWith0()
    {
        using var session = new Session();
        Assert.That(session.Run("test", session.Packs), Is.Zero);
        Assert.That(session.Output, Does.EndWith("\n1 passed, 0 failed\n").And.Match(@"shop\s+1\.0\.0\s+2/2\s+0/0"));
        Assert.That(session.Error, Is.Empty);
    }

    [Test]
    public void Test_OneFails_ShowsExpectedAndGotSideBySide()
    {
        using var session = new Session();
        session.Write("packs/shop.tests.yaml", Session.Tests + """

              - name: 杯子碎了
                claim: { price: 5, 名称: 杯子 }
                expect: { total: 6, figures: { name: 盘子 } }
            """);
        Assert.That(session.Run("test", session.PathOf("packs/shop.yaml")), Is.EqualTo(1));
        Assert.That(session.Output, Does.Contain("✗ 杯子碎了").And.Contain("shop.tests.yaml:4"));
        Assert.That(session.Output, Does.Match(@"total\s+│ 6\s+│ 5\s+│").And.Match(@"figures\.name\s+│ 盘子\s+│ 杯子\s+│"));
        Assert.That(session.Output, Does.EndWith("\n1 passed, 1 failed\n"));
    }

    [Test]
    public void Test_PartsNeverReached_AreNamed()
    {
        using var session = new Session();
        session.Write("packs/shop.tests.yaml", Session.Tests.Replace("price: 12.5", "price: 0", StringComparison.Ordinal).Replace("remedies: [ { form: cash, value: 12.50 } ]", "decision: declined", StringComparison.Ordinal));
        Assert.That(session.Run("test", session.Packs), Is.Zero);
        Assert.That(session.Output, Does.Contain("never reached in shop 1.0.0: loss broken, remedy refund"));
    }

    [Test]
    public void Test_Cases_AreThoseOfTheFile()
    {
        using var session = new Session();
        var cases = session.Write("more.yaml", Session.Tests.Replace("12.50", "13", StringComparison.Ordinal));
        Assert.That(session.Run("test", session.Packs, "--cases", cases), Is.EqualTo(1));
        Assert.That(session.Output, Does.EndWith("\n0 passed, 1 failed\n").And.Contain("more.yaml:3"));
    }

    [Test]
    public void Test_PackWithErrors_EndsWith1AndRunsNothing()
    {
        using var session = new Session();
        session.Write("packs/shop.yaml", Session.Pack.Replace("when: price > 0", "when: prise > 0", StringComparison.Ordinal));
        Assert.That(session.Run("test", session.Packs), Is.EqualTo(1));
        Assert.That(session.Error, Does.Contain("CMP3001"));
        Assert.That(session.Output, Is.EqualTo("0 passed, 0 failed\n"));
    }

    [Test]
    public void Test_MissingCases_EndsWith1()
    {
        using var session = new Session();
        Assert.That(session.Run("test", session.Packs, "--cases", session.PathOf("nowhere.yaml")), Is.EqualTo(1));
        Assert.That(session.Error, Does.Contain("nowhere.yaml"));
    }
}
