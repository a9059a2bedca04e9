namespace Compensation.Cli;

[TestFixture]
public sealed class CommandLineTests
{
    [TestCase("", "Required command was not provided.")]
    [TestCase("scor rules claims.jsonl", "'scor'")]
    [TestCase("score", "Required argument 'PACKS' missing for command: 'score'.")]
    [TestCase("score packs", "Required argument 'CLAIMS' missing for command: 'score'.")]
    [TestCase("score packs claims.txt", "'claims.txt' is neither a .jsonl nor a .csv file")]
    [TestCase("score packs claims.jsonl --threads 0", "--threads takes a number from 1 to 256, not '0'.")]
    [TestCase("score packs claims.jsonl --threads many", "--threads takes a number from 1 to 256, not 'many'.")]
    [TestCase("score packs claims.jsonl --reasons en,中文", "'中文' is no language for --reasons")]
    [TestCase("score packs claims.jsonl -o", "Required argument missing for option: '-o'.")]
    [TestCase("score packs claims.jsonl --speed", "'--speed'")]
    [TestCase("score packs claims.jsonl more.jsonl", "'more.jsonl'")]
    [TestCase("explain packs", "Required argument 'CLAIM' missing for command: 'explain'.")]
    [TestCase("explain packs claim.json --lang 1", "'1' is no language for --lang")]
    [TestCase("check", "Required argument 'PACKS' missing for command: 'check'.")]
    [TestCase("test", "Required argument 'PACKS' missing for command: 'test'.")]
    public void Run_WrongUsage_EndsWith2AndSaysWhy(string line, string expected)
    {
        using var session = new Session();
        Assert.That(session.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)), Is.EqualTo(2));
        Assert.That(session.Error, Does.Contain(expected).And.Contain("--help"));
        Assert.That(session.Output, Is.Empty);
    }

    [Test]
    public void Run_Help_IsAResult()
    {
        using var session = new Session();
        Assert.That(session.Run("--help"), Is.Zero);
        Assert.That(session.Output, Does.Contain("score").And.Contain("explain").And.Contain("check").And.Contain("test"));
        Assert.That(session.Error, Is.Empty);
    }

    [Test]
    public void Run_HelpOfACommand_NamesItsOptions()
    {
        using var session = new Session();
        Assert.That(session.Run("score", "--help"), Is.Zero);
        Assert.That(session.Output, Does.Contain("--rejects <FILE>").And.Contain("--fail-on-rejects").And.Contain("--threads <N>").And.Contain("--reasons <LANGUAGES>"));
    }

    [TestCase("score")]
    [TestCase("explain")]
    public void Run_PackWithErrors_EndsWith1AndAllOfThem(string command)
    {
        using var session = new Session();
        session.Write("packs/shop.yaml", Session.Pack.Replace("amount: price", "amount: prise", StringComparison.Ordinal).Replace("form: cash", "form: chash", StringComparison.Ordinal));
        var claims = session.Write("claims.jsonl", """{"id":"C-1","facts":{"price":1}}""");
        Assert.That(session.Run(command, session.Packs, claims), Is.EqualTo(1));
        Assert.That(session.Error, Does.Contain("did you mean `price`?").And.Contain("did you mean `cash`?").And.Contain("^^^^^"));
        Assert.That(session.Output, Is.Empty);
    }

    [Test]
    public void All_Codes_AreDistinctAndInTheirRange()
    {
        var codes = ConsoleDiagnostics.All.Select(d => d.Code).ToArray();
        Assert.That(codes, Is.Unique.And.Ordered.And.All.StartsWith("CMP54"));
    }
}
