using System.Linq.Expressions;

namespace Compensation.Tests.Compilation;

/// <summary>Which questions whether a named value is known are left out, and that code without them does what it did.</summary>
public class KnownValuesTests
{
    private static readonly ParameterExpression[] Flags = [.. "abc".Select(name => Expression.Variable(typeof(bool), name.ToString()))];
    private static readonly ParameterExpression Worked = Expression.Parameter(typeof(List<int>), "worked");
    private static readonly ParameterExpression Asked = Expression.Parameter(typeof(Func<int, bool>), "asked");

    private static readonly Expression A = Read(0);
    private static readonly Expression B = Read(1);
    private static readonly Expression X = Condition(0);
    private static readonly Expression Y = Condition(1);

    /// <summary>Code, and how often it still asks for a, b and c in all.</summary>
    private static IEnumerable<TestCaseData> Codes()
    {
        yield return Case("read twice", 1, A, A);
        yield return Case("read in one sum", 1, Expression.Equal(A, A));
        yield return Case("two values", 2, A, B, A, B);
        yield return Case("the left side of and is always run", 1, Expression.AndAlso(A, X), A);
        yield return Case("the right side of and may not be run", 2, Expression.AndAlso(X, A), A);
        yield return Case("the right side of or may not be run", 2, Expression.OrElse(X, A), A);
        yield return Case("the right side knows the left one", 1, Expression.OrElse(A, Expression.AndAlso(X, A)));
        yield return Case("both sides", 1, Expression.AndAlso(Expression.OrElse(A, X), A));
        yield return Case("where and holds, both sides were run", 1, Expression.IfThenElse(Expression.AndAlso(X, A), A, Expression.Empty()));
        yield return Case("where and does not hold, the right side may not have been", 2, Expression.IfThenElse(Expression.AndAlso(X, A), Expression.Empty(), A));
        yield return Case("where or does not hold, both sides were run", 1, Expression.IfThenElse(Expression.OrElse(X, A), Expression.Empty(), A));
        yield return Case("where or holds, the right side may not have been", 2, Expression.IfThenElse(Expression.OrElse(X, A), A, Expression.Empty()));
        yield return Case("not of and", 1, Expression.IfThenElse(Expression.Not(Expression.AndAlso(X, A)), Expression.Empty(), A));
        yield return Case("not of or", 2, Expression.IfThenElse(Expression.Not(Expression.OrElse(X, A)), Expression.Empty(), A));
        yield return Case("and inside of and", 1, Expression.IfThen(Expression.AndAlso(Expression.AndAlso(X, A), Y), A));
        yield return Case("or inside of and", 2, Expression.IfThen(Expression.AndAlso(Expression.OrElse(X, A), Y), A));
        yield return Case("both branches", 2, Expression.IfThenElse(X, A, A), A);
        yield return Case("one branch", 2, Expression.IfThen(X, A), A);
        yield return Case("one branch each", 4, Expression.IfThenElse(X, A, B), A, B);
        yield return Case("the test of a branch", 1, Expression.Condition(A, A, A), A);
        yield return Case("a branch that knows does not tell the other", 2, Expression.IfThenElse(X, Expression.Block(A, A), A));
        yield return Case("a value made of another, which is asked again", 3, Read(0, B), B, B);
        yield return Case("a value made of another that is known", 2, B, Read(0, B), B);
        yield return Case("the right side of a coalescence", 2, Expression.Coalesce(Nullable(X), A), A);
        yield return Case("the left side of a coalescence", 1, Expression.Coalesce(Nullable(A), A), A);
        yield return Case("a call's arguments are run in order", 1, Expression.Call(typeof(KnownValuesTests), nameof(AreSame), null, A, A), A);
        yield return Case("a loop keeps its questions", 4, A, Once(A), A, B, Once(Expression.IfThen(X, B)));
        yield return Case("a loop tells nothing", 2, Once(A), A);
        yield return Case("a block with a label keeps its questions", 2, A, Leaving(X, A), A);
        yield return Case("a block with a label tells nothing", 2, Leaving(X, A), A);
        yield return Case("a switch keeps its questions and tells nothing", 4, Switch(A, B), A, B, A, B);
        yield return Case("what may fail", 2, Expression.TryCatch(Expression.Block(typeof(void), A), Expression.Catch(typeof(OverflowException), Expression.Empty())), A);
        yield return Case("code that runs at another time", 2, Expression.Lambda<Func<bool>>(A), A);
    }

    private static TestCaseData Case(string name, int asked, params Expression[] statements) => new TestCaseData(asked, statements).SetArgDisplayNames(name);

    [TestCaseSource(nameof(Codes))]
    public void Visit_Code_AsksWhatIsUnknown(int asked, Expression[] statements)
    {
        var visited = Visited(statements);

        Assert.That(Questions.In(visited), Is.EqualTo(asked));
        foreach (var answers in Enumerable.Range(0, 4))
        {
            Assert.That(Run(visited, answers), Is.EqualTo(Run(statements, answers)));
        }
    }

