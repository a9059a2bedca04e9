namespace Compensation.Feel.Tests.Tables;

/// <summary>What tables give: each hit policy, and cells of each kind.</summary>
public class DecisionTableTests
{
    private const string Overlapping = "> 10 | 100\n> 5 | 50\n> 5 | 50\n<= 0 | 7";

    [TestCase("first", "20", "100")]
    [TestCase("first", "7", "50")]
    [TestCase("first", "3", "null")]
    [TestCase("F", "20", "100")]
    [TestCase("any", "7", "50")]
    [TestCase("rule order", "20", "[100, 50, 50]")]
    [TestCase("rule order", "3", "[]")]
    [TestCase("collect", "20", "[100, 50, 50]")]
    [TestCase("collect", "3", "[]")]
    [TestCase("collect sum", "20", "200")]
    [TestCase("collect sum", "3", "null")]
    [TestCase("C+", "20", "200")]
    [TestCase("collect min", "20", "50")]
    [TestCase("collect max", "20", "100")]
    [TestCase("collect count", "20", "3")]
    [TestCase("collect count", "3", "0")]
    [TestCase("unique", "0", "7")]
    public void Table_EachPolicy_GivesWhatItSays(string policy, string days, string expected)
    {
        var run = TableTexts.OfDays(policy, Overlapping).Decide(days);

        Assert.Multiple(() =>
        {
            Assert.That(run.Value(), Is.EqualTo(expected));
            Assert.That(run.Warnings, Is.Empty);
        });
    }

    [TestCase("unique", "7", "table `goodwill` is unique, and rows 2 and 3 match")]
    [TestCase("unique", "20", "table `goodwill` is unique, and rows 1, 2, 3 match")]
    [TestCase("any", "20", "rows 1, 2, 3 of table `goodwill` match and give different outputs, which its policy `any` forbids")]
    public void Table_ViolatedPolicy_IsNullAndNamesTheRows(string policy, string days, string message)
    {
        var run = TableTexts.OfDays(policy, Overlapping).Decide(days);

        Assert.Multiple(() =>
        {
            Assert.That(run.Result.Value, Is.Null);
            Assert.That(run.Warnings.Select(w => (w.Code, w.Message)), Is.EqualTo(new[] { ("CMP3905", message) }));
        });
    }

    [TestCase("priority", "20", "\"gold\"")]
    [TestCase("priority", "7", "\"silver\"")]
    [TestCase("output order", "20", "[\"gold\", \"silver\", \"bronze\"]")]
    public void Table_PolicyByOutputs_OrdersByTheDeclaredValues(string policy, string days, string expected)
    {
        var table = TableTexts.Of(
            policy, "> 0 | bronze\n> 5 | silver\n> 10 | gold", [new("days", FeelType.Number)], new OutputColumnText(null, FeelType.StringOf(["gold", "silver", "bronze"])));

        Assert.That(table.Decide(days).Value(), Is.EqualTo(expected));
    }

    [TestCase("priority", "{level: \"b\", amount: 2}")]
    [TestCase("output order", "[{level: \"b\", amount: 2}, {level: \"a\", amount: 1}, {level: \"a\", amount: 3}]")]
    public void Table_SeveralOutputs_AreRankedFromTheFirst(string policy, string expected)
    {
        var table = TableTexts.Of(
            policy, "- | \"a\" | 1\n> 0 | \"b\" | 2\n>= 0 | \"a\" | 3", [new("days", FeelType.Number)],
            new OutputColumnText("level", FeelType.String, new SourceText("\"b\", \"a\"")), new OutputColumnText("amount", FeelType.Number));

        Assert.That(table.Decide("1").Value(), Is.EqualTo(expected));
    }

