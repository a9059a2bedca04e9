namespace Compensation.Feel.Tests.Functions;

public class ListFunctionsTests
{
    [TestCase("list contains([1, 2, null], 2)", "true")]
    [TestCase("list contains([1, 2, null], null)", "true")]
    [TestCase("list contains([1, 2], \"1\")", "false")]
    [TestCase("count([])", "0")]
    [TestCase("count([1, null])", "2")]
    [TestCase("count(\"one\")", "1")]
    [TestCase("sublist([4, 5, 6], 2)", "[5, 6]")]
    [TestCase("sublist([4, 5, 6], 1, 2)", "[4, 5]")]
    [TestCase("sublist([4, 5, 6], -2, 1)", "[5]")]
    [TestCase("append([1], 2, null)", "[1, 2, null]")]
    [TestCase("concatenate([1, 2], [3], [])", "[1, 2, 3]")]
    [TestCase("insert before([1, 3], 2, 2)", "[1, 2, 3]")]
    [TestCase("insert before([1, 3], -1, 2)", "[1, 2, 3]")]
    [TestCase("remove([1, 2, 3], 2)", "[1, 3]")]
    [TestCase("remove([1, 2, 3], -1)", "[1, 2]")]
    [TestCase("list replace([1, 2, 3], 2, 4)", "[1, 4, 3]")]
    [TestCase("list replace([1, 2, 3], function(item, newItem) item > 1, 0)", "[1, 0, 0]")]
    [TestCase("list replace(list: [1], match: function(a, b) true, newItem: null)", "[null]")]
    [TestCase("reverse([1, 2, 3])", "[3, 2, 1]")]
    [TestCase("index of([1, 2, 3, 2], 2)", "[2, 4]")]
    [TestCase("index of([1, null], null)", "[2]")]
    [TestCase("index of([1], 5)", "[]")]
    [TestCase("union([1, 2], [2, 3])", "[1, 2, 3]")]
    [TestCase("distinct values([1, 2, 1.0, \"a\", \"a\", null, null])", "[1, 2, \"a\", null]")]
    [TestCase("distinct values([@\"2025-06-02T10:00:00Z\", @\"2025-06-02T12:00:00+02:00\"])", "[2025-06-02T10:00:00Z]")]
    [TestCase("distinct values([{a: 1, b: 2}, {b: 2, a: 1}, [1], [1]])", "[{a: 1, b: 2}, [1]]")]
    [TestCase("flatten([1, [2, [3, []]], [[4]]])", "[1, 2, 3, 4]")]
    [TestCase("sort([3, 1, 2], function(x, y) x < y)", "[1, 2, 3]")]
    [TestCase("sort([3, 1, 2], function(x: number, y: number) x > y)", "[3, 2, 1]")]
    [TestCase("sort([{k: 1, v: \"a\"}, {k: 0, v: \"b\"}, {k: 1, v: \"c\"}], function(x, y) x.k < y.k).v", "[\"b\", \"a\", \"c\"]")]
    [TestCase("sort([], function(x, y) x < y)", "[]")]
    [TestCase("sort([1, 2, 3], function(x, y) true)", "[3, 2, 1]")]
    public void Call_GoodArguments_GivesValueWithoutWarning(string call, string expected)
    {
        var run = Feel.Evaluate(call);

        Assert.Multiple(() =>
        {
            Assert.That(run.Text, Is.EqualTo(expected));
            Assert.That(run.Codes, Is.Empty);
        });
    }

    [TestCase("sublist([4, 5, 6], 0)", "CMP3901")]
    [TestCase("sublist([4, 5, 6], 4)", "CMP3901")]
    [TestCase("sublist([4, 5, 6], 2, 3)", "CMP3901")]
    [TestCase("sublist([4, 5, 6], 2, -1)", "CMP3901")]
    [TestCase("insert before([1], 2, 0)", "CMP3901")]
    [TestCase("remove([], 1)", "CMP3901")]
    [TestCase("list replace([1], 2, 0)", "CMP3901")]
    [TestCase("list replace([1], \"x\", 0)", "CMP3901")]
    [TestCase("list replace([1], function(item) true, 0)", "CMP3901")]
    [TestCase("list replace([1], function(item, newItem) 5, 0)", "CMP3901")]
    [TestCase("concatenate([1], null)", "CMP3906")]
    [TestCase("union(null, [1])", "CMP3906")]
    [TestCase("count(null)", "CMP3906")]
    [TestCase("sort([1, 2], function(x) true)", "CMP3901")]
    [TestCase("sort([1, 2], function(x, y) \"yes\")", "CMP3901")]
    [TestCase("sort([1, 2], 3)", "CMP3901")]
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
