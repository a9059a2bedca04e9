namespace Compensation.Feel.Tests.Functions;

public class DateFunctionsTests
{
    [TestCase("is(1, 1.0)", "true")]
    [TestCase("is(\"a\", \"b\")", "false")]
    [TestCase("is(1, \"1\")", "false")]
    [TestCase("is(null, null)", "true")]
    [TestCase("is(@\"23:00:50Z\", @\"23:00:50+00:00\")", "true")]
    [TestCase("is(@\"23:00:50@Etc/UTC\", @\"23:00:50Z\")", "false")]
    [TestCase("is(@\"2002-04-02T12:00:00-01:00\", @\"2002-04-02T17:00:00+04:00\")", "false")]
    [TestCase("is([1], [1])", "true")]
    [TestCase("day of year(@\"2019-09-17\")", "260")]
    [TestCase("day of year(@\"2020-12-31T10:10:10\")", "366")]
    [TestCase("day of week(@\"2019-09-17\")", "\"Tuesday\"")]
    [TestCase("day of week(date: @\"2019-09-22T00:00:00\")", "\"Sunday\"")]
    [TestCase("month of year(@\"2019-09-17\")", "\"September\"")]
    [TestCase("week of year(@\"2003-12-29\")", "1")]
    [TestCase("week of year(@\"2010-01-01T00:00:00\")", "53")]
    [TestCase("now()", "2025-06-02T13:20:30Z")]
    [TestCase("today()", "2025-06-02")]
    public void Call_GoodArguments_GivesValueWithoutWarning(string call, string expected)
    {
        var run = Feel.Evaluate(call);

        Assert.Multiple(() =>
        {
            Assert.That(run.Text, Is.EqualTo(expected));
            Assert.That(run.Codes, Is.Empty);
        });
    }

    [TestCase("is(1)", "CMP3901")]
    [TestCase("day of year(\"2019-09-17\")", "CMP3901")]
    [TestCase("day of week(null)", "CMP3906")]
    [TestCase("today(1)", "CMP3901")]
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