    [TestCase("unique", "{level: \"none\", amount: 0}")]
    [TestCase("collect", "[{level: \"none\", amount: 0}]")]
    public void Table_NoRowMatches_GivesTheDefaults(string policy, string expected)
    {
        var table = TableTexts.Of(
            policy, "> 0 | \"b\" | 2", [new("days", FeelType.Number)],
            new OutputColumnText("level", FeelType.String, Default: new SourceText("\"none\"")), new OutputColumnText("amount", FeelType.Number, Default: new SourceText("1 - 1")));

        Assert.That(table.Decide("0").Value(), Is.EqualTo(expected));
    }

    [TestCase("-", "5", true)]
    [TestCase("5", "5", true)]
    [TestCase("3, 5", "5", true)]
    [TestCase("not(3, 5)", "5", false)]
    [TestCase("not(3, 5)", "4", true)]
    [TestCase("[1..5)", "5", false)]
    [TestCase("[1..5]", "5", true)]
    [TestCase("<= 5, > 10", "11", true)]
    [TestCase("? > 3 and ? < 6", "5", true)]
    [TestCase("? > limit", "5", false)]
    [TestCase("limit", "7", true)]
    [TestCase("> limit - 3", "5", true)]
    [TestCase("[limit - 2..limit]", "5", true)]
    [TestCase("odd(?)", "5", true)]
    [TestCase("limits", "5", true)]
    [TestCase("limits", "6", false)]
    [TestCase("null", "null", true)]
    [TestCase("null", "5", false)]
    [TestCase("> 5", "null", false)]
    [TestCase("not(5)", "null", true)]
    [TestCase("not(null)", "5", true)]
    [TestCase("-", "null", true)]
    public void Cell_OfNumbers_MatchesWhatItSays(string cell, string days, bool matches)
    {
        var table = TableTexts.OfDays("first", $"{cell} | 1\n- | 0");
        var run = table.Decide(days, ("limit", FeelType.Number, 7m), ("limits", FeelType.ListOf(FeelType.Number), new object?[] { 3m, 5m }));

        Assert.Multiple(() =>
        {
            Assert.That(run.Value(), Is.EqualTo(matches ? "1" : "0"));
            Assert.That(run.Warnings, Is.Empty);
        });
    }

    [TestCase("[@\"2025-01-01\"..@\"2025-12-31\"]", "@\"2025-06-02\"", true)]
    [TestCase("[date(\"2025-01-01\")..date(\"2025-12-31\")]", "@\"2026-01-01\"", false)]
    [TestCase("< @\"2025-06-02\"", "@\"2025-06-02\"", false)]
    [TestCase("(@\"2025-06-01\"..@\"2025-06-02\"]", "@\"2025-06-02\"", true)]
    [TestCase("?.year = 2025", "@\"2025-06-02\"", true)]
    [TestCase("day of week(?) in (\"Monday\", \"Tuesday\")", "@\"2025-06-02\"", true)]
    public void Cell_OfDates_MatchesWhatItSays(string cell, string date, bool matches)
    {
        var table = TableTexts.Of("first", $"{cell} | 1\n- | 0", [new("on", FeelType.Date)], new OutputColumnText(null, FeelType.Number));

        Assert.That(table.Decide(date).Value(), Is.EqualTo(matches ? "1" : "0"));
    }

    [TestCase("high", "\"high\"", true)]
    [TestCase("high, low", "\"low\"", true)]
    [TestCase("not(high, low)", "\"low\"", false)]
    [TestCase("not( high )", "\"low\"", true)]
    [TestCase("self employed", "\"self employed\"", true)]
    [TestCase("\"high\", low", "\"high\"", true)]
    [TestCase("null", "null", true)]
    [TestCase("chosen", "\"low\"", true)]
    [TestCase("starts with(?, \"h\")", "\"high\"", true)]
    public void Cell_OfDeclaredValues_TakesBareWords(string cell, string tier, bool matches)
    {
        var table = TableTexts.Of("first", $"{cell} | 1\n- | 0", [new("tier", TableTexts.Tier)], new OutputColumnText(null, FeelType.Number));
        var run = table.Decide(tier, ("chosen", TableTexts.Tier, "low"));

        Assert.Multiple(() =>
        {
            Assert.That(run.Value(), Is.EqualTo(matches ? "1" : "0"));
            Assert.That(run.Codes, Is.Empty);
        });
    }

