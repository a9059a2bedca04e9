using Compensation.Feel.Evaluation;
using Compensation.Feel.Types;

namespace Compensation.Feel.Tests;

public class EvaluatorTests
{
    [TestCase("1 + 2 * 3", "7")]
    [TestCase("-3 ** 2", "9")]
    [TestCase("3 ** 4 ** 5", "3486784401")]
    [TestCase("if 1 > 2 then \"a\" else \"b\"", "\"b\"")]
    [TestCase("for i in 0..4 return if i = 0 then 1 else i * partial[-1]", "[1, 1, 2, 6, 24]")]
    [TestCase("[{a: 1}, {a: 2}, {a: 3}][a >= 2]", "[{a: 2}, {a: 3}]")]
    [TestCase("some x in [1, 2, 3] satisfies x > 2", "true")]
    [TestCase("5 in (> 3, < 1)", "true")]
    [TestCase("2 in [1..5]", "true")]
    [TestCase("2 in [1..5] and false", "false")]
    [TestCase("2 in > 1 or false", "true")]
    [TestCase("1 in (2, 3)", "false")]
    [TestCase("4 in (1 + 1) * 2", "true")]
    [TestCase("@\"2021-01-01\" + @\"P1M\"", "2021-02-01")]
    [TestCase("@\"2021-01-01T24:00:00\" + @\"PT1S\"", "2021-01-02T00:00:01")]
    [TestCase("{foo bar: 1, b: foo bar + 1}.b", "2")]
    [TestCase("(function(a, b) a + b)(b: 1, a: 2)", "3")]
    [TestCase("[1..10].start included", "true")]
    public void Evaluate_Expression_GivesValue(string text, string expected)
    {
        var expression = Checker.CheckExpression(new SourceText(text), Scope.BuiltIns);
        var evaluator = new Evaluator(new NoVariables(), FeelLimits.Default);

        var result = evaluator.Evaluate(expression);

        Assert.Multiple(() =>
        {
            Assert.That(expression.Diagnostics, Is.Empty);
            Assert.That(FeelText.Of(result.Value), Is.EqualTo(expected));
            Assert.That(evaluator.Warnings, Is.Empty);
        });
    }

    [TestCase("1 + \"a\"", "CMP3004")]
    [TestCase("arival + 1", "CMP3001")]
    [TestCase("1 / 0", "CMP3901")]
    [TestCase("[1, 2][5]", "CMP3901")]
    [TestCase("79228162514264337593543950335 + 1", "CMP3902")]
    public void Evaluate_FailedOperation_GivesNullWithWarning(string text, string code)
    {
        var expression = Checker.CheckExpression(new SourceText(text), Scope.BuiltIns);
        var evaluator = new Evaluator(new NoVariables(), FeelLimits.Default);

        var result = evaluator.Evaluate(expression);

        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.Null);
            Assert.That(expression.Diagnostics.Concat(evaluator.Warnings).Select(d => d.Code), Has.Member(code));
            Assert.That(evaluator.Warnings, Is.Not.Empty);
        });
    }

    private sealed class NoVariables : Evaluation.Environment
    {
        public override Evaluated Read(Variable variable, Evaluator evaluator) => throw new InvalidOperationException(variable.Name);
    }
}
