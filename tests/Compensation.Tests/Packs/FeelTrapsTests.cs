namespace Compensation.Tests.Packs;

public class FeelTrapsTests
{
    /// <summary>What looks like a trap and is none.</summary>
    [TestCase("a = 1   # a comment", "a = 1")]
    [TestCase("\"event = 'x'\"", "event = 'x'")]
    [TestCase("'\"gold\"'", "\"gold\"")]
    [TestCase("\"a and b\"", "a and b")]
    [TestCase("'not null'", "not null")]
    [TestCase("\"-x\"", null)]
    [TestCase("null", "null")]
    [TestCase("true", "true")]
    [TestCase("0", "0")]
    [TestCase("0.5", "0.5")]
    [TestCase("10", "10")]
    [TestCase("-5", "-5")]
    [TestCase("none", "none")]
    [TestCase("n", "n")]
    [TestCase("2024 - 1", "2024 - 1")]
    [TestCase("x = \"高，低：（）\"", "x = \"高，低：（）\"")]
    [TestCase(">-\n    [1..3]", "[1..3]")]
    [TestCase(">-\n    @\"2024-01-01\"", "@\"2024-01-01\"")]
    [TestCase(">-\n    no", "no")]
    [TestCase("if a then {b: 1} else c", null)]
    [TestCase("名称 + 1", "名称 + 1")]
    public void Read_Feel_IsTheDecodedScalar(string yaml, string? expected)
    {
        var reading = TestPacks.Read($"library: a\nformat: 1\nfunctions:\n  f(a): {yaml}\n");
        var body = ((LibrarySyntax)reading.Documents.Single()).Functions.SingleOrDefault()?.Body?.Text;

        Assert.That(body, Is.EqualTo(expected));
        Assert.That(reading.Diagnostics, expected is null ? Has.Count.EqualTo(1) : Is.Empty);
    }

    [Test]
    public void Read_Refused_SaysTheFixWithTheAuthorsOwnWord()
    {
        var problem = TestPacks.Read("library: a\nformat: 1\nfunctions:\n  f(a): \"gold\"\n").Diagnostics.Single();

        Assert.That(problem.Suggestion, Does.Contain("'\"gold\"'"));
        Assert.That((problem.Line, problem.Column, problem.Rule), Is.EqualTo((4, 9, "f")));
    }
}
