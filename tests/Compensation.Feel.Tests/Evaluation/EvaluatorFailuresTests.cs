namespace Compensation.Feel.Tests.Evaluation;

/// <summary>A failure is told where the value hangs on it, and only there.</summary>
public class EvaluatorFailuresTests
{
    [TestCase("1 / zero = null", "true")]
    [TestCase("null != 1 / zero", "false")]
    [TestCase("get or else(1 / zero, 7)", "7")]
    [TestCase("1 / zero > 1 and false", "false")]
    [TestCase("1 / zero > 1 or true", "true")]
    [TestCase("some i in [0, 1] satisfies 1 / i > 0", "true")]
    [TestCase("every i in [0, 1] satisfies 1 / i > 2", "false")]
    [TestCase("5 in (1 / zero, 5)", "true")]
    public void Evaluate_FailureThatNothingHangsOn_IsNotTold(string text, string expected)
    {
        var run = Feel.Evaluate(text, ("zero", FeelType.Number, 0m));

        Assert.Multiple(() =>
        {
            Assert.That(run.Text, Is.EqualTo(expected));
            Assert.That(run.Warnings, Is.Empty);
        });
    }

    [TestCase("1 / zero = 1", "false")]
    [TestCase("if 1 / zero > 1 then 2 else 3", "3")]
    [TestCase("1 / zero > 1 and true", "null")]
    [TestCase("get or else(if 1 / zero = 1 then 2 else 3, 7)", "3")]
    [TestCase("[1, 0][1 / item > 0]", "[1]")]
    [TestCase("some i in [0, 1] satisfies 1 / i > 2", "null")]
    [TestCase("5 in (1 / zero, 6)", "false")]
    [TestCase("count([1 / zero])", "1")]
    public void Evaluate_FailureThatTheValueHangsOn_IsToldOnce(string text, string expected)
    {
        var run = Feel.Evaluate(text, ("zero", FeelType.Number, 0m));

        Assert.Multiple(() =>
        {
            Assert.That(run.Text, Is.EqualTo(expected));
            Assert.That(run.Warnings.Select(w => w.Code), Is.EqualTo(new[] { "CMP3901" }));
        });
    }

    [Test]
    public void Evaluate_NullsThatAFailureMakes_AreNotToldBesideIt() =>
        Assert.That(Feel.Evaluate("1 / zero + 1 - 2 * 3", ("zero", FeelType.Number, 0m)).Warnings.Select(w => w.Code), Is.EqualTo(new[] { "CMP3901" }));
}
