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
}
