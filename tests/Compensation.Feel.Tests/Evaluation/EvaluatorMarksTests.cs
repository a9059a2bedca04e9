namespace Compensation.Feel.Tests.Evaluation;

/// <summary>When a value is known although facts are absent: the table above <see cref="Evaluator"/>, a row at a time. n, m, b and c are absent; three is 3.</summary>
public class EvaluatorMarksTests
{
    private static readonly (string, FeelType, object?)[] Facts =
    [
        ("n", FeelType.Number, Feel.Absent),
        ("m", FeelType.Number, Feel.Absent),
        ("b", FeelType.Boolean, Feel.Absent),
        ("c", FeelType.Boolean, Feel.Absent),
        ("three", FeelType.Number, 3m),
        ("numbers", FeelType.ListOf(FeelType.Number), new object?[] { new AbsentFact("numbers[1]"), 3m }),
        ("items", FeelType.ListOf(FeelType.ContextOf([KeyValuePair.Create("price", FeelType.Number)])), new object?[]
        {
            new FeelContext([KeyValuePair.Create("price", (object?)5m)]),
            new FeelContext([KeyValuePair.Create("price", (object?)new AbsentFact("items[2].price"))]),
        }),
    ];

    [TestCase("n = null", "true")]
    [TestCase("(if 1 < 2 then n else 5) = null", "true")]
    [TestCase("n != null", "false")]
    [TestCase("null = n", "true")]
    [TestCase("n in (null)", "true")]
    [TestCase("get or else(n, 7)", "7")]
    [TestCase("get or else(default: 7, value: n)", "7")]
    [TestCase("b and false", "false")]
    [TestCase("false and b", "false")]
    [TestCase("b or true", "true")]
    [TestCase("true or b", "true")]
    [TestCase("if b then 1 else 1", "1")]
    [TestCase("if b then 2 - 1 else three - 2", "1")]
    [TestCase("some x in numbers satisfies x > 2", "true")]
    [TestCase("every x in numbers satisfies x > 4", "false")]
    [TestCase("three in (n, 3)", "true")]
    [TestCase("three in (3, n)", "true")]
    [TestCase("three between 4 and n", "false")]
    [TestCase("three between n and 2", "false")]
    [TestCase("items[1].price", "5")]
    [TestCase("some i in items satisfies i.price = 5", "true")]
    [TestCase("if n = null then 0 else n", "0")]
    [TestCase("count(items)", "2")]
    [TestCase("count(items.price)", "2")]
    [TestCase("items.price[1]", "5")]
    [TestCase("[n, 3][2]", "3")]
    [TestCase("{a: n, b: 2}.b", "2")]
    [TestCase("count([n, m])", "2")]
    [TestCase("count(for i in items return i.price)", "2")]
    [TestCase("(for i in items return i.price)[1]", "5")]
    [TestCase("reverse(items)[2].price", "5")]
    [TestCase("sublist(items, 1, 1)[1].price", "5")]
    [TestCase("remove(items, 2).price[1]", "5")]
    [TestCase("count(concatenate(items, items))", "4")]
    [TestCase("append([1], n)[1]", "1")]
    [TestCase("insert before([1], 1, n)[2]", "1")]
    [TestCase("list replace([1, 2], 1, n)[2]", "2")]
    [TestCase("list replace([{a: 1, b: n}], function(x, y) x.a > 1, {a: 2, b: 2})[1].a", "1")]
    [TestCase("flatten([[{a: n}], [{a: 4}]])[2].a", "4")]
    [TestCase("sort([{a: 2, b: n}, {a: 1, b: m}], function(x, y) x.a < y.a)[1].a", "1")]
    [TestCase("[{a: 1, b: n}, {a: 2, b: m}][a > 1][1].a", "2")]
    [TestCase("every i in [{a: 1, b: n}] satisfies i.a = 1", "true")]
    [TestCase("get value({a: n, b: 2}, \"b\")", "2")]
    [TestCase("get entries({a: n})[1].key", "\"a\"")]
    [TestCase("context([{key: \"a\", value: n}, {key: \"b\", value: 2}]).b", "2")]
    [TestCase("context put({a: 1}, \"b\", n).a", "1")]
    [TestCase("context put({a: {b: n, c: 1}}, [\"a\", \"b\"], 2).a.c", "1")]
    [TestCase("context merge([{a: n}, {b: 2}]).b", "2")]
    [TestCase("(function(x, y) y)(n, 2)", "2")]
    public void Evaluate_AnswerThatAbsenceCantChange_IsKnown(string text, string expected)
    {
        var run = Feel.Evaluate(text, Facts);

        Assert.Multiple(() =>
        {
            Assert.That(run.Text, Is.EqualTo(expected));
            Assert.That(run.Result.Absent, Is.Empty);
            Assert.That(run.Warnings, Is.Empty);
        });
    }

