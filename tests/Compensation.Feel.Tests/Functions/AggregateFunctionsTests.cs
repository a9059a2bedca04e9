namespace Compensation.Feel.Tests.Functions;

public class AggregateFunctionsTests
{
    [TestCase("min([3, 1, 2])", "1")]
    [TestCase("min(3, 1, 2)", "1")]
    [TestCase("min(\"b\", \"a\")", "\"a\"")]
    [TestCase("min(@\"2025-06-02\", @\"2024-06-02\")", "2024-06-02")]
    [TestCase("max([3, 1, 2])", "3")]
    [TestCase("max(@\"P1D\", @\"PT25H\")", "P1DT1H")]
    [TestCase("sum([1, 2.5])", "3.5")]
    [TestCase("sum(1, 2, 3)", "6")]
    [TestCase("sum(5)", "5")]
    [TestCase("mean([1, 2])", "1.5")]
    [TestCase("mean(1, 2, 3, 4)", "2.5")]
    [TestCase("median(8, 2, 5, 3, 4)", "4")]
    [TestCase("median([6, 1, 2, 3])", "2.5")]
    [TestCase("stddev(2, 4, 7, 5)", "2.081665999466132735282297707")]
    [TestCase("stddev([1, 1])", "0")]
    [TestCase("product([2, 3, 4])", "24")]
    [TestCase("product(5)", "5")]
    [TestCase("mode([6, 3, 9, 6, 6])", "[6]")]
    [TestCase("mode(6, 1, 9, 6, 1)", "[1, 6]")]
    [TestCase("mode([])", "[]")]
    [TestCase("all([true, true])", "true")]
    [TestCase("all([])", "true")]
    [TestCase("all(true, false, null)", "false")]
    [TestCase("all(true, null)", "null")]
    [TestCase("any([false, true])", "true")]
    [TestCase("any([])", "false")]
    [TestCase("any(null, true)", "true")]
    [TestCase("any(null, false)", "null")]
    public void Call_GoodArguments_GivesValueWithoutWarning(string call, string expected)
    {
        var run = Feel.Evaluate(call);

        Assert.Multiple(() =>
        {
            Assert.That(run.Text, Is.EqualTo(expected));
            Assert.That(run.Codes, Is.Empty);
        });
    }

    [TestCase("min([])", "CMP3901")]
    [TestCase("max([1, \"a\"])", "CMP3901")]
    [TestCase("max(true, false)", "CMP3901")]
    [TestCase("min([1, null])", "CMP3906")]
    [TestCase("min(\"a\", null)", "CMP3906")]
    [TestCase("sum([])", "CMP3901")]
    [TestCase("sum([1, \"a\"])", "CMP3901")]
    [TestCase("sum([1, null])", "CMP3906")]
    [TestCase("sum(null)", "CMP3906")]
    [TestCase("mean([])", "CMP3901")]
    [TestCase("median([])", "CMP3901")]
    [TestCase("stddev([1])", "CMP3901")]
    [TestCase("stddev([])", "CMP3901")]
    [TestCase("product([])", "CMP3901")]
    [TestCase("product([79228162514264337593543950335, 10])", "CMP3902")]
    [TestCase("mode([1, null])", "CMP3906")]
    [TestCase("all([true, 1])", "CMP3901")]
    [TestCase("any(1)", "CMP3901")]
    [TestCase("any(null)", "CMP3906")]
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
