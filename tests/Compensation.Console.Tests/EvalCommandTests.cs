namespace Compensation.Cli;

[TestFixture]
public sealed class EvalCommandTests
{
    [TestCase("1 + 2 * 3", "7\n")]
    [TestCase("date(\"2025-06-02\") + duration(\"P3D\")", "2025-06-05\n")]
    [TestCase("[1..5]", "[1..5]\n")]
    public void Eval_Expression_WritesItsValue(string expression, string expected)
    {
        using var session = new Session();
        Assert.That(session.Run("eval", expression), Is.Zero);
        Assert.That(session.Output, Is.EqualTo(expected));
        Assert.That(session.Error, Is.Empty);
    }

    [Test]
    public void Eval_WithFacts_SeesThemByName()
    {
        using var session = new Session();
        session.Write("facts.json", """{ "days late": 4, "items": [ { "price": 1.50 }, { "price": 2 } ], "tier": "gold" }""");
        Assert.That(session.Run("eval", "if tier = \"gold\" then days late * sum(items.price) else 0", "--with", session.PathOf("facts.json")), Is.Zero);
        Assert.That(session.Output, Is.EqualTo("14\n"));
    }

    [Test]
    public void Eval_FailedOperation_IsNullAndSaysWhy()
    {
        using var session = new Session();
        Assert.That(session.Run("eval", "1 / 0"), Is.Zero);
        Assert.That(session.Output, Is.EqualTo("null\n"));
        Assert.That(session.Error, Does.Contain("CMP3901").And.Contain("division by zero"));
    }

    [TestCase("1 +", "CMP2006")]
    [TestCase("1 + \"a\"", "CMP3004")]
    [TestCase("dayz", "CMP3001")]
    public void Eval_WrongExpression_ShowsTheProblemAndEndsWith1(string expression, string code)
    {
        using var session = new Session();
        Assert.That(session.Run("eval", expression), Is.EqualTo(1));
        Assert.That(session.Output, Is.Empty);
        Assert.That(session.Error, Does.Contain(code).And.Contain("^"));
    }

    [TestCase("nowhere.json", "CMP5401")]
    [TestCase("broken.json", "CMP5001")]
    public void Eval_WrongFacts_EndsWith1(string path, string code)
    {
        using var session = new Session();
        session.Write("broken.json", "{ \"a\": ");
        Assert.That(session.Run("eval", "1", "--with", session.PathOf(path)), Is.EqualTo(1));
        Assert.That(session.Error, Does.Contain(code));
    }
}
