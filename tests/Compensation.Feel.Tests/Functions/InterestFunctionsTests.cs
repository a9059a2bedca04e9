namespace Compensation.Feel.Tests.Functions;

public class InterestFunctionsTests
{
    [TestCase("simple interest(36500, @\"2025-01-01\", @\"2025-01-11\", 0.08)", "80")]
    [TestCase("simple interest(36500, @\"2025-01-01\", @\"2025-01-11\", 0.08, \"actual/365\")", "80")]
    [TestCase("simple interest(36000, @\"2025-01-01\", @\"2025-01-11\", 0.08, \"actual/360\")", "80")]
    [TestCase("simple interest(1000, @\"2024-01-01\", @\"2025-01-01\", 0.08, \"actual/actual\")", "80")]
    [TestCase("simple interest(73200, @\"2023-12-31\", @\"2024-01-02\", 0.1, \"actual/actual\")", "40.054794520547945205479452055")]
    [TestCase("simple interest(1200, @\"2024-01-31\", @\"2024-03-31\", 0.06, \"30/360\")", "12")]
    [TestCase("simple interest(1200, @\"2024-01-30\", @\"2024-02-29\", 0.06, \"30/360\")", "5.8")]
    [TestCase("simple interest(36500, @\"2025-01-01\", @\"2025-01-01\", 0.08)", "0")]
    [TestCase("simple interest(36500, @\"2025-01-01\", @\"2025-01-11\", [{from: @\"2025-01-06\", rate: 0.1}, {from: @\"2020-01-01\", rate: 0.08}])", "90")]
    [TestCase("simple interest(36500, @\"2025-01-01\", @\"2025-01-11\", [{from: @\"2025-01-01\", rate: 0.08}, {from: @\"2030-01-01\", rate: 1}])", "80")]
    [TestCase("simple interest(36500, @\"2025-01-01\", @\"2025-01-11\", 0)", "0")]
    [TestCase("simple interest(principal: 36000, from: @\"2025-01-01\", to: @\"2025-01-11\", rate: [{from: @\"2025-01-01\", rate: 0.08}], day count: \"actual/360\")", "80")]
    public void Call_GoodArguments_GivesValueWithoutWarning(string call, string expected)
    {
        var run = Feel.Evaluate(call);

        Assert.Multiple(() =>
        {
            Assert.That(run.Text, Is.EqualTo(expected));
            Assert.That(run.Codes, Is.Empty);
        });
    }

    [TestCase("simple interest(1000, @\"2025-01-02\", @\"2025-01-01\", 0.08)", "CMP3901")]
    [TestCase("simple interest(1000, @\"2025-01-01\", @\"2025-01-02\", 0.08, \"actual/364\")", "CMP3901")]
    [TestCase("simple interest(1000, @\"2025-01-01\", @\"2025-01-02\", [])", "CMP3901")]
    [TestCase("simple interest(1000, @\"2025-01-01\", @\"2025-01-02\", [{from: @\"2025-01-02\", rate: 0.08}])", "CMP3901")]
    [TestCase("simple interest(1000, @\"2025-01-01\", @\"2025-01-02\", [{from: @\"2025-01-01\", rate: 0.08}, {from: @\"2025-01-01\", rate: 0.09}])", "CMP3901")]
    [TestCase("simple interest(1000, @\"2025-01-01\", @\"2025-01-02\", [{from: @\"2025-01-01\", rate: null}])", "CMP3906")]
    [TestCase("simple interest(1000, @\"2025-01-02\", @\"2025-01-01\", [{from: @\"2025-01-01\", rate: 0.08}])", "CMP3901")]
    [TestCase("simple interest(null, @\"2025-01-01\", @\"2025-01-02\", 0.08)", "CMP3906")]
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
