using System.Diagnostics;

namespace Compensation.Feel.Expressions;

/// <summary>Walks a checked tree.</summary>
internal static class TypedTree
{
    /// <summary>Calls <paramref name="visit"/> for a node and all below it, the node first.</summary>
    public static void Visit(TypedNode node, Action<TypedNode> visit)
    {
        // Without recursion, because a long chain of operators is a deep tree.
        var waiting = new Stack<TypedNode>([node]);
        while (waiting.TryPop(out var next))
        {
            visit(next);
            foreach (var child in Children(next).Reverse())
            {
                waiting.Push(child);
            }
        }
    }

    /// <summary>The nodes right below a node, in the order of the text.</summary>
    public static IEnumerable<TypedNode> Children(TypedNode node) => node switch
    {
        ItemMemberNode member => member.Otherwise is null ? [] : [member.Otherwise],
        NegationNode negation => [negation.Operand],
        ArithmeticNode arithmetic => [arithmetic.Left, arithmetic.Right],
        ComparisonNode comparison => [comparison.Left, comparison.Right],
        LogicalNode logical => [logical.Left, logical.Right],
        TestsNode tests => tests.Tests.Prepend(tests.Operand),
        MatchNode match => [match.Value, match.Pattern],
        BetweenNode between => [between.Operand, between.Low, between.High],
        InstanceOfNode instance => [instance.Operand],
        IfNode @if => [@if.Condition, @if.Then, @if.Else],
        ForNode @for => Iterated(@for.Iterators).Append(@for.Body),
        QuantifiedNode quantified => Iterated(quantified.Iterators).Append(quantified.Condition),
        FilterNode filter => [filter.Operand, filter.Filter],
        PathNode path => [path.Operand],
        ListNode list => list.Items,
        ContextNode context => context.Entries.Select(e => e.Value),
        RangeNode range => new[] { range.Low, range.High }.OfType<TypedNode>(),
        FunctionNode function => [function.Body],
        CallNode call => call.Arguments,
        DefinitionCallNode call => call.Arguments,
        InvocationNode invocation => invocation.Arguments.Prepend(invocation.Callee),
        TableNode table => table.Inputs,
        ConstantNode or VariableNode or LocalNode or BuiltInNode or FaultyNode => [],
        _ => throw new UnreachableException($"{node.GetType()}"),
    };

    /// <summary>Whether a name that is bound inside of an expression is read in a node or below it.</summary>
    public static bool Mentions(TypedNode node, Local local)
    {
        var found = false;
        Visit(node, n => found |= n is LocalNode read && ReferenceEquals(read.Local, local));
        return found;
    }


    private static IEnumerable<TypedNode> Iterated(IReadOnlyList<IteratorNode> iterators) =>
        iterators.SelectMany(i => i.To is null ? (TypedNode[])[i.Domain] : [i.Domain, i.To]);
}
