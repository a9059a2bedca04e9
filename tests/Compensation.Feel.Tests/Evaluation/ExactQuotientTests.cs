using Compensation.Feel.Tests.Compilation;

namespace Compensation.Feel.Tests.Evaluation;

/// <summary>What keeps a quotient exact and what sees the decimal, in the evaluator and in compiled code, over decimals and over scaled integers.</summary>
public class ExactQuotientTests
{
    /// <summary>What compiled code leaves to the evaluator, with quotients or without.</summary>
    private static readonly string[] Left = ["**", "1048576 / 1048576", "function(", "get value", "[{from: @\"2024-01-01\", rate"];

    /// <summary>Over n = 10.03, m = 15, numbers = [1, 1, 1] and items of 10 and 20.</summary>
    private static IEnumerable<TestCaseData> Texts()
    {
        yield return Case("n / 30 * m", "5.015");
        yield return Case("round half up(n / 30 * m, 2)", "5.02");
        yield return Case("decimal(n / 30 * m, 2)", "5.02");
        yield return Case("round half down(n / 30 * m, 2)", "5.01");
        yield return Case("ceiling(m / 30 * 2)", "1");
        yield return Case("floor(m / 3 * 3)", "15");
        yield return Case("floor(-(m / 7))", "-3");
        yield return Case("ceiling(m / 7, 2)", "2.15");
        yield return Case("round up(20 / 30 * 30, 2)", "20");
        yield return Case("m / 7 * 7 = m", "true");
        yield return Case("m / 7 + m / 7 + m / 7 + m / 7 + m / 7 + m / 7 + m / 7 = m", "true");
        yield return Case("m / 7 = 2.142857142857142857142857143", "false");
        yield return Case("m / 7 in [2.142857142857142857142857143..3]", "false");
        yield return Case("m / 7 < 2.142857142857142857142857143", "true");
        yield return Case("m / 7 between m / 7 and m / 7", "true");
        yield return Case("m / 7 in (m / 7, 5)", "true");
        yield return Case("m in [m / 7 * 7..20]", "true");
        yield return Case("m / 1048576 / 1048576 / 1048576 * 1048576 * 1048576 * 1048576 = m", "true");
        yield return Case("abs(-(n / 3)) * 3", "10.03");
        yield return Case("max(n / 3, 1) * 3", "10.03");
        yield return Case("min(n / 3, 5) * 3", "10.03");
        yield return Case("sum(n / 3, n / 3, n / 3)", "10.03");
        yield return Case("sum(for x in numbers return x / 3)", "1");
        yield return Case("sum(for x in [n / 3, n / 3] return x) * 3", "20.06");
        yield return Case("sum([n / 3, n / 3, n / 3])", "10.03");
        yield return Case("max([n / 3, 1]) * 3", "10.03");
        yield return Case("mean([1, 1, 2]) * 3", "4");
        yield return Case("mean(numbers) * 3", "3");
        yield return Case("median([m / 7, m / 7]) * 7", "15");
        yield return Case("product([m / 7, 7])", "15");
        yield return Case("sum(append([m / 7], m / 7, m * 5 / 7))", "15");
        yield return Case("sum(reverse(for i in 1..7 return m / 7))", "15");
        yield return Case("[m / 7][1] * 7", "15");
        yield return Case("[m / 7, 1][item > 1][1] * 7", "15");
        yield return Case("{a: m / 7, b: a * 7}.b", "15");
        yield return Case("{a: m / 7}.a * 7", "15");
        yield return Case("[{a: m / 7}].a[1] * 7", "15");
        yield return Case("get value({a: m / 7}, \"a\") * 7", "15");
        yield return Case("count(distinct values([m / 7, m * 2 / 14, 2]))", "2");
        yield return Case("list contains([m / 7], m * 2 / 14)", "true");
        yield return Case("some x in [m / 7] satisfies x * 7 = m", "true");
        yield return Case("(if m > 1 then m / 7 else 2) * 7", "15");
        yield return Case("get or else(m / 7, 1) * 7", "15");
        yield return Case("(function(x: number) x / 7)(m) * 7", "15");
        yield return Case("@\"P1D\" / @\"P7D\" * 7", "1");
        yield return Case("@\"P15M\" / @\"P7M\" * 7", "15");
        yield return Case("string(@\"P3D\" * (m / 45))", "\"P1D\"");
        yield return Case("string(@\"P1D\" / (m / 45))", "\"P3D\"");
        yield return Case("string(@\"P9M\" * (m / 45))", "\"P3M\"");
        yield return Case("simple interest(1095, @\"2025-01-01\", @\"2025-01-02\", n / 3) * 3", "30.09");
        yield return Case("simple interest(366, @\"2024-01-01\", @\"2024-01-02\", n, \"actual/actual\")", "10.03");
        yield return Case("simple interest(m, @\"2025-01-01\", @\"2025-01-08\", [{from: @\"2024-01-01\", rate: 1}]) * 365", "105");
        yield return Case("convert(m, \"EUR\", \"GBP\", @\"2025-01-01\", [{from: @\"2024-01-01\", base: \"GBP\", quote: \"EUR\", rate: 7}]) * 7", "15");
        yield return Case("1 / 3 * m", "5");
        yield return Case("(if m > 100 then m / 7 else null) in (for x in numbers return if x = 1 then null else x)", "true");
        yield return Case("m / -7 * 7", "-15");
        yield return Case("n / m * 15", "10.03");
        yield return Case("n / m / 3 * 45", "10.03");
        yield return Case("n / 3 / 7 / 0.5 * 10.5", "10.03");
        yield return Case("100 / m * 0.15", "1");
        yield return Case("ceiling(n / m * 15, 2)", "10.03");
        yield return Case("round up(n / -m * 15, 2)", "-10.03");
        yield return Case("round half up(n / -30 * 15, 2)", "-5.02");
        yield return Case("floor(n / -m)", "-1");

        // These see the decimal.
        yield return Case("string(m / 7)", "\"2.1428571428571428571428571429\"");
        yield return Case("string length(string(m / 7))", "30");
        yield return Case("(m / 7) ** 1 * 7 = m", "false");
        yield return Case("modulo(m / 7, 1) * 7 = 1", "false");
        yield return Case("odd(m / 7 * 7)", "true");
        yield return Case("[4, 5, 6][m / 7 * 7 / 5]", "6");
        yield return Case("(m / 7) instance of number", "true");
    }

