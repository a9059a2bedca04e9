using System.Diagnostics;

namespace Compensation.Feel.Checking;

/// <summary>Puts constants where a part of a tree always has the same value. What would fail stays as it is, so that it warns when it runs.</summary>
internal sealed class Folding(FeelLimits limits)
{
    private readonly DeepWalk _walk = new();

    public static TypedNode Fold(TypedNode node, FeelLimits limits) => new Folding(limits).Fold(node);

    private TypedNode Fold(TypedNode node)
    {
        if (!_walk.TryEnter())
        {
            return Deeper(node);
        }

        var folded = Folded(node);
        _walk.Leave();
        return folded;
    }

    /// <summary>Apart from <see cref="Fold(TypedNode)"/>, which would make an object for the function at each call.</summary>
    private TypedNode Deeper(TypedNode node) => _walk.Continue(() => Fold(node));

    private TypedNode Folded(TypedNode node)
    {
        switch (node)
        {
            case NegationNode negation:
                return Constant(negation with { Operand = Fold(negation.Operand) });
            case ArithmeticNode arithmetic:
                return Constant(arithmetic with { Left = Fold(arithmetic.Left), Right = Fold(arithmetic.Right) });
            case ComparisonNode comparison:
                return Constant(comparison with { Left = Fold(comparison.Left), Right = Fold(comparison.Right) });
            case LogicalNode logical:
                return Constant(logical with { Left = Fold(logical.Left), Right = Fold(logical.Right) });
            case IfNode @if:
                var folded = @if with { Condition = Fold(@if.Condition), Then = Fold(@if.Then), Else = Fold(@if.Else) };
                return folded.Condition is ConstantNode { Value: bool truth } ? truth ? folded.Then : folded.Else : folded;
            case ListNode list:
                return Constant(list with { Items = [.. list.Items.Select(Fold)] });
            case RangeNode range:
                var low = range.Low is null ? null : Fold(range.Low);
                return Constant(range with { Low = low, High = ReferenceEquals(range.High, range.Low) ? low : range.High is null ? null : Fold(range.High) });
            case CallNode call:
                return Constant(call with { Arguments = [.. call.Arguments.Select(Fold)] });
            case TestsNode tests:
                return tests with { Operand = Fold(tests.Operand), Tests = [.. tests.Tests.Select(Fold)] };
            case MatchNode match:
                return match with { Value = Fold(match.Value), Pattern = Fold(match.Pattern) };
            case BetweenNode between:
                return Constant(between with { Operand = Fold(between.Operand), Low = Fold(between.Low), High = Fold(between.High) });
            case DefinitionCallNode call:
                return call with { Arguments = [.. call.Arguments.Select(Fold)] };
            case TableNode table:
                return table with { Inputs = [.. table.Inputs.Select(Fold)] };
            case PathNode path:
                return path with { Operand = Fold(path.Operand) };
            case QuantifiedNode quantified:
                return quantified with { Iterators = Fold(quantified.Iterators), Condition = Fold(quantified.Condition) };
            case ForNode @for:
                return @for with { Iterators = Fold(@for.Iterators), Body = Fold(@for.Body) };
            case FilterNode filter:
                return filter with { Operand = Fold(filter.Operand), Filter = Fold(filter.Filter) };
            case ConstantNode or VariableNode or LocalNode or ItemMemberNode or InstanceOfNode or ContextNode or FunctionNode or BuiltInNode or InvocationNode or FaultyNode:
                return node;
            default:
                throw new UnreachableException($"{node.GetType()}");
        }
    }

    private IReadOnlyList<IteratorNode> Fold(IReadOnlyList<IteratorNode> iterators) =>
        [.. iterators.Select(i => i with { Domain = Fold(i.Domain), To = i.To is null ? null : Fold(i.To) })];

    /// <summary>The value in place of the node, when all below it is constant, nothing warns, and it is not a clock.</summary>
    private TypedNode Constant(TypedNode node)
    {
        if (node is CallNode { Function.IsDeterministic: false } || !TypedTree.Children(node).All(c => c is ConstantNode))
        {
            return node;
        }

        var evaluator = new Evaluator(EvaluationEnvironment.Empty, limits);
        var result = evaluator.Evaluate(new TypedExpression(new SourceText(""), node, []));
        return evaluator.Warnings.Count > 0 || result.Value is null || result.Value is Values.FunctionValue
            ? node
            : new ConstantNode(node.Span, node.Type.IsKnown ? node.Type : RuntimeType.Of(result.Value), result.Value);
    }
}