    [TestCase("n", "n")]
    [TestCase("n + m", "m, n")]
    [TestCase("n = 3", "n")]
    [TestCase("n > 3", "n")]
    [TestCase("get or else(n, m)", "m")]
    [TestCase("get or else(n + 1, 7) + m", "m, n")]
    [TestCase("n + 1 = null", "n")]
    [TestCase("(if n > 1 then 5 else null) = null", "n")]
    [TestCase("b and true", "b")]
    [TestCase("b and c", "b, c")]
    [TestCase("b or false", "b")]
    [TestCase("not(b)", "b")]
    [TestCase("if b then 1 else 2", "b")]
    [TestCase("if b then n else 2", "b, n")]
    [TestCase("if b then 1 else m", "b, m")]
    [TestCase("some x in [n, 1] satisfies x > 2", "n")]
    [TestCase("every x in [n, 3] satisfies x > 2", "n")]
    [TestCase("three in (n, 4)", "n")]
    [TestCase("three between 1 and n", "n")]
    [TestCase("n between 1 and 2", "n")]
    [TestCase("items[2].price", "items[2].price")]
    [TestCase("sum(items.price)", "items[2].price")]
    [TestCase("every i in items satisfies i.price = 5", "items[2].price")]
    [TestCase("some x in numbers satisfies x > 4", "numbers[1]")]
    [TestCase("every x in numbers satisfies x > 2", "numbers[1]")]
    [TestCase("sum(for x in [n, 3] return x + 1)", "n")]
    [TestCase("[n, 3] = [1, 3]", "n")]
    [TestCase("[n, 3][1]", "n")]
    [TestCase("[n, 3] instance of list<number>", "n")]
    [TestCase("list contains([n, 3], 4)", "n")]
    [TestCase("index of([n, 3], 4)", "n")]
    [TestCase("count(distinct values([n, 3]))", "n")]
    [TestCase("sort([n, 3], function(x, y) x < y)", "n")]
    [TestCase("reverse([n, 3])[2]", "n")]
    [TestCase("append([3], n)[2]", "n")]
    [TestCase("get value({a: n}, \"a\")", "n")]
    [TestCase("get entries({a: n})[1].value", "n")]
    [TestCase("context put({a: 1}, \"a\", n).a", "n")]
    [TestCase("items = items", "items[2].price")]
    [TestCase("items[price = 5]", "items[2].price")]
    [TestCase("sort(items, function(x, y) x.price < y.price)", "items[2].price")]
    [TestCase("items.price[2]", "items[2].price")]
    [TestCase("max(items.price)", "items[2].price")]
    [TestCase("[n, 3][item > 2]", "n")]
    [TestCase("{a: n}.a", "n")]
    [TestCase("floor(n)", "n")]
    public void Evaluate_AnswerThatAbsenceCanChange_NamesTheFactsAndDoesNotWarn(string text, string facts)
    {
        var run = Feel.Evaluate(text, Facts);

        Assert.Multiple(() =>
        {
            Assert.That(string.Join(", ", run.Result.Absent), Is.EqualTo(facts));
            Assert.That(run.Warnings, Is.Empty);
        });
    }
}
