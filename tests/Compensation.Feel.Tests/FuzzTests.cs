using System.Diagnostics;
using System.Text;
using Compensation.Feel.Tests.Compilation;

namespace Compensation.Feel.Tests;

/// <summary>Whatever the text, it is a value or a diagnostic: never an exception, and never a long wait.</summary>
public class FuzzTests
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(10);

    private static readonly string[] Seeds =
    [
        "if n > 1 then m * 2 else n + 1", "p or n between m and 9", "sum(for i in [n, 2, m] return i * 2)", "if a > 1 then \"x\" else null", "for i in 1..10, j in [i..5] return i * partial[-1]", "some x in items satisfies x.price >= 3 and not(b)",
        "[{a: 1}, {a: 2}][a >= 2].a", "{f: function(n: number) if n <= 0 then 1 else n, r: f(3)}.r", "x in (> 3, [1..2), \"a\")", "x between 1 and 2 or y instance of list<number>",
        "@\"2025-06-02T13:20:00@Europe/Paris\" + @\"P1DT2H\" - duration(\"PT3H\")", "replace(\"abc\", \"(a)[b-y-[x]]+\", \"$1\", \"smix\")", "sort([3, 1, 2], function(x, y) x < y)",
        "context put({a: {b: 1}}, [\"a\", \"b\"], 2)", "range(\"[1..3)\")", "simple interest(1000, @\"2024-01-01\", @\"2025-01-01\", 0.08, \"30/360\")",
        "convert(100, \"EUR\", \"GBP\", @\"2025-01-01\", [{from: @\"2024-01-01\", base: \"EUR\", quote: \"GBP\", rate: 0.85}])", "2 ** 0.5 ** -3 / 1e-20 + modulo(-7, 0.3)",
        "add working days(@\"2025-12-24\", -3, {weekend: [6, 7], holidays: [@\"2025-12-25\"]})", "string join(for i in 1..5 return string(i), \"_\")", "// c\n/* d */ 价格 + days late - \"é\\u00e9\\U01F40E\"",
        "date(9999, 12, 31) + @\"P99999999Y\"", "not(1, 2), -", "[1..2] = (1..2) and (<5).end included", "week of year(date(\"2025-06-02\"))", "exp(log(round half up(79228162514264337593543950335, -27)))",
    ];

    private static readonly string[] Words =
    [
        "+", "-", "*", "/", "**", "=", "!=", "<", ">=", "(", ")", "[", "]", "{", "}", ",", ":", ".", "..", "@", "\"", "?", "'", " ", "\n", "\\", "0", "1", "7.5", "1e28", "\"a\"", "\"\\d+(x|y)*\"",
        "n", "m", "p", "null", "true", "if", "then", "else", "for", "in", "return", "some", "every", "satisfies", "and", "or", "between", "instance of", "function", "external", "not", "item", "partial", "a", "b", "x",
        "items", "days late", "价格", "🐎", "：", "§", "\u0000", "\uD800", "list<", "->", "@\"P1D\"", "@\"9999-12-31\"", "@\"23:59:59Z\"", "//", "/*", "*/",
        .. BuiltInFunctions.All.Where(f => f.IsDeterministic).Select(f => f.Name + "("),
    ];

    private static readonly (string, FeelType, object?)[] Facts =
    [
        ("a", FeelType.Number, 2m), ("b", FeelType.Boolean, Feel.Absent), ("x", FeelType.Any, null), ("days late", FeelType.Number, 5m), ("价格", FeelType.Number, Feel.Absent),
        ("items", FeelType.ListOf(FeelType.ContextOf([KeyValuePair.Create("price", FeelType.Number)])), new object?[] { new Values.FeelContext([KeyValuePair.Create("price", (object?)4m)]) }),
    ];

    [TestCase(1)]
    [TestCase(20250602)]
    public void Evaluate_RandomAndMutatedTexts_EndWithValueOrDiagnostic(int seed)
    {
        var random = new Random(seed);
        var total = Stopwatch.StartNew();
        var count = 0;
        while (total.Elapsed < Budget || count < 500)
        {
            var text = Text(random);
            var run = Stopwatch.StartNew();
            try
            {
                Try(text);
            }
            catch (Exception e)
            {
                Assert.Fail($"{e.GetType().Name} for\n{text}\n{e}");
            }

            Assert.That(run.Elapsed, Is.LessThan(LongestRun), text);
            count++;
        }
    }

    private static void Try(string text)
    {
        var run = Feel.Evaluate(text, Facts);
        Assert.That(run.Result.Value is not null || run.Diagnostics.Count + run.Warnings.Count + run.Result.Absent.Count > 0 || IsNullAnOrdinaryAnswer(text), text);
        _ = run.Text;
        TryCompiled(text);

        var table = new TableText(
            "t", new SourceText("first"), [new InputColumnText("days", FeelType.Number), new InputColumnText("tier", FeelType.StringOf(["high", "low"]))], [new OutputColumnText(null, FeelType.Any)],
            [new TableRowText(new SourceText(text), [new SourceText(text), new SourceText(text), new SourceText(text)])]);
        var (scope, environment) = Feel.Facts(Facts);
        var (read, _) = TableReader.Read(table, scope);
        scope.Declare(new TableFunction(read));
        Feel.Run.Of(Checker.CheckExpression(new SourceText("t(5, \"high\")"), scope), environment, FeelLimits.Default);
        _ = Checker.CheckType(new SourceText(text), scope);
    }

    /// <summary>The other evaluator: what can be checked can be compiled, and what the code gives is what the explaining evaluator gives.</summary>
    private static void TryCompiled(string text)
    {
        var expression = Checker.CheckExpression(new SourceText(text), SampleScope.Instance);
        if (!expression.HasErrors)
        {
            Assert.That(new Agreement(expression).Disagreement(new ClaimSlots { n = 2, p = true }), Is.Null.Or.EndsWith("without reason"), text);
            Assert.That(new Agreement(expression, new SlotsDigits(0, 2, 4)).Disagreement(new ClaimSlots { n = 2, m = 2.25m, p = true }), Is.Null.Or.EndsWith("without reason"), text);
        }
    }

    /// <summary>Null is no failure where the text may say null: literally, from three-valued logic, or as the fact x, which is null.</summary>
    private static bool IsNullAnOrdinaryAnswer(string text) =>
        text.Contains("null", StringComparison.Ordinal) || text.Contains('x', StringComparison.Ordinal) || text.Contains("partial", StringComparison.Ordinal) || text.Contains("item", StringComparison.Ordinal)
        || text.Contains("get", StringComparison.Ordinal);

    private static string Text(Random random) => random.Next(3) switch
    {
        0 => Soup(random),
        1 => Mutated(Seeds[random.Next(Seeds.Length)], random),
        _ => Crossed(random),
    };

    private static string Soup(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 25); i > 0; i--)
        {
            text.Append(Words[random.Next(Words.Length)]).Append(random.Next(3) == 0 ? "" : " ");
        }

        return text.ToString();
    }

    private static string Mutated(string text, Random random)
    {
        for (var i = random.Next(1, 4); i > 0 && text.Length > 0; i--)
        {
            var at = random.Next(text.Length);
            text = random.Next(4) switch
            {
                0 => text.Remove(at, random.Next(1, Math.Min(4, text.Length - at) + 1)),
                1 => text.Insert(at, Words[random.Next(Words.Length)]),
                2 => text[..at] + text[at..] + text[at..],
                _ => text[..at] + (char)random.Next(32, 127) + text[(at + 1)..],
            };
        }

        return text;
    }

    /// <summary>One whole text in place of a number or name of another.</summary>
    private static string Crossed(Random random)
    {
        var (outer, inner) = (Seeds[random.Next(Seeds.Length)], Seeds[random.Next(Seeds.Length)]);
        var places = Enumerable.Range(0, outer.Length).Where(i => char.IsAsciiLetterOrDigit(outer[i]) && (i == 0 || !char.IsAsciiLetterOrDigit(outer[i - 1]))).ToArray();
        var from = places[random.Next(places.Length)];
        var to = from;
        while (to < outer.Length && char.IsAsciiLetterOrDigit(outer[to]))
        {
            to++;
        }

        return outer[..from] + "(" + inner + ")" + outer[to..];
    }
}
