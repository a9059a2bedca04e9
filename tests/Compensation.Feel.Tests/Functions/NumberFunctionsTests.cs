namespace Compensation.Feel.Tests.Functions;

public class NumberFunctionsTests
{
    [TestCase("decimal(1 / 3, 2)", "0.33")]
    [TestCase("decimal(2.5, 0)", "2")]
    [TestCase("decimal(1.5, 0)", "2")]
    [TestCase("decimal(12345, -2)", "12300")]
    [TestCase("decimal(150, -2)", "200")]
    [TestCase("decimal(250, -2)", "200")]
    [TestCase("decimal(0.385, 2.9)", "0.38")]
    [TestCase("floor(-1.5)", "-2")]
    [TestCase("floor(-1.56, 1)", "-1.6")]
    [TestCase("floor(-1, -28)", "-10000000000000000000000000000")]
    [TestCase("ceiling(-1.5)", "-1")]
    [TestCase("ceiling(1.51, 1)", "1.6")]
    [TestCase("ceiling(1201, -2)", "1300")]
    [TestCase("round up(5.1, 0)", "6")]
    [TestCase("round up(-5.1, 0)", "-6")]
    [TestCase("round up(-1.121, 2)", "-1.13")]
    [TestCase("round up(12301, -2)", "12400")]
    [TestCase("round down(5.9, 0)", "5")]
    [TestCase("round down(-5.9, 0)", "-5")]
    [TestCase("round half up(5.5, 0)", "6")]
    [TestCase("round half up(-5.5, 0)", "-6")]
    [TestCase("round half up(1.125, 2)", "1.13")]
    [TestCase("round half up(5.5, 6176)", "5.5")]
    [TestCase("round half down(5.5, 0)", "5")]
    [TestCase("round half down(-5.5, 0)", "-5")]
    [TestCase("round half down(-5.51, 0)", "-6")]
    [TestCase("round half down(1250, -2)", "1200")]
    [TestCase("round half down(1250.1, -2)", "1300")]
    [TestCase("round half up(4, -6111)", "0")]
    [TestCase("abs(-1.5)", "1.5")]
    [TestCase("abs(@\"-P1D\")", "P1D")]
    [TestCase("abs(@\"-P14M\")", "P1Y2M")]
    [TestCase("modulo(12, 5)", "2")]
    [TestCase("modulo(-12, 5)", "3")]
    [TestCase("modulo(12, -5)", "-3")]
    [TestCase("modulo(-12, -5)", "-2")]
    [TestCase("modulo(10.1, 4.5)", "1.1")]
    [TestCase("modulo(10, 5)", "0")]
    [TestCase("sqrt(16)", "4")]
    [TestCase("sqrt(0)", "0")]
    [TestCase("sqrt(2)", "1.4142135623730950488016887242")]
    [TestCase("log(1)", "0")]
    [TestCase("exp(0)", "1")]
    [TestCase("odd(5)", "true")]
    [TestCase("odd(-3)", "true")]
    [TestCase("odd(2)", "false")]
    [TestCase("even(0)", "true")]
    [TestCase("even(-2)", "true")]
    [TestCase("even(3)", "false")]
    public void Call_GoodArguments_GivesValueWithoutWarning(string call, string expected)
    {
        var run = Feel.Evaluate(call);

        Assert.Multiple(() =>
        {
            Assert.That(run.Text, Is.EqualTo(expected));
            Assert.That(run.Codes, Is.Empty);
        });
    }

    [TestCase("floor(1.5, null)", "CMP3906")]
    [TestCase("decimal(1, 6177)", "CMP3901")]
    [TestCase("round up(1, -6112)", "CMP3901")]
    [TestCase("ceiling(79228162514264337593543950335, -1)", "CMP3902")]
    [TestCase("floor(-1, -29)", "CMP3902")]
    [TestCase("modulo(1, 0)", "CMP3901")]
    [TestCase("sqrt(-1)", "CMP3901")]
    [TestCase("log(0)", "CMP3901")]
    [TestCase("exp(100)", "CMP3902")]
    [TestCase("odd(1.5)", "CMP3901")]
    [TestCase("even(1.5)", "CMP3901")]
    [TestCase("abs(null)", "CMP3906")]
    [TestCase("abs(\"1\")", "CMP3901")]
    [TestCase("abs(n: 1, m: 2)", "CMP3901")]
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
