using System.Collections.Immutable;
using System.Linq.Expressions;

namespace Compensation.Compilation.Compilers;

/// <summary>
/// Goes through code in the order in which it runs, statement after statement, and leaves out the question whether a named value has been
/// worked out where it surely has. Where code jumps, it changes and learns nothing.
/// </summary>
/// <param name="flags">What tells of each value whether it is known; false when the code begins, and true for good once it is.</param>
internal sealed class KnownValues(IEnumerable<ParameterExpression> flags) : ExpressionVisitor
{
    private readonly HashSet<Expression> _flags = [.. flags];
    private ImmutableHashSet<Expression> _known = [];

    protected override Expression VisitConditional(ConditionalExpression node)
    {
        if (node is { Test: UnaryExpression { NodeType: ExpressionType.Not, Operand: var flag }, IfFalse: DefaultExpression } && _flags.Contains(flag))
        {
            if (_known.Contains(flag))
            {
                return Expression.Empty();
            }

            var before = _known;
            var work = Visit(node.IfTrue);
            _known = before.Add(flag);
            return node.Update(node.Test, work, node.IfFalse);
        }

        var (test, whenTrue, whenFalse) = Ask(node.Test);
        _known = whenTrue;
        var (then, afterThen) = (Visit(node.IfTrue), _known);
        _known = whenFalse;
        var @else = Visit(node.IfFalse);
        _known = _known.Intersect(afterThen);
        return node.Update(test, then, @else);
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        switch (node.NodeType)
        {
            case ExpressionType.AndAlso or ExpressionType.OrElse:
                var (test, whenTrue, whenFalse) = Ask(node);
                _known = whenTrue.Intersect(whenFalse);
                return test;
            case ExpressionType.Coalesce:
                var left = Visit(node.Left);
                var known = _known;
                var right = Visit(node.Right);
                _known = known;
                return node.Update(left, node.Conversion, right);
            default:
                return base.VisitBinary(node);
        }
    }

    protected override Expression VisitBlock(BlockExpression node) => node.Expressions.Any(e => e is LabelExpression) ? node : base.VisitBlock(node);

    protected override Expression VisitLabel(LabelExpression node) => node;

    protected override Expression VisitLoop(LoopExpression node) => node;

    protected override Expression VisitSwitch(SwitchExpression node) => node;

    protected override Expression VisitTry(TryExpression node) => node;

    protected override Expression VisitLambda<T>(Expression<T> node) => node;

    /// <summary>A condition, and what is known after it when it holds and when it does not.</summary>
    private (Expression Test, ImmutableHashSet<Expression> WhenTrue, ImmutableHashSet<Expression> WhenFalse) Ask(Expression test)
    {
        switch (test)
        {
            case BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.OrElse } both:
                var isAnd = both.NodeType == ExpressionType.AndAlso;
                var left = Ask(both.Left);
                _known = isAnd ? left.WhenTrue : left.WhenFalse;
                var right = Ask(both.Right);
                return (
                    both.Update(left.Test, both.Conversion, right.Test),
                    isAnd ? right.WhenTrue : left.WhenTrue.Intersect(right.WhenTrue),
                    isAnd ? left.WhenFalse.Intersect(right.WhenFalse) : right.WhenFalse);
            case UnaryExpression { NodeType: ExpressionType.Not } not:
                var operand = Ask(not.Operand);
                return (not.Update(operand.Test), operand.WhenFalse, operand.WhenTrue);
            default:
                var visited = Visit(test);
                return (visited, _known, _known);
        }
    }
}