    [TestCaseSource(nameof(Texts))]
    public void Evaluate_AQuotient_IsExactUntilItsDigitsAreNeeded(string text, string expected)
    {
        var run = new Evaluator(new SlotsEnvironment(Slots()), FeelLimits.Default).Evaluate(SampleScope.Check(text));

        Assert.That(FeelText.Of(run.Value), Is.EqualTo(expected));
    }

    [TestCaseSource(nameof(Texts))]
    public void Compile_AQuotient_IsExactUntilItsDigitsAreNeeded(string text, string expected)
    {
        foreach (var digits in new[] { null, new SlotsDigits(2, 0, 0) })
        {
            var agreement = new Agreement(SampleScope.Check(text), digits);

            var disagreement = agreement.Disagreement(Slots());

            // What has no static type is given up, and so is a sum or a product of which a decimal can't hold all digits.
            if (!Left.Any(part => text.Contains(part, StringComparison.Ordinal)))
            {
                Assert.That(disagreement, Is.Null, text);
                Assert.That(agreement.Completed, Is.EqualTo(1), $"{text} was given up");
            }
        }
    }

    [Test]
    public void Evaluate_AFractionThatGrowsTooLarge_WarnsAndGoesOnInDecimals()
    {
        var run = Feel.Evaluate("sum(for i in 1..400 return 1 / i)");

        Assert.Multiple(() =>
        {
            Assert.That(run.Codes, Is.EqualTo(["CMP3910"]));
            Assert.That(run.Text, Does.StartWith("6.56992969117650703"));
        });
    }

    [Test]
    public void Evaluate_ProductsOfFractionsThatGrowTooLarge_WarnWhereItHappens()
    {
        var run = Feel.Evaluate("1 / 1000000000000000000000000007 / 1000000000000000000000000007 / 1000000000000000000000000007 + 1");

        Assert.That(run.Warnings.Select(w => w.Code), Is.EqualTo(["CMP3910"]));
        Assert.That(run.Text, Is.EqualTo("1"));
    }

    [Test]
    public void Evaluate_ManyFees_NoneIsACentWrong()
    {
        var wrong = 0;
        for (var cents = 1; cents < 4000; cents++)
        {
            // A thirtieth times fifteen is a half, and a half cent goes up.
            var expected = (cents + 1) / 2 / 100m;
            var fee = cents / 100m;
            wrong += Feel.Evaluate("round half up(fee / 30 * 15, 2)", ("fee", FeelType.Number, fee)).Result.Value is decimal half && half == expected ? 0 : 1;
            wrong += Feel.Evaluate("round up(fee / 30 * 30, 2)", ("fee", FeelType.Number, fee)).Result.Value is decimal whole && whole == fee ? 0 : 1;
        }

        Assert.That(wrong, Is.Zero);
    }

    private static ClaimSlots Slots() => new() { n = 10.03m, m = 15, numbers = [1m, 1m, 1m], required = 1, texts = [], items = [], t = "", q = true };

    private static TestCaseData Case(string text, string expected) => new(text, expected);
}
