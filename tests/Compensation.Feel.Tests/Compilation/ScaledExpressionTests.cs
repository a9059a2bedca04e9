using System.Linq.Expressions;

namespace Compensation.Feel.Tests.Compilation;

/// <summary>Numbers as scaled integers: n has 2 digits, m none, required 4.</summary>
public class ScaledExpressionTests
{
    private static readonly SlotsDigits Digits = new(2, 0, 4);

    [TestCase("n", ExpectedResult = 2)]
    [TestCase("-n + m", ExpectedResult = 2)]
    [TestCase("m + 0.125", ExpectedResult = 3)]
    [TestCase("n * 0.0150", ExpectedResult = 5)]
    [TestCase("n * m * required", ExpectedResult = 6)]
    [TestCase("n / 100", ExpectedResult = 4)]
    [TestCase("n * 20 / 8", ExpectedResult = 5)]
    [TestCase("n / 3", ExpectedResult = null)]
    [TestCase("n / m", ExpectedResult = null)]
    [TestCase("m ** 2", ExpectedResult = null)]
    [TestCase("required * required * required", ExpectedResult = null, Description = "Too many digits to be worth it")]
    [TestCase("n + 1e18", ExpectedResult = null, Description = "A constant that does not fit beside 2 digits")]
    [TestCase("n + m / 3", ExpectedResult = null, Description = "Beside a decimal")]
    [TestCase("if q then n else m", ExpectedResult = 2)]
    [TestCase("if q then n else null", ExpectedResult = 2)]
    [TestCase("if q then n else m / 3", ExpectedResult = null)]
    [TestCase("get or else(n, 0.125)", ExpectedResult = 3)]
    [TestCase("max(n, m, 1.125)", ExpectedResult = 3)]
    [TestCase("sum(n, m)", ExpectedResult = 2)]
    [TestCase("abs(n)", ExpectedResult = 2)]
    [TestCase("floor(n)", ExpectedResult = 0)]
    [TestCase("round half up(required, 2)", ExpectedResult = 2)]
    [TestCase("round half up(scale: 2, n: required)", ExpectedResult = 2)]
    [TestCase("decimal(n, 5)", ExpectedResult = 2)]
    [TestCase("decimal(n, m)", ExpectedResult = null)]
    [TestCase("round up(n, -2)", ExpectedResult = null)]
    [TestCase("twice(n, m)", ExpectedResult = 2)]
    [TestCase("count(items)", ExpectedResult = 0)]
    [TestCase("days between(d, e) * 3", ExpectedResult = 0)]
    [TestCase("(e - e).days", ExpectedResult = 0)]
    [TestCase("e.year + n", ExpectedResult = 2)]
    [TestCase("rate(n, s)", ExpectedResult = 1)]
    [TestCase("offer(n).amount", ExpectedResult = 0)]
    [TestCase("total(n, d)", ExpectedResult = 2)]
    [TestCase("1 + 2", ExpectedResult = null)]
    public int? CompileExact_Number_HasDigits(string text) => Compile(text, out _).Digits;

    [TestCase("n > 2.5", true)]
    [TestCase("m > 2.5 and m < 7.25 and m = 3", true)]
    [TestCase("m = 2.5", true, Description = "Never")]
    [TestCase("m < 1e28", true, Description = "Always")]
    [TestCase("n in [0.001..99.999)", true)]
    [TestCase("n > m", false, Description = "Brought to the same digits")]
    [TestCase("n = m", false)]
    [TestCase("m in [n..9]", false)]
    public void CompileExact_Comparison_IsTotalUnlessItRescales(string text, bool isTotal) =>
        Assert.That(Compile(text, out _).IsTotal, Is.EqualTo(isTotal));

