namespace Compensation.Feel.Tests.Functions;

public class StringFunctionsTests
{
    [TestCase("substring(\"foobar\", 3)", "\"obar\"")]
    [TestCase("substring(\"foobar\", 3, 3)", "\"oba\"")]
    [TestCase("substring(\"foobar\", -2, 1)", "\"a\"")]
    [TestCase("substring(\"foobar\", -2)", "\"ar\"")]
    [TestCase("substring(\"foobar\", 3, 100)", "\"obar\"")]
    [TestCase("substring(\"foobar\", 3, 0)", "\"\"")]
    [TestCase("substring(\"foobar\", 3, 3.8)", "\"oba\"")]
    [TestCase("substring(\"\\U01F40Eab\", 2)", "\"ab\"")]
    [TestCase("substring(\"ab\\U01F40E\", -1)", "\"🐎\"")]
    [TestCase("substring(\"\", 1)", "\"\"")]
    [TestCase("string length(\"\")", "0")]
    [TestCase("string length(\"\\U01F40Eab\")", "3")]
    [TestCase("upper case(\"aBc4é\")", "\"ABC4É\"")]
    [TestCase("lower case(\"AbCÉ\")", "\"abcé\"")]
    [TestCase("substring before(\"foobar\", \"bar\")", "\"foo\"")]
    [TestCase("substring before(\"foobar\", \"xyz\")", "\"\"")]
    [TestCase("substring before(\"foobar\", \"\")", "\"\"")]
    [TestCase("substring after(\"foobar\", \"ob\")", "\"ar\"")]
    [TestCase("substring after(\"foobar\", \"xyz\")", "\"\"")]
    [TestCase("substring after(\"\", \"\")", "\"\"")]
    [TestCase("contains(\"foobar\", \"ob\")", "true")]
    [TestCase("contains(\"foobar\", \"OB\")", "false")]
    [TestCase("starts with(\"foobar\", \"fo\")", "true")]
    [TestCase("ends with(\"foobar\", \"r\")", "true")]
    [TestCase("ends with(\"foobar\", \"foo\")", "false")]
    [TestCase("string join([\"a\", \"b\", \"c\"], \"_and_\")", "\"a_and_b_and_c\"")]
    [TestCase("string join([\"a\", null, \"c\"], \"X\")", "\"aXc\"")]
    [TestCase("string join([\"a\", \"b\"])", "\"ab\"")]
    [TestCase("string join([\"a\", \"b\"], null)", "\"ab\"")]
    [TestCase("string join([], \"X\")", "\"\"")]
    [TestCase("string join(\"a\", \"X\")", "\"a\"")]
    public void Call_GoodArguments_GivesValueWithoutWarning(string call, string expected)
    {
        var run = Feel.Evaluate(call);

        Assert.Multiple(() =>
        {
            Assert.That(run.Text, Is.EqualTo(expected));
            Assert.That(run.Codes, Is.Empty);
        });
    }

    [TestCase("substring(\"foobar\", 0)", "CMP3901")]
    [TestCase("substring(\"foobar\", 7)", "CMP3901")]
    [TestCase("substring(\"foobar\", -7)", "CMP3901")]
    [TestCase("substring(\"foobar\", 1, -1)", "CMP3901")]
    [TestCase("substring(null, 1)", "CMP3906")]
    [TestCase("string length(1)", "CMP3901")]
    [TestCase("contains(\"a\", null)", "CMP3906")]
    [TestCase("string join([1, 2], \"X\")", "CMP3901")]
    [TestCase("string join(null)", "CMP3906")]
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
