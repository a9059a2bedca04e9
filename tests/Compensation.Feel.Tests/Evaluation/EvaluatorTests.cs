namespace Compensation.Feel.Tests.Evaluation;

public class EvaluatorTests
{
    [TestCase("1 + 2 * 3", "7")]
    [TestCase("-3 ** 2", "9")]
    [TestCase("3 ** 4 ** 5", "3486784401")]
    [TestCase("2 ** 0.5", "1.4142135623730950488016887243")]
    [TestCase("10 / 4", "2.5")]
    [TestCase("\"a\" + \"b\"", "\"ab\"")]
    [TestCase("if 1 > 2 then \"a\" else \"b\"", "\"b\"")]
    [TestCase("if null then \"a\" else \"b\"", "\"b\"")]
    [TestCase("for i in 0..4 return if i = 0 then 1 else i * partial[-1]", "[1, 1, 2, 6, 24]")]
    [TestCase("for i in 4..2 return i", "[4, 3, 2]")]
    [TestCase("for i in (1..4) return i", "[2, 3]")]
    [TestCase("for d in @\"2025-06-01\"..@\"2025-06-02\" return d", "[2025-06-01, 2025-06-02]")]
    [TestCase("for i in [1, 2], j in [3, 4] return i * j", "[3, 4, 6, 8]")]
    [TestCase("[{a: 1}, {a: 2}, {a: 3}][a >= 2]", "[{a: 2}, {a: 3}]")]
    [TestCase("[{item: 1}, {item: 2}][item > 1]", "[{item: 2}]")]
    [TestCase("[1, 2, 3][-1]", "3")]
    [TestCase("[2, 3][item]", "3")]
    [TestCase("[{a: 2}, {a: 5}][a].a", "5")]
    [TestCase("100[1]", "100")]
    [TestCase("[1, 2, 3][item > 5]", "[]")]
    [TestCase("[{a: 1}, {b: 2}].a", "[1, null]")]
    [TestCase("some x in [1, 2, 3] satisfies x > 2", "true")]
    [TestCase("every x in [] satisfies x > 2", "true")]
    [TestCase("5 in (> 3, < 1)", "true")]
    [TestCase("2 in [1..5]", "true")]
    [TestCase("1 in (2, 3)", "false")]
    [TestCase("4 in (1 + 1) * 2", "true")]
    [TestCase("\"b\" between \"a\" and \"c\"", "true")]
    [TestCase("@\"2021-01-01\" + @\"P1M\"", "2021-02-01")]
    [TestCase("@\"2021-01-31\" + @\"P1M\"", "2021-02-28")]
    [TestCase("@\"2021-01-01T24:00:00\" + @\"PT1S\"", "2021-01-02T00:00:01")]
    [TestCase("@\"2021-03-28T01:30:00@Europe/Paris\" + @\"PT1H\"", "2021-03-28T03:30:00@Europe/Paris")]
    [TestCase("@\"2021-01-02\" - @\"2021-01-01\"", "P1D")]
    [TestCase("@\"10:00:00\" - @\"PT11H\"", "23:00:00")]
    [TestCase("@\"P2D\" / @\"PT12H\"", "4")]
    [TestCase("@\"P1Y\" * 1.5", "P1Y6M")]
    [TestCase("{foo bar: 1, b: foo bar + 1}.b", "2")]
    [TestCase("(function(a, b) a - b)(b: 1, a: 3)", "2")]
    [TestCase("{f: function(n) n * 2, r: f(21)}.r", "42")]
    [TestCase("[1..10].start included", "true")]
    [TestCase("@\"2025-06-02T13:20:00+02:00\".time offset", "PT2H")]
    [TestCase("@\"2025-06-02T13:20:00@Europe/Paris\".timezone", "\"Europe/Paris\"")]
    [TestCase("@\"2025-06-02\".weekday", "1")]
    [TestCase("1 instance of number", "true")]
    [TestCase("null instance of Any", "false")]
    [TestCase("[1, \"a\"] instance of list<number>", "false")]
    [TestCase("{a: 1, b: 2} instance of context<a: number>", "true")]
    [TestCase("(function(a: number) a) instance of function<number> -> number", "true")]
    [TestCase("{a: 1, b: [2]} = {b: [2.0], a: 1}", "true")]
    [TestCase("@\"2025-06-02T10:00:00Z\" = @\"2025-06-02T12:00:00+02:00\"", "true")]
    public void Evaluate_Expression_GivesValue(string text, string expected)
    {
        var run = Feel.Evaluate(text);

        Assert.Multiple(() =>
        {
            Assert.That(run.Text, Is.EqualTo(expected));
            Assert.That(run.Codes, Is.Empty);
        });
    }

    [TestCase("1 + \"a\"", "CMP3004", "CMP3901")]
    [TestCase("arival + 1", "CMP3001", "CMP3001")]
    [TestCase("1 / 0", null, "CMP3901")]
    [TestCase("0 ** -1", null, "CMP3901")]
    [TestCase("[1, 2][5]", null, "CMP3901")]
    [TestCase("[1, 2][0]", null, "CMP3901")]
    [TestCase("{a: 1}.b", "CMP3003", "CMP3003")]
    [TestCase("if \"a\" then 1 else 2", "CMP3005", "CMP3901")]
    [TestCase("true and 1", "CMP3005", "CMP3901")]
    [TestCase("[1, 2][\"a\"]", "CMP3005", "CMP3901")]
    [TestCase("some x in [1] satisfies 3", "CMP3005", "CMP3901")]
    [TestCase("for x in null return x", null, "CMP3906")]
    [TestCase("for x in 1..2.5 return x", null, "CMP3901")]
    [TestCase("2 between null and 10", "CMP3004", "CMP3906")]
    [TestCase("-\"a\"", "CMP3005", "CMP3901")]
    [TestCase("null + 1", "CMP3004", "CMP3906")]
    [TestCase("null < 1", "CMP3004", "CMP3906")]
    [TestCase("(function(a: number) a)(\"x\")", null, "CMP3901")]
    [TestCase("(function(a) a)(1, 2)", null, "CMP3901")]
    [TestCase("[1..\"b\"]", "CMP3004", "CMP3901")]
    [TestCase("@\"9999-12-31\" + @\"P1D\"", null, "CMP3902")]
    [TestCase("79228162514264337593543950335 + 1", null, "CMP3902")]
    public void Evaluate_FailedOperation_IsNullWithAWarning(string text, string? diagnostic, string warning)
    {
        var run = Feel.Evaluate(text);

        Assert.Multiple(() =>
        {
            Assert.That(run.Text, Is.EqualTo("null"));
            Assert.That(run.Diagnostics.Select(d => d.Code), diagnostic is null ? Is.Empty : Has.Member(diagnostic));
            Assert.That(run.Warnings.Select(w => w.Code), Has.Member(warning));
        });
    }
}
