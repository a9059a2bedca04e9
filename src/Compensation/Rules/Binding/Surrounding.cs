namespace Compensation.Rules.Binding;

/// <summary>What stands around a value in an expression and decides whether, or for what, the value is used.</summary>
internal abstract record Surrounding
{
    /// <summary>The number of the value's source as it is seen from outside; null where nobody can tell.</summary>
    public abstract TypedNode? Around(TypedNode number);

    /// <summary>Whether a name stands in an expression.</summary>
    public static bool Mentions(TypedNode node, Symbol? symbol)
    {
        var found = false;
        TypedTree.Visit(node, n => found |= n switch
        {
            LocalNode local => ReferenceEquals(local.Local, symbol),
            ItemMemberNode member => ReferenceEquals(member.Item, symbol),
            VariableNode variable => ReferenceEquals(variable.Variable, symbol),
            _ => false,
        });
        return found;
    }

    /// <summary>A branch of an <c>if</c>.</summary>
    internal sealed record Branch(TypedNode Condition, bool IsThen) : Surrounding
    {
        public override TypedNode Around(TypedNode number)
        {
            var none = number.Type.Is(FeelKind.List) ? SourceNumbers.EmptyList : SourceNumbers.None;
            return new IfNode(default, number.Type, Condition, IsThen ? number : none, IsThen ? none : number);
        }
    }

    /// <summary>Names that go through lists.</summary>
    internal sealed record Loop(IReadOnlyList<IteratorNode> Iterators) : Surrounding
    {
        /// <summary>A name for one value.</summary>
        public static Loop Over(Local local, TypedNode value) => new([new IteratorNode(local, new ListNode(default, FeelType.ListOf(value.Type), [value]), null)]);

        public override TypedNode Around(TypedNode number) => Iterators.Any(i => Mentions(number, i.Local))
            ? new ForNode(default, FeelType.ListOf(number.Type), Iterators, new Local("partial", FeelType.Any), number)
            : number;
    }

    /// <summary>The body of a function that is called.</summary>
    internal sealed record Called(DefinitionCallNode Call) : Surrounding
    {
        public override TypedNode Around(TypedNode number) => Call.Function.Parameters.Any(p => Mentions(number, p))
            ? new DefinitionCallNode(default, new Definition(Call.Function.Name, Call.Function.Parameters, number.Type) { Body = SourceNumbers.Expression(number) }, Call.Arguments)
            : number;
    }

    /// <summary>Names whose values nobody knows here.</summary>
    internal sealed record Unknown(IReadOnlyList<Local> Names) : Surrounding
    {
        public override TypedNode? Around(TypedNode number) => Names.Any(n => Mentions(number, n)) ? null : number;
    }
}
