namespace Compensation.Feel.Tests.Tables;

/// <summary>What is wrong with a table is found when it is read: all at once, at its place.</summary>
public class TableReaderTests
{
    [Test]
    public void Read_GoodTable_HasNoProblems() => Assert.That(TableTexts.OfDays("unique", "> 5 | 1\n<= 5 | 2").Problems(), Is.Empty);

    [Test]
    public void Read_RowsOfWrongLength_AreReportedAndTheOthersKept()
    {
        var (table, problems) = TableTexts.OfDays("first", "> 5 | 1\n> 4 | 1 | 2\n> 3\n> 2 | 4").Read();

        Assert.Multiple(() =>
        {
            Assert.That(problems.Select(p => p.Message), Is.EqualTo(new[] { "row 2 has 3 cells; the table has 2 columns", "row 3 has 1 cells; the table has 2 columns" }));
            Assert.That(table.Rows.Select(r => r.Number), Is.EqualTo(new[] { 1, 4 }));
        });
    }

    [TestCase("frist", "did you mean `first`?")]
    [TestCase("colect sum", "did you mean `collect sum`?")]
    [TestCase("sometimes", null)]
    public void Read_UnknownPolicy_SuggestsTheNearest(string policy, string? suggestion)
    {
        var problem = TableTexts.OfDays(policy, "> 5 | 1").Read().Problems.Single();

        Assert.That((problem.Code, problem.Suggestion), Is.EqualTo(("CMP4002", suggestion)));
    }

    [TestCase("hihg", "did you mean `high`?", 1, 4)]
    [TestCase("high,  hihg", "did you mean `high`?", 8, 4)]
    [TestCase("not(low, hihg)", "did you mean `high`?", 10, 4)]
    [TestCase("\"hihg\"", "did you mean `high`?", 1, 6)]
    [TestCase("platinum", null, 1, 8)]
    public void Read_WordThatIsNoDeclaredValue_IsReportedAtItsPlace(string cell, string? suggestion, int column, int length)
    {
        var table = TableTexts.Of("first", $"{cell} | 1", [new("tier", TableTexts.Tier)], new OutputColumnText(null, FeelType.Number));
        var problem = table.Read().Problems.Single();

        Assert.That((problem.Code, problem.Suggestion, problem.Column, problem.Length), Is.EqualTo(("CMP3012", suggestion, column, length)));
    }

    [TestCase("hihg", "did you mean `high`?")]
    [TestCase("\"hihg\"", "did you mean `high`?")]
    [TestCase("\"x\" + \"y\"", null)]
    public void Read_OutputThatIsNoDeclaredValue_IsReported(string cell, string? suggestion)
    {
        var table = TableTexts.Of("first", $"> 5 | {cell}", [new("days", FeelType.Number)], new OutputColumnText(null, TableTexts.Tier));
        var problem = table.Read().Problems.Single();

        Assert.That((problem.Code, problem.Suggestion), Is.EqualTo(("CMP4003", suggestion)));
    }

    [Test]
    public void Read_DefaultThatIsNoDeclaredValue_IsReported()
    {
        var output = new OutputColumnText("level", FeelType.String, new SourceText("\"a\", \"b\""), new SourceText("\"c\""));
        var problem = TableTexts.Of("first", "> 5 | \"a\"", [new("days", FeelType.Number)], output).Read().Problems.Single();

        Assert.That(problem.Message, Is.EqualTo("\"c\" in the default is not one of the values of output `level`: \"a\", \"b\""));
    }

    [TestCase("> 5 | \"a\"", "CMP3005")]
    [TestCase("> \"a\" | 1", "CMP3004")]
    [TestCase("\"a\" | 1", "CMP3004")]
    [TestCase("dyas | 1", "CMP3001")]
    [TestCase("> 5 | dyas", "CMP3001")]
    [TestCase("> | 1", "CMP2006")]
    [TestCase(" | 1", "CMP2006")]
    [TestCase("≥ 5 | 1", "CMP2002")]
    public void Read_BadCell_IsReported(string row, string code) => Assert.That(TableTexts.OfDays("first", row).Problems(), Is.EqualTo(new[] { code }));

    [TestCase("first", "> 5 | 1\n>5 | 2\n- | 3\n> 7 | 4", "CMP4004 row 2 is never chosen, because row 1 before it matches all that it would; CMP4004 row 4 is never chosen, because row 3 before it matches all that it would")]
    [TestCase("unique", "> 5 | 1\n>5 | 2", "CMP4005 rows 1 and 2 have the same tests, and policy `unique` lets only one row match")]
    [TestCase("collect", "> 5 | 1\n> 5 | 2", "")]
    [TestCase("priority", "> 5 | 1", "CMP4006 policy `priority` orders rows by the declared values of an output, and none declares any")]
    [TestCase("first", "", "CMP4008 table `goodwill` has no rows")]
    public void Read_RowsTogether_AreChecked(string policy, string rows, string expected) =>
        Assert.That(string.Join("; ", TableTexts.OfDays(policy, rows).Read().Problems.Select(p => $"{p.Code} {p.Message}")), Is.EqualTo(expected));

    [Test]
    public void Read_TextsThatDifferOnlyInBlanks_AreDifferentTests()
    {
        var table = TableTexts.Of("unique", "\"a b\" | 1\n\"ab\" | 2", [new("t", FeelType.String)], new OutputColumnText(null, FeelType.Number));

        Assert.That(table.Problems(), Is.Empty);
    }

    [Test]
    public void Read_SumOfSeveralOutputs_IsReported()
    {
        var table = TableTexts.Of("collect sum", "> 5 | 1 | 2", [new("days", FeelType.Number)], new OutputColumnText("a", FeelType.Number), new OutputColumnText("b", FeelType.Number));

        Assert.That(table.Problems(), Is.EqualTo(new[] { "CMP4007" }));
    }

    [Test]
    public void Read_ManyProblems_AreAllReported() =>
        Assert.That(TableTexts.OfDays("frist", "> | 1\n> 5 | x\n1 | 2 | 3").Problems(), Is.EquivalentTo(new[] { "CMP4002", "CMP2006", "CMP3001", "CMP4001" }));
}