    // The integer of n has two digits more than its number, and 9223372036854775807 is the greatest.
    [TestCase("n + 0.02", "92233720368547758.05", ExpectedResult = "92233720368547758.07")]
    [TestCase("n + 0.03", "92233720368547758.05", ExpectedResult = "overflow")]
    [TestCase("n - 0.03", "-92233720368547758.05", ExpectedResult = "-92233720368547758.08")]
    [TestCase("n - 0.04", "-92233720368547758.05", ExpectedResult = "overflow")]
    [TestCase("-n", "-92233720368547758.07", ExpectedResult = "92233720368547758.07")]
    [TestCase("-n", "-92233720368547758.08", ExpectedResult = "overflow")]
    [TestCase("abs(n)", "-92233720368547758.08", ExpectedResult = "overflow")]
    [TestCase("n * 2", "46116860184273879.03", ExpectedResult = "92233720368547758.06")]
    [TestCase("n * 2", "46116860184273879.04", ExpectedResult = "overflow")]
    [TestCase("n * 0.5", "18446744073709551.61", ExpectedResult = "9223372036854775.805")]
    [TestCase("n / 100", "92233720368547758.07", ExpectedResult = "922337203685477.5807", Description = "No digit is lost, and nothing multiplied")]
    [TestCase("n / -4", "3689348814741910.32", ExpectedResult = "-922337203685477.58")]
    [TestCase("n / 4", "92233720368547758.07", ExpectedResult = "overflow")]
    [TestCase("n + 0.001", "9223372036854775.80", ExpectedResult = "9223372036854775.801")]
    [TestCase("n + 0.001", "9223372036854775.81", ExpectedResult = "overflow")]
    [TestCase("if q then n else 0.001", "9223372036854775.81", ExpectedResult = "overflow")]
    [TestCase("if q then n + 1 else n * 9", "92233720368547758.07", ExpectedResult = "overflow")]
    [TestCase("sum(n, n)", "92233720368547758.07", ExpectedResult = "overflow")]
    [TestCase("max(n, 1)", "92233720368547758.07", ExpectedResult = "92233720368547758.07")]
    [TestCase("n > 92233720368547758.06", "92233720368547758.07", ExpectedResult = "true")]
    [TestCase("n > 92233720368547758.075", "92233720368547758.07", ExpectedResult = "false")]
    [TestCase("n >= 92233720368547758.065", "92233720368547758.07", ExpectedResult = "true")]
    [TestCase("n < 92233720368547758.08", "92233720368547758.07", ExpectedResult = "true", Description = "A constant beyond all integers")]
    [TestCase("n >= -92233720368547758.09", "-92233720368547758.08", ExpectedResult = "true")]
    [TestCase("n = 92233720368547758.08", "92233720368547758.07", ExpectedResult = "false")]
    [TestCase("n in [92233720368547758.07..1e28]", "92233720368547758.07", ExpectedResult = "true")]
    [TestCase("round half up(n, 1)", "92233720368547758.07", ExpectedResult = "92233720368547758.1")]
    [TestCase("ceiling(n)", "92233720368547758.07", ExpectedResult = "92233720368547759")]
    [TestCase("floor(n)", "-92233720368547758.08", ExpectedResult = "-92233720368547759")]
    [TestCase("string(n)", "-92233720368547758.08", ExpectedResult = "\"-92233720368547758.08\"", Description = "A decimal is made of it")]
    [TestCase("required * required", "922337203.68", ExpectedResult = "overflow")]
    public string CompileExact_EdgeOfOverflow_GivesTheNumberOrNone(string text, string number)
    {
        var n = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
        var code = Compile(text, out var target);
        var run = target.CompileBoxed(ExpressionCompiler.InDecimals(code));
        try
        {
            return FeelText.Of(run(new ClaimSlots { n = n, q = true, required = Math.Abs(n) > 1e9m ? 1 : n }));
        }
        catch (OverflowException)
        {
            return "overflow";
        }
    }

    [TestCase("m < 2.5", 2, ExpectedResult = true)]
    [TestCase("m < 2.5", 3, ExpectedResult = false)]
    [TestCase("m > -2.5", -2, ExpectedResult = true)]
    [TestCase("m >= -2.5", -3, ExpectedResult = false)]
    [TestCase("m <= -2.5", -3, ExpectedResult = true)]
    [TestCase("2.5 > m", 2, ExpectedResult = true)]
    [TestCase("2.5 <= m", 2, ExpectedResult = false)]
    [TestCase("m != 2.5", 2, ExpectedResult = true)]
    [TestCase("m between 1.5 and 2.5", 2, ExpectedResult = true)]
    [TestCase("2.5 between 1 and m", 2, ExpectedResult = false)]
    [TestCase("m in (1.5, (2.5..3.5))", 3, ExpectedResult = true)]
    [TestCase("m in (1.5, (2.5..3.5))", 2, ExpectedResult = false)]
    [TestCase("m in [1, 2.5, [7..9]]", 8, ExpectedResult = true)]
    [TestCase("m in 2.50", 2, ExpectedResult = false)]
    public bool CompileExact_ConstantOfMoreDigits_IsComparedExactly(string text, int m)
    {
        var code = Compile(text, out var target);
        return target.CompileBoxed(code)(new ClaimSlots { m = m }) is true;
    }

