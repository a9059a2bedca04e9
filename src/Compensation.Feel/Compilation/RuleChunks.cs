using System.Linq.Expressions;

namespace Compensation.Feel.Compilation;

/// <summary>
/// Many statements over one parameter as a few methods. One method for all would have more locals than the JIT cares to optimise, and one
/// for each would cost a call each.
/// </summary>
internal sealed class RuleChunks<T>
{
    /// <summary>The JIT stops tracking locals beyond about a thousand, and code makes temporaries that no block declares.</summary>
    private const int MostLocals = 400;

    private readonly Func<T, bool>[] _chunks;

    private RuleChunks(Func<T, bool>[] chunks)
    {
        _chunks = chunks;
    }

    public int Count => _chunks.Length;

    /// <summary>Compiles statements, in order, about <paramref name="size"/> to a chunk.</summary>
    public static RuleChunks<T> Compile(ParameterExpression parameter, IEnumerable<Expression> statements, CompilationTarget target, int size = 40) =>
        Compile(parameter, statements, target, size, [], []);

    /// <summary>Compiles statements, in order, about <paramref name="size"/> to a chunk; each chunk begins with the same prologue.</summary>
    /// <param name="parameter">What the statements run over.</param>
    /// <param name="statements">What to run.</param>
    /// <param name="target">What the statements are compiled against.</param>
    /// <param name="size">How many statements share a chunk.</param>
    /// <param name="locals">Variables that each chunk has for itself.</param>
    /// <param name="prologue">What each chunk runs first, such as to fill its variables.</param>
    public static RuleChunks<T> Compile(
        ParameterExpression parameter, IEnumerable<Expression> statements, CompilationTarget target, int size, IReadOnlyList<ParameterExpression> locals, IReadOnlyList<Expression> prologue)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        var chunks = new List<Func<T, bool>>();
        var chunk = new List<Expression>();
        var held = 0;
        foreach (var statement in statements)
        {
            var counter = new LocalCounter();
            counter.Visit(statement);
            if (chunk.Count == size || (chunk.Count > 0 && held + counter.Count > MostLocals))
            {
                Close();
            }

            chunk.Add(statement);
            held += counter.Count;
        }

        if (chunk.Count > 0)
        {
            Close();
        }

        return new RuleChunks<T>([.. chunks]);

        void Close()
        {
            chunks.Add(Expression.Lambda<Func<T, bool>>(Expression.Block(locals, [.. prologue, .. chunk, target.HasGivenUp]), parameter).Compile());
            chunk.Clear();
            held = 0;
        }
    }

    /// <summary>Runs the statements, and stops after a chunk that has given up. Whether all went well.</summary>
    /// <exception cref="OverflowException">A number went beyond the decimal range, which means the same as giving up.</exception>
    public bool Run(T parameter)
    {
        foreach (var chunk in _chunks)
        {
            if (chunk(parameter))
            {
                return false;
            }
        }

        return true;
    }

    private sealed class LocalCounter : ExpressionVisitor
    {
        public int Count { get; private set; }

        protected override Expression VisitBlock(BlockExpression node)
        {
            Count += node.Variables.Count;
            return base.VisitBlock(node);
        }
    }
}
