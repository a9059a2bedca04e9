namespace Compensation.Cli;

[TestFixture]
public sealed class SchemaCommandTests
{
    [Test]
    public void Schema_Always_WritesTheSchemaOfPacks()
    {
        using var session = new Session();
        Assert.That(session.Run("schema"), Is.Zero);
        Assert.That(session.Output, Is.EqualTo(RulePackSchema.Json));
    }

    [TestCase("pack")]
    [TestCase("offer")]
    public void Schema_OfSomething_WritesItsSchema(string of)
    {
        using var session = new Session();
        Assert.That(session.Run("schema", of), Is.Zero);
        Assert.That(session.Output, Is.EqualTo(of == "offer" ? OfferSchema.Json : RulePackSchema.Json));
    }

    [Test]
    public void Schema_OfSomethingElse_IsWrongUsage()
    {
        using var session = new Session();
        Assert.That(session.Run("schema", "claim"), Is.EqualTo(2));
    }
}
