namespace Compensation.Feel.Tests.Functions;

public class TemporalConversionsTests
{
    [TestCase("date(\"2025-06-02\")", "2025-06-02")]
    [TestCase("date(\"-2017-12-31\")", "-2017-12-31")]
    [TestCase("date(2024, 2, 29)", "2024-02-29")]
    [TestCase("date(@\"2025-06-02T13:20:00@Europe/Paris\")", "2025-06-02")]
    [TestCase("date(@\"2025-06-02\")", "2025-06-02")]
    [TestCase("date and time(\"2025-06-02T13:20:00.5Z\")", "2025-06-02T13:20:00.5Z")]
    [TestCase("date and time(\"2025-06-02\")", "2025-06-02T00:00:00")]
    [TestCase("date and time(\"2025-06-02T24:00:00\")", "2025-06-03T00:00:00")]
    [TestCase("date and time(@\"2025-06-02\", @\"13:20:00+02:00\")", "2025-06-02T13:20:00+02:00")]
    [TestCase("date and time(@\"2025-06-02T01:00:00Z\", @\"13:20:00\")", "2025-06-02T13:20:00")]
    [TestCase("time(\"13:20:00-05:00\")", "13:20:00-05:00")]
    [TestCase("time(13, 20, 30.25)", "13:20:30.25")]
    [TestCase("time(13, 20, 0, @\"-PT1H30M\")", "13:20:00-01:30")]
    [TestCase("time(13, 20, 0, null)", "13:20:00")]
    [TestCase("time(@\"2025-06-02T13:20:00Z\")", "13:20:00Z")]
    [TestCase("time(@\"2025-06-02\")", "00:00:00Z")]
    [TestCase("duration(\"P2DT3H\")", "P2DT3H")]
    [TestCase("duration(\"-P14M\")", "-P1Y2M")]
    [TestCase("years and months duration(@\"2011-12-22\", @\"2013-08-24\")", "P1Y8M")]
    [TestCase("years and months duration(@\"2013-08-24\", @\"2011-12-22\")", "-P1Y8M")]
    [TestCase("years and months duration(@\"2014-12-31T23:59:59\", @\"2016-12-31T00:00:01\")", "P2Y")]
    [TestCase("years and months duration(from: @\"2024-01-31\", to: @\"2024-02-29\")", "P1M")]
    public void Call_GoodArguments_GivesValueWithoutWarning(string call, string expected)
    {
        var run = Feel.Evaluate(call);

        Assert.Multiple(() =>
        {
            Assert.That(run.Text, Is.EqualTo(expected));
            Assert.That(run.Codes, Is.Empty);
        });
    }

    [TestCase("date(\"2025-6-2\")", "CMP3901")]
    [TestCase("date(\"2025-02-29\")", "CMP3901")]
    [TestCase("date(\"99999-01-01\")", "CMP3901")]
    [TestCase("date(2025, 13, 1)", "CMP3901")]
    [TestCase("date(2025, 2, 29)", "CMP3901")]
    [TestCase("date(2025.5, 1, 1)", "CMP3901")]
    [TestCase("date(10000, 1, 1)", "CMP3901")]
    [TestCase("date(null)", "CMP3906")]
    [TestCase("date(2025, null, 1)", "CMP3906")]
    [TestCase("date and time(\"2025-06-02T25:00:00\")", "CMP3901")]
    [TestCase("date and time(\"2025-06-02T13:20:00+01:00@Europe/Paris\")", "CMP3901")]
    [TestCase("time(\"24:00:00\")", "CMP3901")]
    [TestCase("time(\"13:20:00@Nowhere/City\")", "CMP3901")]
    [TestCase("time(24, 0, 0)", "CMP3901")]
    [TestCase("time(13, 20, 60)", "CMP3901")]
    [TestCase("time(13, 20, 0, @\"PT19H\")", "CMP3901")]
    [TestCase("duration(\"P1Y2D\")", "CMP3901")]
    [TestCase("duration(\"P\")", "CMP3901")]
    [TestCase("years and months duration(@\"2025-06-02\", null)", "CMP3906")]
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
