namespace Compensation.Feel.Tests;

/// <summary>Each limit from both sides: what just fits is done, and one more is refused with the limit's own code.</summary>
public class FeelLimitsTests
{
    private static readonly FeelLimits Small = new(TextLength: 200, Depth: 10, ListLength: 50, Steps: 1000, StringLength: 100);

    [Test]
    public void TextLength_AtTheLimit_IsReadAndOneMoreIsNot()
    {
        Assert.That(Feel.Evaluate("1".PadRight(200), Small).Codes, Is.Empty);
        Assert.That(Feel.Evaluate("1".PadRight(201), Small).Codes, Does.Contain("CMP2008"));
    }

    [TestCase("(", "1", ")")]
    [TestCase("[", "1", "]")]
    [TestCase("{a: ", "1", "}")]
    [TestCase("if true then ", "1", " else 0")]
    [TestCase("for i in 1..1 return ", "1", "")]
    [TestCase("abs(", "1", ")")]
    public void Depth_NestedText_IsReadToTheLimitAndNotBeyond(string open, string core, string close)
    {
        string Nested(int depth) => string.Concat(Enumerable.Repeat(open, depth)) + core + string.Concat(Enumerable.Repeat(close, depth));
        var limits = Small with { TextLength = 100_000 };

        Assert.That(Feel.Evaluate(Nested(9), limits).Codes, Is.Empty);
        Assert.That(Feel.Evaluate(Nested(10), limits).Codes, Does.Contain("CMP2009"));
        Assert.That(Feel.Evaluate(Nested(2000), limits).Codes, Does.Contain("CMP2009"));
    }

    [Test]
    public void Depth_MinusSigns_AreCountedToo() =>
        Assert.That(Feel.Evaluate(string.Concat(Enumerable.Repeat("- ", 5000)) + "1").Codes, Does.Contain("CMP2009"));

    [Test]
    public void Depth_LongFlatText_IsNotDeep() => Assert.That(Feel.Evaluate(Sum(1000)).Text, Is.EqualTo("1000"));

    /// <summary>However little stack the caller has: what is deep goes on upon a stack of its own.</summary>
    [TestCase(256)]
    [TestCase(1024)]
    [TestCase(64 * 1024)]
    public void Depth_LongestFlatText_IsEvaluatedOnAnyStack(int kilobytes)
    {
        string? text = null;
        var thread = new Thread(() => text = Feel.Evaluate(Sum(16_000)).Text, kilobytes * 1024);
        thread.Start();
        thread.Join();

        Assert.That(text, Is.EqualTo("16000"));
    }

    [TestCase(40, null)]
    [TestCase(60, "CMP3909")]
    public void Levels_DeepExpressionInAFunctionThatCallsItself_EndAtTheLimit(int calls, string? code)
    {
        var counting = $"function(f, n) if n = 0 then 0 else f(f, n - 1){string.Concat(Enumerable.Repeat(" + 1", 1000))}";

        Expect(Feel.Evaluate($"({counting})({counting}, {calls})"), code);
    }

    private static string Sum(int terms) => string.Join(" + ", Enumerable.Repeat("1", terms));

    [TestCase("(function(f, n) if n = 0 then 0 else f(f, n - 1))(function(f, n) if n = 0 then 0 else f(f, n - 1), 5)", null)]
    [TestCase("(function(f, n) if n = 0 then 0 else f(f, n - 1))(function(f, n) if n = 0 then 0 else f(f, n - 1), 50)", "CMP3907")]
    [TestCase("(function(f) f(f))(function(f) f(f))", "CMP3907")]
    public void Depth_Recursion_EndsAtTheLimit(string text, string? code) => Expect(Feel.Evaluate(text, Small), code);

    [TestCase("for i in 1..10 return if i = 1 then [1] else [partial[-1]]", null)]
    [TestCase("for i in 1..12 return if i = 1 then [1] else [partial[-1]]", "CMP3907")]
    [TestCase("for i in 1..12 return if i = 1 then {a: 1} else {a: partial[-1]}", "CMP3907")]
    [TestCase("for i in 1..12 return if i = 1 then [1] else append([], partial[-1])", "CMP3907")]
    public void Depth_ValuesInsideEachOther_EndAtTheLimit(string text, string? code) => Expect(Feel.Evaluate(text, Small), code);

    [TestCase("count(for i in 1..50 return i)", null)]
    [TestCase("for i in 1..51 return i", "CMP3904")]
    [TestCase("for i in 1..10000000000 return i", "CMP3904")]
    [TestCase("for i in 1..8, j in 1..8 return i", "CMP3904")]
    [TestCase("concatenate(for i in 1..30 return i, for i in 1..30 return i)", "CMP3904")]
    [TestCase("append(for i in 1..50 return i, 51)", "CMP3904")]
    [TestCase("flatten(for i in 1..8 return for j in 1..8 return j)", "CMP3904")]
    [TestCase("split(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\", \"a\")", "CMP3904")]
    public void ListLength_AtTheLimit_IsMadeAndOneMoreIsNot(string text, string? code) => Expect(Feel.Evaluate(text, Small), code);

    [TestCase("some i in 1..20, j in 1..5 satisfies i * j > 1000", null)]
    [TestCase("some i in 1..50, j in 1..50 satisfies i * j > 10000", "CMP3903")]
    [TestCase("for i in 1..40 return sum(for j in 1..40 return 1)", "CMP3903")]
    [TestCase("for i in 1..20 return if i = 1 then [1] else [partial[-1], partial[-1]]", "CMP3903")]
    public void Steps_AtTheLimit_EndTheEvaluation(string text, string? code) => Expect(Feel.Evaluate(text, Small with { Depth = 100 }), code);

    [Test]
    public void Steps_FunctionsOverALongList_CountItsItems()
    {
        var items = Enumerable.Repeat((object?)1m, 90_000).ToArray();
        var run = Feel.Evaluate("for i in 1..20 return sum(items)", ("items", FeelType.ListOf(FeelType.Number), items));

        Expect(run, "CMP3903");
    }

    [TestCase("for i in 1..7 return if i = 1 then \"a\" else partial[-1] + partial[-1]", null)]
    [TestCase("for i in 1..8 return if i = 1 then \"a\" else partial[-1] + partial[-1]", "CMP3908")]
    [TestCase("string join(for i in 1..40 return \"abc\", \"\")", "CMP3908")]
    [TestCase("replace(\"aaaaaaaaaa\", \"a\", \"0123456789x\")", "CMP3908")]
    [TestCase("string(for i in 1..50 return 12345)", "CMP3908")]
    public void StringLength_AtTheLimit_IsMadeAndOneMoreIsNot(string text, string? code) => Expect(Feel.Evaluate(text, Small), code);

    [Test]
    public void Depth_DeepPattern_IsRefused() =>
        Assert.That(Feel.Evaluate($"matches(\"a\", \"{new string('(', 3000)}a{new string(')', 3000)}\")").Codes, Does.Contain("CMP3901"));

    private static void Expect(Feel.Run run, string? code)
    {
        if (code is null)
        {
            Assert.That(run.Codes, Is.Empty);
            Assert.That(run.Result.Value, Is.Not.Null);
        }
        else
        {
            Assert.That(run.Warnings.Select(w => w.Code), Does.Contain(code));
            Assert.That(run.Result.Value, Is.Null);
        }
    }
}
