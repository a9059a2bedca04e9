namespace Compensation.Rules.Binding;

/// <summary>What stands around a value in an expression, and how the number of its source is seen from outside.</summary>
internal sealed partial class SourceFinder
{
    /// <summary>Something around a value that decides whether, or for what, it is used.</summary>
    private abstract record Surrounding
    {
        /// <summary>The number as it is seen from outside; null where nobody can tell.</summary>
        public abstract TypedNode? Around(TypedNode number, Func<TypedNode, Symbol?, bool> mentions);
    }

    /// <summary>A branch of an <c>if</c>.</summary>
    private sealed record Branch(TypedNode Condition, bool IsThen) : Surrounding
    {
        public override TypedNode Around(TypedNode number, Func<TypedNode, Symbol?, bool> mentions)
        {
            var none = number.Type.Is(FeelKind.List) ? NoNumbers : NoNumber;
            return new IfNode(default, number.Type, Condition, IsThen ? number : none, IsThen ? none : number);
        }
    }

    /// <summary>Names that go through lists.</summary>
    private sealed record Loop(IReadOnlyList<IteratorNode> Iterators) : Surrounding
    {
        /// <summary>A name for one value.</summary>
        public static Loop Over(Local local, TypedNode value) => new([new IteratorNode(local, new ListNode(default, FeelType.ListOf(value.Type), [value]), null)]);

        public override TypedNode Around(TypedNode number, Func<TypedNode, Symbol?, bool> mentions) => Iterators.Any(i => mentions(number, i.Local))
            ? new ForNode(default, FeelType.ListOf(number.Type), Iterators, new Local("partial", FeelType.Any), number)
            : number;
    }

    /// <summary>The body of a function that is called.</summary>
    private sealed record Called(DefinitionCallNode Call) : Surrounding
    {
        public override TypedNode Around(TypedNode number, Func<TypedNode, Symbol?, bool> mentions) => Call.Function.Parameters.Any(p => mentions(number, p))
            ? new DefinitionCallNode(default, new Definition(Call.Function.Name, Call.Function.Parameters, number.Type) { Body = Expression(number) }, Call.Arguments)
            : number;
    }

    /// <summary>Names whose values nobody knows here.</summary>
    private sealed record Unknown(IReadOnlyList<Local> Names) : Surrounding
    {
        public override TypedNode? Around(TypedNode number, Func<TypedNode, Symbol?, bool> mentions) => Names.Any(n => mentions(number, n)) ? null : number;
    }
}
