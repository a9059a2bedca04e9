namespace Compensation.Feel.Tests.Functions;

public class RangeFunctionsTests
{
    [TestCase("range(\"[18..21)\")", "[18..21)")]
    [TestCase("range(\"]18..21]\")", "(18..21]")]
    [TestCase("range(\"[\\\"a\\\"..\\\"c\\\"]\")", "[\"a\"..\"c\"]")]
    [TestCase("range(\"(date(\\\"2020-01-01\\\")..@\\\"2021-01-01\\\")\")", "(2020-01-01..2021-01-01)")]
    [TestCase("range(\"[-1..1]\")", "[-1..1]")]
    [TestCase("before(1, 10)", "true")]
    [TestCase("before(10, 1)", "false")]
    [TestCase("before(1, [1..10])", "false")]
    [TestCase("before(1, (1..10])", "true")]
    [TestCase("before([1..10], 10)", "false")]
    [TestCase("before([1..10), 10)", "true")]
    [TestCase("before([1..10), [10..20])", "true")]
    [TestCase("before([1..10], [10..20])", "false")]
    [TestCase("before((< 5), (> 3))", "false")]
    [TestCase("before((< 5), [5..6])", "true")]
    [TestCase("after(10, 5)", "true")]
    [TestCase("after(12, [1..10])", "true")]
    [TestCase("after([11..20], 11)", "false")]
    [TestCase("after([11..20], [1..11))", "true")]
    [TestCase("meets([1..5], [5..10])", "true")]
    [TestCase("meets([1..5), [5..10])", "false")]
    [TestCase("met by([5..10], [1..5])", "true")]
    [TestCase("met by([5..10], [1..5))", "false")]
    [TestCase("overlaps([1..5], [3..8])", "true")]
    [TestCase("overlaps([1..5], [5..8])", "true")]
    [TestCase("overlaps([1..5], (5..8])", "false")]
    [TestCase("overlaps before([1..5], [3..8])", "true")]
    [TestCase("overlaps before([3..8], [1..5])", "false")]
    [TestCase("overlaps before([1..5), (1..5])", "true")]
    [TestCase("overlaps after([3..8], [1..5])", "true")]
    [TestCase("overlaps after([1..5], [3..8])", "false")]
    [TestCase("finishes(10, [1..10])", "true")]
    [TestCase("finishes(10, [1..10))", "false")]
    [TestCase("finishes([5..10], [1..10])", "true")]
    [TestCase("finishes([5..10), [1..10])", "false")]
    [TestCase("finished by([1..10], 10)", "true")]
    [TestCase("finished by([1..10], (1..10])", "true")]
    [TestCase("includes([1..10], 10)", "true")]
    [TestCase("includes([1..10), 10)", "false")]
    [TestCase("includes([1..10], [4..6])", "true")]
    [TestCase("includes([1..10), [1..10])", "false")]
    [TestCase("includes((> 3), [4..6])", "true")]
    [TestCase("during(5, [1..10])", "true")]
    [TestCase("during([4..6], [1..10])", "true")]
    [TestCase("during([1..10], [4..6])", "false")]
    [TestCase("starts(1, [1..10])", "true")]
    [TestCase("starts(1, (1..10])", "false")]
    [TestCase("starts([1..5], [1..10])", "true")]
    [TestCase("starts((1..5], [1..10])", "false")]
    [TestCase("started by([1..10], 1)", "true")]
    [TestCase("started by([1..10], [1..5])", "true")]
    [TestCase("coincides(5, 5)", "true")]
    [TestCase("coincides(3, 4)", "false")]
    [TestCase("coincides([1..5], [1..5])", "true")]
    [TestCase("coincides((1..5), [1..5])", "false")]
    [TestCase("before(@\"2025-06-02\", [@\"2025-06-03\"..@\"2025-06-04\"])", "true")]
    [TestCase("during(\"b\", [\"a\"..\"c\"])", "true")]
    public void Call_GoodArguments_GivesValueWithoutWarning(string call, string expected)
    {
        var run = Feel.Evaluate(call);

        Assert.Multiple(() =>
        {
            Assert.That(run.Text, Is.EqualTo(expected));
            Assert.That(run.Codes, Is.Empty);
        });
    }

    [TestCase("range(\"\")", "CMP3901")]
    [TestCase("range(\"[1..]\")", "CMP3901")]
    [TestCase("range(\">= 10\")", "CMP3901")]
    [TestCase("range(\"(>= 10)\")", "CMP3901")]
    [TestCase("range(\"[3..1]\")", "CMP3901")]
    [TestCase("range(\"[1..\\\"b\\\"]\")", "CMP3901")]
    [TestCase("range(\"[1..1 + 1]\")", "CMP3901")]
    [TestCase("range(\"1\")", "CMP3901")]
    [TestCase("before(1, \"a\")", "CMP3901")]
    [TestCase("before(1, null)", "CMP3906")]
    [TestCase("overlaps([1..2], [\"a\"..\"b\"])", "CMP3901")]
    [TestCase("meets(1, 2)", "CMP3901")]
    public void Call_BadArguments_IsNullAndSaysWhy(string call, string code)
    {
        var run = Feel.Evaluate(call);

        Assert.Multiple(() =>
        {
            Assert.That(run.Text, Is.EqualTo("null"));
            Assert.That(run.Warnings.Select(w => w.Code), Has.Member(code));
        });
    }
}
