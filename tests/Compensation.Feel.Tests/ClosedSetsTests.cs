using Compensation.Feel.Tests.Compilation;
using FsCheck.Fluent;

namespace Compensation.Feel.Tests;

/// <summary>Every member of a closed set goes through all that tells its members apart: one that somebody adds and forgets somewhere is refused there, and fails here.</summary>
public sealed class ClosedSetsTests
{
    /// <summary>Expressions in which every kind of node stands.</summary>
    private static readonly string[] Texts =
    [
        "1", "n", "-n", "n + m", "n > m", "p and q", "n in (1, > 2, [m..5])", "n between 1 and m", "n instance of number", "if p then 1 else 2", "for i in numbers return i",
        "some i in numbers satisfies i > 1", "numbers[item > 1]", "items[1].price", "[{a: 1}, n][a > 0]", "[n, m]", "{a: n}", "[n..m]", "function(a) a", "get value(thing, \"f\")(1)", "[floor]",
        "floor(n)", "twice(n, m)", "rate(n, s)", "1 + unknown", "@\"2025-06-02\"", "(> 5)", "function(a: list<number>, b: function<number>->number) external 1",
    ];

    private static IEnumerable<FeelKind> Kinds => Enum.GetValues<FeelKind>();

    private static FeelType TypeOf(FeelKind kind) => kind switch
    {
        FeelKind.List => FeelType.ListOf(FeelType.Number),
        FeelKind.Range => FeelType.RangeOf(FeelType.Number),
        FeelKind.Context => FeelType.ContextOf([KeyValuePair.Create("a", FeelType.Number)]),
        FeelKind.Function => FeelType.FunctionOf([FeelType.Number], FeelType.String),
        _ => FeelType.OfKind(kind),
    };

    [TestCaseSource(nameof(Kinds))]
    public void Kind_EachMember_HasATypeThatIsWrittenReadAndJoined(object kindOfAny)
    {
        var type = TypeOf((FeelKind)kindOfAny);

        Assert.Multiple(() =>
        {
            Assert.That(type.Accepts(type) && type.MayAccept(type) && FeelType.Any.Accepts(type));
            Assert.That(FeelType.Join(type, TypeOf(type.Kind)).Kind, Is.EqualTo(type.Kind));
            Assert.That(ClrTypes.Plain(type.Kind), Is.Not.Null);
            Assert.That(Checker.CheckType(new SourceText(type.Is(FeelKind.Null) ? "Null" : type.ToString()), Scope.BuiltIns).Type?.ToString(), Is.EqualTo(type.ToString()));
        });
    }

    [Test]
    public void Accepts_AnotherKind_IsFalse()
    {
        foreach (var (first, second) in from a in Kinds from b in Kinds where a != b && a != FeelKind.Any && b is not (FeelKind.Any or FeelKind.Null) select (TypeOf(a), TypeOf(b)))
        {
            Assert.That(first.Accepts(second), Is.False, $"{first} accepts {second}");
            Assert.That(first.MayAccept(second), Is.EqualTo(!first.IsKnown && first.Is(FeelKind.Any)), $"{first} may accept {second}");
        }
    }

    [Test]
    public void Operator_EachMember_IsReadAsItIsWritten()
    {
        foreach (var @operator in Enum.GetValues<Operator>())
        {
            var node = Parser.ParseExpression(new SourceText($"a {@operator.Text()} b"), new NameTable(), new NameTable(), FeelLimits.Default);

            Assert.That((node as BinarySyntax)?.Operator, Is.EqualTo(@operator));
        }
    }

    [Test]
    public void Operator_EachMemberOverEachPairOfKinds_IsCheckedEvaluatedAndCompiledAlike()
    {
        string[] operands = ["n", "m / 3", "s", "p", "d", "clock", "moment", "u", "y", "numbers", "thing", "[m..5]"];
        foreach (var text in from o in Enum.GetValues<Operator>() from l in operands from r in operands select $"({l}) {o.Text()} ({r})")
        {
            var expression = Checker.CheckExpression(new SourceText(text), SampleScope.Instance);
            if (!expression.HasErrors)
            {
                var agreement = new Agreement(expression);
                Assert.That(SlotsValues.Slots.Sample(4).Select(agreement.Disagreement), Is.All.Null, text);
            }
        }
    }

    [Test]
    public void HitPolicy_EachMember_HasANameATypeAndRowsThatEvaluatorAndCodeTakeAlike()
    {
        foreach (var policy in Enum.GetValues<HitPolicy>())
        {
            var name = HitPolicyNames.Words.Single(w => HitPolicyNames.Find(w) == policy);
            var table = SampleScope.Table("t", name, [("x", FeelType.Number, null)], [(null, FeelType.Number, "1, 2, 3", null)], "> 100 | 3", "> 0 | 2", "> 10 | 2");
            var scope = new Scope(SampleScope.Instance);
            scope.Declare(new TableFunction(table));
            var agreement = new Agreement(SampleScope.Check("t(n)", scope));

            Assert.That(table.HitPolicy, Is.EqualTo(policy));
            Assert.That(SlotsValues.Slots.Sample(40).Select(agreement.Disagreement), Is.All.Null, name);
            Assert.That(agreement.Completed, Is.Positive, name);
        }
    }

    [Test]
    public void Nodes_OfEveryType_AreWalkedEvaluatedAndCompiled()
    {
        var met = new HashSet<Type>();
        foreach (var text in Texts)
        {
            var expression = Checker.CheckExpression(new SourceText(text), SampleScope.Instance);
            TypedTree.Visit(expression.Root, node => met.Add(node.GetType()));
            Assert.That(() => new Evaluator(new SlotsEnvironment(new ClaimSlots()), FeelLimits.Default).Evaluate(expression), Throws.Nothing, text);
            Assert.That(() => new ExpressionCompiler(new SlotsTarget(), FeelLimits.Default).CompileExact(expression), Throws.Nothing, text);
        }

        Assert.That(met, Is.EquivalentTo(typeof(TypedNode).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(TypedNode)))));
    }

    [Test]
    public void Reading_EachMember_IsThatOfABuiltIn() =>
        Assert.That(BuiltInFunctions.All.Select(f => f.Reads).Distinct(), Is.EquivalentTo(Enum.GetValues<Reading>()));
}
