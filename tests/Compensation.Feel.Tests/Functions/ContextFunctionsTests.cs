namespace Compensation.Feel.Tests.Functions;

public class ContextFunctionsTests
{
    [TestCase("get value({a: 1}, \"a\")", "1")]
    [TestCase("get value(m: {a: null}, key: \"a\")", "null")]
    [TestCase("get entries({a: 1, b: \"x\"})", "[{key: \"a\", value: 1}, {key: \"b\", value: \"x\"}]")]
    [TestCase("get entries({})", "[]")]
    [TestCase("context([{key: \"a\", value: 1}, {key: \"b\", value: null}])", "{a: 1, b: null}")]
    [TestCase("context({key: \"a\", value: 1})", "{a: 1}")]
    [TestCase("context([])", "{}")]
    [TestCase("context put({a: 1}, \"b\", 2)", "{a: 1, b: 2}")]
    [TestCase("context put({a: 1, b: 2}, \"a\", 3)", "{a: 3, b: 2}")]
    [TestCase("context put({a: {b: 1}}, [\"a\", \"b\"], 2)", "{a: {b: 2}}")]
    [TestCase("context put(context: {a: {b: 1}}, keys: [\"a\", \"c\"], value: null)", "{a: {b: 1, c: null}}")]
    [TestCase("context merge([{a: 1}, {a: 2, b: 3}])", "{a: 2, b: 3}")]
    [TestCase("context merge([])", "{}")]
    public void Call_GoodArguments_GivesValueWithoutWarning(string call, string expected)
    {
        var run = Feel.Evaluate(call);

        Assert.Multiple(() =>
        {
            Assert.That(run.Text, Is.EqualTo(expected));
            Assert.That(run.Codes, Is.Empty);
        });
    }

    [TestCase("get value({a: 1}, \"b\")", "CMP3901")]
    [TestCase("get value(null, \"a\")", "CMP3906")]
    [TestCase("get entries([1])", "CMP3901")]
    [TestCase("context([{key: \"a\", value: 1}, {key: \"a\", value: 2}])", "CMP3901")]
    [TestCase("context([{key: \"a\"}])", "CMP3901")]
    [TestCase("context([{key: 1, value: 1}])", "CMP3901")]
    [TestCase("context put({a: 1}, null, 2)", "CMP3906")]
    [TestCase("context put({a: 1}, [], 2)", "CMP3901")]
    [TestCase("context put({a: 1}, [\"a\", \"b\"], 2)", "CMP3901")]
    [TestCase("context put({a: 1}, [\"x\", null], 2)", "CMP3901")]
    [TestCase("context merge([1])", "CMP3901")]
    [TestCase("context merge([{a: 1}, null])", "CMP3906")]
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