    [Test]
    public void Column_AllowedValues_RefuseOthersWithAWarning()
    {
        var table = TableTexts.Of("first", "- | 1", [new("risk", FeelType.String, new SourceText("\"high\", \"low\""))], new OutputColumnText(null, FeelType.Number));

        var (good, bad) = (table.Decide("\"low\""), table.Decide("\"medium\""));

        Assert.Multiple(() =>
        {
            Assert.That(good.Value(), Is.EqualTo("1"));
            Assert.That(bad.Value(), Is.EqualTo("null"));
            Assert.That(bad.Warnings.Single().Message, Is.EqualTo("\"medium\" is not one of the values of column `risk` of table `goodwill`"));
        });
    }

    [Test]
    public void Output_FailingExpression_WarnsAtTheCell()
    {
        var warning = TableTexts.OfDays("first", "> 5 | 1 / 0").Decide("6").Warnings.Single();

        Assert.That((warning.Code, warning.Column, warning.SourceLine), Is.EqualTo(("CMP3901", 1, "1 / 0")));
    }

    [Test]
    public void Output_NullAmongCollected_IsNullWithAWarning() =>
        Assert.That(TableTexts.OfDays("collect sum", "> 5 | 1\n> 6 | null").Decide("7").Warnings.Select(w => w.Code), Is.EqualTo(new[] { "CMP3906" }));

    [TestCase("first", "> 5 | - | 1\n- | - | 1", "1", "")]
    [TestCase("first", "> 5 | - | 2\n- | - | 1", "1", "days")]
    [TestCase("first", "- | high | 3\n> 5 | - | 2\n- | - | 1", "3", "")]
    [TestCase("unique", "> 5 | high | 2\n<= 5 | low | 1", "null", "days")]
    [TestCase("unique", "> 5 | low | 2\n<= 5 | low | 1", "null", "")]
    [TestCase("collect", "> 5 | - | 2\n- | - | 1", "[1]", "days")]
    public void Table_AbsentFact_MattersOnlyWhereItChangesTheResult(string policy, string rows, string value, string absent)
    {
        var table = TableTexts.Of(policy, rows, [new("days", FeelType.Number), new("tier", TableTexts.Tier)], new OutputColumnText(null, FeelType.Number));
        var run = table.Decide("days, \"high\"", ("days", FeelType.Number, Feel.Absent));

        Assert.Multiple(() =>
        {
            Assert.That(run.Value(), Is.EqualTo(value));
            Assert.That(string.Join(", ", run.Result.Absent), Is.EqualTo(absent));
            Assert.That(run.Warnings, Is.Empty);
        });
    }

    [Test]
    public void Cell_OfLists_ComparesAndSearches()
    {
        var table = TableTexts.Of(
            "first", "[1, 2] | 1\nlist contains(?, 9) | 2\ncount(?) > 2 | 3", [new("items", FeelType.ListOf(FeelType.Number))], new OutputColumnText(null, FeelType.Number));

        Assert.That(new[] { "[1, 2]", "[9]", "[4, 5, 6]", "[]" }.Select(i => table.Decide(i).Value()), Is.EqualTo(new[] { "1", "2", "3", "null" }));
    }

    [Test]
    public void Type_EachPolicy_IsThatOfWhatItGives()
    {
        string TypeOf(string policy) => TableTexts.OfDays(policy, "> 5 | 1").Read().Table.Type.ToString();

        Assert.That(new[] { "unique", "collect", "collect count", "collect max" }.Select(TypeOf), Is.EqualTo(new[] { "number", "list<number>", "number", "number" }));
    }
}
