namespace Compensation.Feel.Tests.Syntax;

public class ParserTests
{
    [TestCase("days late * 2", "10")]
    [TestCase("days  late*2", "10")]
    [TestCase("price-per-day + 1", "8")]
    [TestCase("price - days late", "95")]
    [TestCase("days late - days late", "0")]
    [TestCase("a and b", "\"one name\"")]
    [TestCase("if needed", "\"a name\"")]
    [TestCase("价格 + 1", "4")]
    [TestCase("größe", "1.8")]
    [TestCase("{x y: 1, z: x y + 1}.z", "2")]
    [TestCase("{\"x-y\": 1}.x-y", "1")]
    [TestCase("for day number in [1, 2] return day number + 1", "[2, 3]")]
    [TestCase("(function(first value, second value) first value - second value)(3, 1)", "2")]
    [TestCase("some big one in [1, 2] satisfies big one > 1", "true")]
    [TestCase("{foo+bar: 5, r: foo+bar}.r", "5")]
    [TestCase("claim.start date", "2025-06-02")]
    [TestCase("date and time(\"2025-06-02T00:00:00\") > date and time(\"2025-06-01T00:00:00\")", "true")]
    public void Parse_NamesWithSpacesOperatorsAndUnicode_AreOneName(string text, string expected)
    {
        var claim = new Values.FeelContext([KeyValuePair.Create("start date", (object?)new NodaTime.LocalDate(2025, 6, 2))]);
        var run = Feel.Evaluate(
            text,
            ("days late", FeelType.Number, 5m), ("price-per-day", FeelType.Number, 7m), ("price", FeelType.Number, 100m), ("a and b", FeelType.String, "one name"),
            ("if needed", FeelType.String, "a name"), ("价格", FeelType.Number, 3m), ("größe", FeelType.Number, 1.8m),
            ("claim", FeelType.ContextOf([KeyValuePair.Create("start date", FeelType.Date)]), claim));

        Assert.Multiple(() =>
        {
            Assert.That(run.Text, Is.EqualTo(expected));
            Assert.That(run.Codes, Is.Empty);
        });
    }

    [TestCase("1 +", "CMP2006", 1, 4, "found the end where a value was expected")]
    [TestCase("", "CMP2006", 1, 1, "found the end where a value was expected")]
    [TestCase("1 2", "CMP2006", 1, 3, "found `2` where an operator or the end was expected")]
    [TestCase("(1", "CMP2006", 1, 3, "found the end where `)` was expected")]
    [TestCase("[1,\n 2", "CMP2006", 2, 3, "found the end where `,` or `]` was expected")]
    [TestCase("if true then 1", "CMP2006", 1, 15, "found the end where `else` was expected")]
    [TestCase("for i [1] return i", "CMP2006", 1, 7, "found `[` where a name and `in` was expected")]
    [TestCase("{a 1}", "CMP2006", 1, 2, "found `a` where a key and `:` was expected")]
    [TestCase("x between 1 or 2", "CMP2006", 1, 13, "found `or` where `and` was expected")]
    [TestCase("[1..2", "CMP2006", 1, 6, "found the end where `]`, `)` or `[` to close the range was expected")]
    [TestCase("{a: 1, a: 2}", "CMP2010", 1, 8, "the key `a` stands twice in one context")]
    [TestCase("1 + @\"2025-02-30\"", "CMP2007", 1, 5, "`2025-02-30` is no date, time, date and time or duration")]
    public void Parse_BrokenText_SaysWhereAndWhatWasExpected(string text, string code, int line, int column, string message)
    {
        var problem = Feel.Evaluate(text).Diagnostics.Single();

        Assert.That((problem.Code, problem.Line, problem.Column, problem.Message), Is.EqualTo((code, line, column, message)));
    }

    [TestCase("arival_delay >= 180", "CMP3001", 1, 12, "did you mean `arrival_delay`?")]
    [TestCase("1 + flor(1.5)", "CMP3002", 5, 4, "did you mean `floor`?")]
    [TestCase("item.prise", "CMP3003", 6, 5, "did you mean `price`?")]
    [TestCase("substring(string: \"a\", start positon: 1)", "CMP3007", 24, 16, "did you mean `start position`?")]
    [TestCase("1 instance of numbr", "CMP3009", 15, 5, "did you mean `number`?")]
    [TestCase("tier = \"hihg\"", "CMP3012", 8, 6, "did you mean `high`?")]
    [TestCase("tier in (\"low\", \"hihg\")", "CMP3012", 17, 6, "did you mean `high`?")]
    [TestCase("1 + \"a\"", "CMP3004", 3, 1, null)]
    [TestCase("floor(\"a\")", "CMP3006", 1, 10, null)]
    [TestCase("floor > 3", "CMP3010", 1, 5, null)]
    [TestCase("1 + floor", "CMP3010", 5, 5, null)]
    public void Check_WrongName_IsReportedAtItsPlaceWithTheNearest(string text, string code, int column, int length, string? suggestion)
    {
        var problem = Feel.Evaluate(
            text,
            ("arrival_delay", FeelType.Number, 1m), ("tier", FeelType.StringOf(["high", "low"]), "high"),
            ("item", FeelType.ContextOf([KeyValuePair.Create("price", FeelType.Number)]), null)).Diagnostics[0];

        Assert.That((problem.Code, problem.Column, problem.Length, problem.Suggestion), Is.EqualTo((code, column, length, suggestion)));
    }
}
