namespace Compensation.Feel.Tests.Syntax;

public class LexerTests
{
    [TestCase("1 // one", "1")]
    [TestCase("/* a */ 1 /* b\n c */ + /**/ 2", "3")]
    [TestCase("\"a // b\"", "\"a // b\"")]
    [TestCase("\t1\n+\r\n2\u3000", "3")]
    [TestCase(".5 + 1.5e2", "150.5")]
    [TestCase("1..2 = [1..2]", null)]
    [TestCase("\"tab\\t quote\\\" slash\\\\ uni\\u00e9 big\\U01F40E\"", "\"tab\\t quote\\\" slash\\\\ unié big🐎\"")]
    [TestCase("\"\\d\"", "\"\\\\d\"")]
    public void Read_BlanksCommentsAndLiterals_MeanWhatTheySay(string text, string? expected)
    {
        var run = Feel.Evaluate(text);

        Assert.That(run.Diagnostics.Count == 0 ? run.Text : null, Is.EqualTo(expected));
    }

    [TestCase("1 § 2", "CMP2001", 1, 3, 1)]
    [TestCase("1 +\n  2 # 3", "CMP2001", 2, 5, 1)]
    [TestCase("days ≥ 3", "CMP2002", 1, 6, 1)]
    [TestCase("“a”", "CMP2002", 1, 1, 1)]
    [TestCase("1\u00A0+ 2", "CMP2002", 1, 2, 1)]
    [TestCase("max（1，2）", "CMP2002", 1, 4, 1)]
    [TestCase("\"abc", "CMP2003", 1, 1, 1)]
    [TestCase("1 /* a", "CMP2004", 1, 3, 2)]
    [TestCase("1 + 1e40", "CMP2005", 1, 5, 4)]
    public void Read_BadCharacter_IsReportedAtItsPlace(string text, string code, int line, int column, int length)
    {
        var problem = Feel.Evaluate(text).Diagnostics.Single();

        Assert.That((problem.Code, problem.Line, problem.Column, problem.Length), Is.EqualTo((code, line, column, length)));
    }

    [Test]
    public void Read_FullWidthColon_IsNamedWithWhatIsMeant() =>
        Assert.That(Feel.Evaluate("{a：1}").Diagnostics.Single().Message, Is.EqualTo("found `：` (U+FF1A) where FEEL has `:`"));
}