    [TestCase("n = 2.505", ExpectedResult = false)]
    [TestCase("n != 2.505", ExpectedResult = true)]
    [TestCase("n > 2.505", ExpectedResult = null)]
    [TestCase("n < 1e28", ExpectedResult = null)]
    [TestCase("n in [1.005..2]", ExpectedResult = null)]
    [TestCase("n + 1 > 2", ExpectedResult = null)]
    [TestCase("required < 1e28 or true", ExpectedResult = true)]
    public object? CompileExact_Null_IsToldFromNumbers(string text)
    {
        var code = Compile(text, out var target);
        return target.CompileBoxed(code)(new ClaimSlots { required = 1 });
    }

    [TestCase("required < 1e28", Description = "What is always true still reads the fact")]
    [TestCase("required = 0.00001")]
    public void CompileExact_AbsentFact_GivesUp(string text)
    {
        var code = Compile(text, out var target);
        var slots = new ClaimSlots();

        target.CompileBoxed(code)(slots);

        Assert.That(slots.HasGivenUp, Is.True);
    }

    [TestCase("n + m * 2 - required > 3.14159 and n in [0..100) and m = 3")]
    [TestCase("round half up(n * m * 0.25, 2) + max(n, m, 7) + floor(n) + days between(d, e)")]
    [TestCase("rate(n, s) * n > get or else(n, 1)")]
    public void CompileExact_ScaledCode_MakesNoDecimal(string text)
    {
        var code = Compile(text, out _);
        var finder = new DecimalFinder();

        finder.Visit(code.Type.Is(FeelKind.Boolean) ? code.IsTrue : code.Value);

        Assert.That(finder.Found, Is.Empty);
    }

    [Test]
    public void Rescale_Code_OnlyMultiplies()
    {
        var m = Expression.Parameter(typeof(long));

        var rescaled = ExpressionCompiler.Rescale(Code.Scaled(m, 1, false, true), 3);

        Assert.Multiple(() =>
        {
            Assert.That(rescaled.Digits, Is.EqualTo(3));
            Assert.That(Expression.Lambda<Func<long, long>>(rescaled.Value, m).Compile()(25), Is.EqualTo(2500));
            Assert.That(() => ExpressionCompiler.Rescale(rescaled, 2), Throws.ArgumentException);
            Assert.That(() => ExpressionCompiler.Rescale(Compile("m / 3", out _), 2), Throws.ArgumentException);
        });
    }

    [Test]
    public void CompileExact_TargetThatKnowsTheCode_AsksItFirst()
    {
        var target = new KnowingTarget();

        var code = new ExpressionCompiler(target, FeelLimits.Default).CompileExact(SampleScope.Check("n + thing.price"));
        var value = Expression.Lambda<Func<long>>(code.Value).Compile()();

        Assert.Multiple(() =>
        {
            Assert.That(code.Digits, Is.EqualTo(3));
            Assert.That(value, Is.EqualTo(12_625), "12.5 and 0.125");
        });
    }

    [Test]
    public void CompileExact_LocalThatTheTargetKnows_AsksItFirst()
    {
        var scope = new Scope(SampleScope.Instance);
        scope.Declare(new Local("loss", FeelType.ContextOf([KeyValuePair.Create("amount", FeelType.Number)])));
        scope.Declare(new Local("count", FeelType.Number));

        var code = new ExpressionCompiler(new KnowingTarget(), FeelLimits.Default).CompileExact(SampleScope.Check("loss.amount * count", scope));

        Assert.That(Expression.Lambda<Func<long>>(code.Value).Compile()(), Is.EqualTo(375), "0.125 times 3");
    }

