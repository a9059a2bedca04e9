namespace Compensation.Feel.Tests.Functions;

public class ConversionFunctionsTests
{
    [TestCase("number(\"12.5\")", "12.5")]
    [TestCase("number(\"-3\")", "-3")]
    [TestCase("number(\"1e3\")", "1000")]
    [TestCase("number(\"1 000.5\", \" \", \".\")", "1000.5")]
    [TestCase("number(\"1.000.000,01\", \".\", \",\")", "1000000.01")]
    [TestCase("number(\"1,000\", \",\")", "1000")]
    [TestCase("number(\"7\", null, null)", "7")]
    [TestCase("number(from: \"2,5\", grouping separator: null, decimal separator: \",\")", "2.5")]
    [TestCase("string(1.50)", "\"1.5\"")]
    [TestCase("string(\"a\")", "\"a\"")]
    [TestCase("string(true)", "\"true\"")]
    [TestCase("string(@\"2025-06-02\")", "\"2025-06-02\"")]
    [TestCase("string(@\"P1DT2H3M4.5S\")", "\"P1DT2H3M4.5S\"")]
    [TestCase("string(@\"-P14M\")", "\"-P1Y2M\"")]
    [TestCase("string([1, \"a\", null])", "\"[1, \\\"a\\\", null]\"")]
    [TestCase("string({a: 1, b c: \"x\"})", "\"{a: 1, b c: \\\"x\\\"}\"")]
    [TestCase("string([1..3))", "\"[1..3)\"")]
    public void Call_GoodArguments_GivesValueWithoutWarning(string call, string expected)
    {
        var run = Feel.Evaluate(call);

        Assert.Multiple(() =>
        {
            Assert.That(run.Text, Is.EqualTo(expected));
            Assert.That(run.Codes, Is.Empty);
        });
    }

    [TestCase("number(\"\")", "CMP3901")]
    [TestCase("number(\" 1\")", "CMP3901")]
    [TestCase("number(\"1,5\")", "CMP3901")]
    [TestCase("number(\"1.5\", \".\", \",\", 1)", "CMP3901")]
    [TestCase("number(\"1;5\", \";\", \".\")", "CMP3901")]
    [TestCase("number(\"1.5\", \".\", \".\")", "CMP3901")]
    [TestCase("number(\"1,5\", \" \", \";\")", "CMP3901")]
    [TestCase("number(\"1.5\", null, \",\")", "CMP3901")]
    [TestCase("number(null)", "CMP3906")]
    [TestCase("number(\"99999999999999999999999999999999\")", "CMP3901")]
    [TestCase("string(null)", "CMP3906")]
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
