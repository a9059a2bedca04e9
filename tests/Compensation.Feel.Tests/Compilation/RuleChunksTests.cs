using System.Linq.Expressions;

namespace Compensation.Feel.Tests.Compilation;

/// <summary>The seams of the two evaluators: rules inlined into chunks over slots, a claim given up as a whole, a trace made on demand.</summary>
public class RuleChunksTests
{
    private const string Condition = "m >= 3 and (s = \"a\" or n > 10)";
    private const string Amount = "m * get or else(n, 1) + required";

    [Test]
    public void Run_Rules_WriteTheirSlots()
    {
        var (chunks, target) = Compile(Rules);
        var slots = new ClaimSlots { m = 4, n = 2.5m, s = "a", required = 1 };
        target.Prepare(slots);

        var completed = chunks.Run(slots);

        Assert.Multiple(() =>
        {
            Assert.That(completed, Is.True);
            Assert.That(slots.Eligible, Is.True);
            Assert.That(slots.Total, Is.EqualTo(11m));
        });
    }

    [Test]
    public void Run_ConditionThatDoesNotHold_LeavesTheAmountAlone()
    {
        var (chunks, target) = Compile(Rules);
        var slots = new ClaimSlots { m = 1, s = "a" };
        target.Prepare(slots);

        Assert.Multiple(() =>
        {
            Assert.That(chunks.Run(slots), Is.True, "the absent fact is not read");
            Assert.That(slots.Total, Is.Null);
        });
    }

    [TestCase(null, TestName = "An absent fact is read")]
    [TestCase("79228162514264337593543950335", TestName = "A number overflows")]
    public void Run_ClaimThatIsGivenUp_IsDoneByTheEvaluator(string? required)
    {
        var (chunks, target) = Compile(Rules);
        var slots = new ClaimSlots { m = 4, n = 2, s = "a", required = required is null ? null : decimal.Parse(required, System.Globalization.CultureInfo.InvariantCulture) };
        target.Prepare(slots);

        var completed = Completes(chunks, slots);
        var trace = new RecordingTrace();
        var evaluator = new Evaluator(new SlotsEnvironment(slots), FeelLimits.Default, trace);
        var condition = evaluator.Evaluate(SampleScope.Check(Condition));
        var amount = evaluator.Evaluate(SampleScope.Check(Amount));

        Assert.Multiple(() =>
        {
            Assert.That(completed, Is.False);
            Assert.That(condition.Value, Is.True);
            Assert.That(amount.Value, Is.Null);
            Assert.That(amount.Absent, Is.EqualTo(required is null ? ["required"] : Array.Empty<string>()));
            Assert.That(evaluator.Warnings.Select(w => w.Code), Is.EqualTo(required is null ? Array.Empty<string>() : ["CMP3902"]));
            Assert.That(trace.Values, Has.Member(("get or else(n, 1)", "2")), "the trace says what led there");
        });
    }

    [Test]
    public void Run_ChunkThatGivesUp_IsTheLast()
    {
        var target = new SlotsTarget();
        var compiler = new ExpressionCompiler(target, FeelLimits.Default);
        var statements = Enumerable.Range(0, 6).Select(i => i == 2 ? target.GiveUp : Count(target, compiler, "1")).ToArray();
        var chunks = RuleChunks<ClaimSlots>.Compile(target.Slots, statements, target, size: 2);
        var slots = new ClaimSlots { Total = 0 };
        target.Prepare(slots);

        var completed = chunks.Run(slots);

        Assert.Multiple(() =>
        {
            Assert.That(completed, Is.False);
            Assert.That(chunks.Count, Is.EqualTo(3));
            Assert.That(slots.Total, Is.EqualTo(3m), "the chunk that gave up runs to its end, and no other after it");
        });
    }