    /// <summary>Whatever the code, and whichever way it takes: the same values are worked out, in the same order, and none twice.</summary>
    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Visit_AnyCode_DoesWhatItDid(int seed)
    {
        var random = new Random(seed);
        Expression[] statements = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Any(random, 4))];
        var visited = Visited(statements);

        Assert.That(Questions.In(visited), Is.LessThanOrEqualTo(Questions.In(statements)));
        for (var answers = 0; answers < 8; answers++)
        {
            var worked = Run(visited, answers);
            Assert.That(worked, Is.EqualTo(Run(statements, answers)).And.Unique);
        }
    }

    /// <summary>Code of type boolean that reads values and asks conditions.</summary>
    private static Expression Any(Random random, int depth)
    {
        if (depth == 0)
        {
            return random.Next(3) == 0 ? Condition(random.Next(3)) : Read(random.Next(Flags.Length));
        }

        return random.Next(13) switch
        {
            0 or 1 => Expression.AndAlso(Next(), Next()),
            2 or 3 => Expression.OrElse(Next(), Next()),
            4 => Expression.Not(Next()),
            5 or 6 => Expression.Condition(Next(), Next(), Next()),
            7 => Expression.Coalesce(Nullable(Next()), Next()),
            8 => Expression.Equal(Next(), Next()),
            9 => Expression.Block(Expression.IfThen(Next(), Next()), Next()),
            10 => Expression.Block(Once(Next()), Next()),
            11 => Expression.Block(Leaving(Next(), Next()), Next()),

            // A value is made only of those behind it, as no value is made of itself.
            _ => random.Next(Flags.Length - 1) is var flag ? Read(flag, Read(random.Next(flag + 1, Flags.Length))) : Next(),
        };

        Expression Next() => Any(random, depth - 1);
    }

    /// <summary>Reads a value: works it out unless that is done. What it is made of is read first.</summary>
    private static BlockExpression Read(int flag, params Expression[] madeOf) => Expression.Block(
        Expression.IfThen(
            Expression.Not(Flags[flag]),
            Expression.Block(typeof(void), [.. madeOf, Expression.Call(Worked, nameof(List<>.Add), null, Expression.Constant(flag)), Expression.Assign(Flags[flag], Expression.Constant(true))])),
        Condition(flag));

    private static InvocationExpression Condition(int number) => Expression.Invoke(Asked, Expression.Constant(number));

    /// <summary>Null where it is false.</summary>
    private static ConditionalExpression Nullable(Expression truth) => Expression.Condition(truth, Expression.Constant(true, typeof(bool?)), Expression.Default(typeof(bool?)));

    /// <summary>A loop that ends after its first round.</summary>
    private static LoopExpression Once(Expression body)
    {
        var end = Expression.Label();
        return Expression.Loop(Expression.Block(body, Expression.Goto(end)), end);
    }

    /// <summary>A block that is left before its last statement where a condition holds.</summary>
    private static BlockExpression Leaving(Expression condition, Expression last)
    {
        var end = Expression.Label();
        return Expression.Block(Expression.IfThen(condition, Expression.Goto(end)), last, Expression.Label(end));
    }

    private static SwitchExpression Switch(Expression first, Expression second) => Expression.Switch(
        typeof(void), Expression.Condition(X, Expression.Constant(1), Expression.Constant(2)), Expression.Block(typeof(void), first), null, Expression.SwitchCase(Expression.Block(typeof(void), second), Expression.Constant(1)));

    private static Expression[] Visited(Expression[] statements)
    {
        var known = new KnownValues(Flags);
        return [.. statements.Select(s => known.Visit(s))];
    }

    /// <summary>The values that are worked out, in order.</summary>
    private static List<int> Run(Expression[] statements, int answers)
    {
        var worked = new List<int>();
        var code = Expression.Lambda<Action<List<int>, Func<int, bool>>>(Expression.Block(typeof(void), Flags, statements), Worked, Asked);
        code.Compile(preferInterpretation: true)(worked, number => (answers & (1 << number)) != 0);
        return worked;
    }

    private static bool AreSame(bool first, bool second) => first == second;

    /// <summary>Counts how often code asks whether a value is known.</summary>
    private sealed class Questions : ExpressionVisitor
    {
        private int _count;

        public static int In(Expression[] statements)
        {
            var questions = new Questions();
            questions.Visit(statements.ToList().AsReadOnly());
            return questions._count;
        }

        protected override Expression VisitUnary(UnaryExpression node)
        {
            _count += Flags.Contains(node.Operand) ? 1 : 0;
            return base.VisitUnary(node);
        }
    }
}
