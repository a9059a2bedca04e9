namespace Compensation.Cli;

public sealed class ShellWordTests
{
    [TestCase("claims.jsonl", "claims.jsonl")]
    [TestCase("", "''")]
    [TestCase("my claims.jsonl", "'my claims.jsonl'")]
    [TestCase("it's", @"'it'\''s'")]
    [TestCase("$HOME", "'$HOME'")]
    [TestCase("索赔", "'索赔'")]
    public void Quote_AWord_IsReadBackByAShell(string word, string quoted) => Assert.That(ShellWord.Quote(word), Is.EqualTo(quoted));
}