    [TestCase(1, 40, ExpectedResult = 1)]
    [TestCase(40, 40, ExpectedResult = 1)]
    [TestCase(41, 40, ExpectedResult = 2)]
    [TestCase(0, 40, ExpectedResult = 0)]
    public int Compile_Statements_AreSharedOutAmongChunks(int statements, int size)
    {
        var target = new SlotsTarget();
        var compiler = new ExpressionCompiler(target, FeelLimits.Default);

        return RuleChunks<ClaimSlots>.Compile(target.Slots, Enumerable.Range(0, statements).Select(_ => Count(target, compiler, "1")), target, size).Count;
    }

    [Test]
    public void Compile_Prologue_RunsOnceInEachChunkWithLocalsOfItsOwn()
    {
        var target = new SlotsTarget();
        var local = Expression.Variable(typeof(decimal?));
        var total = Expression.Field(target.Slots, nameof(ClaimSlots.Total));
        var statements = Enumerable.Range(0, 5).Select(_ => Expression.Assign(local, Expression.Add(local, Expression.Constant(1m, typeof(decimal?)))));
        Expression[] prologue = [Expression.Assign(local, Expression.Constant(0m, typeof(decimal?))), Expression.Assign(total, Expression.Add(total, Expression.Constant(10m, typeof(decimal?))))];
        var chunks = RuleChunks<ClaimSlots>.Compile(target.Slots, statements.Append(Expression.Assign(total, Expression.Add(total, local))), target, 4, [local], prologue);
        var slots = new ClaimSlots { Total = 0 };
        target.Prepare(slots);

        var completed = chunks.Run(slots);

        Assert.Multiple(() =>
        {
            Assert.That(completed, Is.True);
            Assert.That(chunks.Count, Is.EqualTo(2));
            Assert.That(slots.Total, Is.EqualTo(21m), "10 for each chunk, and what the second one has counted");
        });
    }

    [Test]
    public void Compile_StatementsWithManyLocals_TakeMoreChunks()
    {
        var target = new SlotsTarget();
        var compiler = new ExpressionCompiler(target, FeelLimits.Default);
        var amount = string.Join(" + ", Enumerable.Range(0, 60).Select(i => $"get or else(n * {i}, {i})"));

        var chunks = RuleChunks<ClaimSlots>.Compile(target.Slots, Enumerable.Range(0, 20).Select(_ => Count(target, compiler, amount)), target);

        Assert.That(chunks.Count, Is.GreaterThan(1));
    }

    private static bool Completes(RuleChunks<ClaimSlots> chunks, ClaimSlots slots)
    {
        try
        {
            return chunks.Run(slots);
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    private static (RuleChunks<ClaimSlots>, SlotsTarget) Compile(Func<SlotsTarget, ExpressionCompiler, IEnumerable<Expression>> rules)
    {
        var target = new SlotsTarget();
        return (RuleChunks<ClaimSlots>.Compile(target.Slots, rules(target, new ExpressionCompiler(target, FeelLimits.Default)), target), target);
    }

    /// <summary>A rule's condition into one slot, its amount into another where the condition holds.</summary>
    private static IEnumerable<Expression> Rules(SlotsTarget target, ExpressionCompiler compiler)
    {
        var eligible = Expression.Field(target.Slots, nameof(ClaimSlots.Eligible));
        yield return Expression.Assign(eligible, compiler.CompileCondition(SampleScope.Check(Condition)));
        yield return Expression.IfThen(
            eligible, Expression.Assign(Expression.Field(target.Slots, nameof(ClaimSlots.Total)), compiler.CompileTo(SampleScope.Check(Amount), FeelType.Number, nullable: true)));
    }

    private static BinaryExpression Count(SlotsTarget target, ExpressionCompiler compiler, string amount)
    {
        var total = Expression.Field(target.Slots, nameof(ClaimSlots.Total));
        return Expression.Assign(total, Expression.Add(total, compiler.CompileTo(SampleScope.Check(amount), FeelType.Number, nullable: true)));
    }

    private sealed class RecordingTrace : Trace
    {
        public List<(string Text, string Value)> Values { get; } = [];

        public override void Record(SourceText source, TypedNode node, Evaluated result) =>
            Values.Add((source.Text.Substring(node.Span.Start, node.Span.Length), FeelText.Of(result.Value)));
    }
}
