namespace Compensation.Feel.Tests.Functions;

public class CurrencyFunctionsTests
{
    [TestCase("convert(100, \"EUR\", \"GBP\", @\"2025-01-01\", [{from: @\"2024-01-01\", base: \"EUR\", quote: \"GBP\", rate: 0.85}])", "85")]
    [TestCase("convert(100, \"GBP\", \"EUR\", @\"2025-01-01\", [{from: @\"2024-01-01\", base: \"EUR\", quote: \"GBP\", rate: 0.8}])", "125")]
    [TestCase("convert(100, \"EUR\", \"EUR\", @\"2025-01-01\", [])", "100")]
    [TestCase("convert(100, \"EUR\", \"GBP\", @\"2025-01-01\", [{from: @\"2025-01-01\", base: \"EUR\", quote: \"GBP\", rate: 0.9}, {from: @\"2024-01-01\", base: \"EUR\", quote: \"GBP\", rate: 0.8}, {from: @\"2025-01-02\", base: \"EUR\", quote: \"GBP\", rate: 0.7}])", "90")]
    [TestCase("convert(100, \"EUR\", \"GBP\", @\"2025-01-01\", [{from: @\"2024-01-01\", base: \"GBP\", quote: \"EUR\", rate: 2}, {from: @\"2024-01-01\", base: \"EUR\", quote: \"GBP\", rate: 0.8}])", "80")]
    [TestCase("convert(100, \"EUR\", \"GBP\", @\"2025-01-01\", [{from: @\"2024-06-01\", base: \"GBP\", quote: \"EUR\", rate: 2}, {from: @\"2024-01-01\", base: \"EUR\", quote: \"GBP\", rate: 0.8}])", "50")]
    public void Call_GoodArguments_GivesValueWithoutWarning(string call, string expected)
    {
        var run = Feel.Evaluate(call);

        Assert.Multiple(() =>
        {
            Assert.That(run.Text, Is.EqualTo(expected));
            Assert.That(run.Codes, Is.Empty);
        });
    }

    [TestCase("convert(100, \"EUR\", \"USD\", @\"2025-01-01\", [{from: @\"2024-01-01\", base: \"EUR\", quote: \"GBP\", rate: 0.85}])", "CMP3901")]
    [TestCase("convert(100, \"EUR\", \"GBP\", @\"2023-12-31\", [{from: @\"2024-01-01\", base: \"EUR\", quote: \"GBP\", rate: 0.85}])", "CMP3901")]
    [TestCase("convert(100, \"EUR\", \"GBP\", @\"2025-01-01\", [{from: @\"2024-01-01\", base: \"EUR\", quote: \"GBP\", rate: 0}])", "CMP3901")]
    [TestCase("convert(100, \"EUR\", \"GBP\", @\"2025-01-01\", [{from: @\"2024-01-01\", base: \"EUR\", quote: \"GBP\", rate: null}])", "CMP3906")]
    [TestCase("convert(100, \"EUR\", \"GBP\", @\"2025-01-01\", [{base: \"EUR\", quote: \"GBP\", rate: 0.85}])", "CMP3901")]
    [TestCase("convert(null, \"EUR\", \"GBP\", @\"2025-01-01\", [])", "CMP3906")]
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