    [TestCase("< 2.5", 2, ExpectedResult = true)]
    [TestCase("< 2.5", 3, ExpectedResult = false)]
    [TestCase("> 2.5", 3, ExpectedResult = true)]
    [TestCase("2.5", 2, ExpectedResult = false)]
    [TestCase("[2.25..2.5], 3", 3, ExpectedResult = true)]
    [TestCase("[1.5..2.5], 3", 2, ExpectedResult = true)]
    [TestCase("(2..2.5]", 2, ExpectedResult = false)]
    [TestCase("[2..2.5], 4", 3, ExpectedResult = false)]
    [TestCase("< -2.5", -3, ExpectedResult = true)]
    [TestCase("< -2.5", -2, ExpectedResult = false)]
    [TestCase("< 1e28", 2, ExpectedResult = true)]
    [TestCase("> -1e28", 2, ExpectedResult = true)]
    [TestCase("< -1e28", 2, ExpectedResult = false)]
    [TestCase("-1e28, -1e27, > 5", 6, ExpectedResult = true)]
    public bool CompileExact_TableOverScaledInput_FindsTheRow(string cell, int m)
    {
        var scope = new Scope(SampleScope.Instance);
        scope.Declare(new TableFunction(SampleScope.Table("looked up", "first", [("x", FeelType.Number, null)], [(null, FeelType.Boolean, null, "false")], cell + " | true")));
        var target = new SlotsTarget(Digits);
        var code = new ExpressionCompiler(target, FeelLimits.Default).CompileExact(SampleScope.Check("looked up(m)", scope));

        return target.CompileBoxed(code)(new ClaimSlots { m = m }) is true;
    }

    [TestCase("< 0.5 | 1; >= 0.5 | 2; null | 3", "first", ExpectedResult = false)]
    [TestCase("< 0.5 | 1; >= 0.5 | 2", "first", ExpectedResult = true, Description = "Nothing is said of null")]
    [TestCase("- | 1", "first", ExpectedResult = false)]
    [TestCase("- | 1; > 5 | null", "first", ExpectedResult = true)]
    [TestCase("- | 1; > 5 | 2", "unique", ExpectedResult = true, Description = "Two rows match")]
    public bool CompileExact_TableThatAnswersAll_IsNeverNull(string rows, string policy)
    {
        var scope = new Scope(SampleScope.Instance);
        scope.Declare(new TableFunction(SampleScope.Table("looked up", policy, [("x", FeelType.Number, null)], [(null, FeelType.Number, null, null)], rows.Split("; "))));

        return new ExpressionCompiler(new SlotsTarget(Digits), FeelLimits.Default).CompileExact(SampleScope.Check("looked up(n)", scope)).CanBeNull;
    }

    private static Code Compile(string text, out SlotsTarget target)
    {
        target = new SlotsTarget(Digits);
        return new ExpressionCompiler(target, FeelLimits.Default).CompileExact(SampleScope.Check(text));
    }

    /// <summary>Knows values that others would have to read.</summary>
    private sealed class KnowingTarget : CompilationTarget
    {
        public override Expression GiveUp => throw new InvalidOperationException("Nothing here gives up.");

        public override Expression HasGivenUp => GiveUp;

        public override Expression Steps => GiveUp;

        public override Expression Read(Variable variable) => throw new InvalidOperationException("The code is known.");

        public override Expression Constant(object value, Type type) => Expression.Constant(value, type);

        public override Code? CodeOf(Symbol symbol) => symbol.Name switch
        {
            "n" => Code.Scaled(Expression.Constant(125L), 1, false, true),
            "count" => Code.Scaled(Expression.Constant(3L), 0, false, true),
            _ => null,
        };

        public override Code? Member(Symbol symbol, string name) => (symbol.Name, name) is ("thing", "price") or ("loss", "amount") ? Code.Scaled(Expression.Constant(125L), 3, false, true) : null;
    }

    private sealed class DecimalFinder : ExpressionVisitor
    {
        public List<Expression> Found { get; } = [];

        public override Expression? Visit(Expression? node)
        {
            if (node is not null && (Nullable.GetUnderlyingType(node.Type) ?? node.Type) == typeof(decimal))
            {
                Found.Add(node);
            }

            return base.Visit(node);
        }
    }
}
