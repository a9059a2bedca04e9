using System.Linq.Expressions;
using NodaTime;

namespace Compensation.Feel.Tests.Compilation;

public class ExpressionCompilerTests
{
    [TestCase("m + 1", typeof(decimal))]
    [TestCase("n + 1", typeof(decimal?))]
    [TestCase("get or else(n, 0) * 2", typeof(decimal))]
    [TestCase("m > 1 and q", typeof(bool))]
    [TestCase("n > 1 and q", typeof(bool?))]
    [TestCase("n = null", typeof(bool))]
    [TestCase("e + @\"P1D\"", typeof(LocalDate))]
    [TestCase("d - e", typeof(Duration?))]
    [TestCase("if q then 1 else null", typeof(decimal?))]
    [TestCase("for x in numbers return x", typeof(object?[]))]
    [TestCase("{a: 1}", typeof(Values.FeelContext))]
    public void Compile_Expression_HasTheClrTypeOfItsKind(string text, Type expected)
    {
        var code = Compile(text, out _);

        Assert.That(code.Value.Type, Is.EqualTo(expected));
    }

    [TestCase("1 / m", ExpectedResult = true, TestName = "Division by zero")]
    [TestCase("n / m", ExpectedResult = false, TestName = "Null divided by zero")]
    [TestCase("q or 1 / m > 0", ExpectedResult = false, TestName = "What is not reached")]
    [TestCase("not(q) or 1 / m > 0", ExpectedResult = true, TestName = "What is reached")]
    [TestCase("p or 1 / m > 0", ExpectedResult = true, TestName = "What stands after null")]
    [TestCase("required + 1", ExpectedResult = true, TestName = "An absent fact")]
    [TestCase("required = null", ExpectedResult = false, TestName = "A test for absence")]
    [TestCase("get or else(required, 5)", ExpectedResult = false, TestName = "A fallback for absence")]
    [TestCase("first of(1, required)", ExpectedResult = false, TestName = "An argument that is not read")]
    [TestCase("first of(required, 1)", ExpectedResult = false, TestName = "An argument that is only tested for null")]
    [TestCase("twice(required, 1)", ExpectedResult = true, TestName = "An argument that is read")]
    [TestCase("items[1].price", ExpectedResult = true, TestName = "An absent fact inside")]
    [TestCase("numbers[9]", ExpectedResult = true, TestName = "No such item")]
    [TestCase("sqrt(m - 1)", ExpectedResult = true, TestName = "A bad argument")]
    [TestCase("(function(a) a + 1)(m)", ExpectedResult = true, TestName = "A function as a value")]
    [TestCase("for i in 1..3 return if i = 1 then 1 else partial[-1]", ExpectedResult = true, TestName = "The list so far")]
    [TestCase("if q then 1 else \"a\"", ExpectedResult = true, TestName = "No static type")]
    [TestCase("count(if q then numbers else (function(a) a)(numbers))", ExpectedResult = false, TestName = "No static type, not reached")]
    [TestCase("count(for i in 1..100001 return i)", ExpectedResult = true, TestName = "A list that is too long")]
    [TestCase("every i in 1..9999, j in 1..9999 satisfies i + j > 0", ExpectedResult = true, TestName = "Too many steps")]
    [TestCase("again(3)", ExpectedResult = true, TestName = "A function that calls itself")]
    public bool Compile_Code_GivesUpWhereTheEvaluatorIsNeeded(string text)
    {
        var code = Compile(text, out var target, Recursive());
        var slots = new ClaimSlots { q = true, e = new LocalDate(2025, 1, 1), numbers = [1m, 2m], items = [new Values.FeelContext([KeyValuePair.Create("price", (object?)new AbsentFact("price"))])] };

        target.CompileBoxed(code)(slots);

        return slots.HasGivenUp;
    }

    [Test]
    public void Compile_Overflow_IsThrown()
    {
        var code = Compile("m * 2", out var target);

        Assert.That(() => target.CompileBoxed(code)(new ClaimSlots { m = decimal.MaxValue }), Throws.TypeOf<OverflowException>());
    }

    [Test]
    public void CompileCondition_Null_IsNotTrue()
    {
        var target = new SlotsTarget();
        var condition = new ExpressionCompiler(target, FeelLimits.Default).CompileCondition(SampleScope.Check("n > 1 or p"));
        var run = Expression.Lambda<Func<ClaimSlots, bool>>(condition, target.Slots).Compile();

        Assert.Multiple(() =>
        {
            Assert.That(run(new ClaimSlots()), Is.False);
            Assert.That(run(new ClaimSlots { n = 2 }), Is.True);
            Assert.That(run(new ClaimSlots { p = true }), Is.True);
        });
    }

    [Test]
    public void CompileTo_AnotherType_GivesUp()
    {
        var target = new SlotsTarget();
        var value = new ExpressionCompiler(target, FeelLimits.Default).CompileTo(SampleScope.Check("\"text\""), FeelType.Number, nullable: true);
        var slots = new ClaimSlots();

        Expression.Lambda<Func<ClaimSlots, decimal?>>(value, target.Slots).Compile()(slots);

        Assert.That(slots.HasGivenUp, Is.True);
    }

    [TestCase("n >= 180 and not(p and q)")]
    [TestCase("if n > 3 then max(n, m, 7) * 2 else m / 4")]
    [TestCase("d + @\"P3D\" > e and d < @\"2030-01-01\" and (e - d).days < 5")]
    [TestCase("s = \"a\" or s in (\"b\", \"bc\") or n in ([1..5), > 100)")]
    [TestCase("rate(n, s) > 4")]
    [TestCase("offer(n).amount + 1")]
    [TestCase("twice(n, m) + floor(m)")]
    public void Compile_TypedCode_AllocatesNothing(string text)
    {
        var target = new SlotsTarget();
        var code = new ExpressionCompiler(target, FeelLimits.Default).Compile(SampleScope.Check(text));
        var run = target.Compile(Expression.Block(typeof(void), code.Value));
        var slots = new ClaimSlots { n = 6, m = 2, p = true, q = false, s = "a", d = new LocalDate(2025, 1, 1), e = new LocalDate(2025, 1, 2) };
        run(slots);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            run(slots);
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Multiple(() =>
        {
            Assert.That(allocated, Is.Zero);
            Assert.That(slots.HasGivenUp, Is.False);
        });
    }

    private static Code Compile(string text, out SlotsTarget target, Scope? scope = null)
    {
        target = new SlotsTarget();
        return new ExpressionCompiler(target, FeelLimits.Default).Compile(SampleScope.Check(text, scope));
    }

    private static Scope Recursive()
    {
        var scope = new Scope(SampleScope.Instance);
        var again = new Definition("again", [new Local("x", FeelType.Number)], FeelType.Number);
        scope.Declare(again);
        var inner = new Scope(scope);
        inner.Declare(again.Parameters[0]);
        again.Body = Checker.CheckExpression(new SourceText("if x < 1 then 0 else again(x - 1)"), inner);
        return scope;
    }
}
