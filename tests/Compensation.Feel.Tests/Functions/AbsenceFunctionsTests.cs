namespace Compensation.Feel.Tests.Functions;

public class AbsenceFunctionsTests
{
    [TestCase("get or else(1, 2)", "1")]
    [TestCase("get or else(null, 2)", "2")]
    [TestCase("get or else(default: 2, value: null)", "2")]
    [TestCase("get or else(null, null)", "null")]
    [TestCase("get or else(\"\", \"x\")", "\"\"")]
    public void Call_GoodArguments_GivesValueWithoutWarning(string call, string expected)
    {
        var run = Feel.Evaluate(call);

        Assert.Multiple(() =>
        {
            Assert.That(run.Text, Is.EqualTo(expected));
            Assert.That(run.Codes, Is.Empty);
        });
    }

    [TestCase("get or else(1)", "CMP3901")]
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
