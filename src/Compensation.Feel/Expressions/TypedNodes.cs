namespace Compensation.Feel.Expressions;

/// <summary>
/// A node of the checked tree: names are resolved, and <see cref="Type"/> is what the value will be, or <see cref="FeelType.Any"/>
/// where only the run can tell. Any value may be null besides.
/// </summary>
internal abstract record TypedNode(TextSpan Span, FeelType Type);

/// <summary>A value known without a claim.</summary>
internal sealed record ConstantNode(TextSpan Span, FeelType Type, object? Value) : TypedNode(Span, Type);

internal sealed record VariableNode(TextSpan Span, Variable Variable) : TypedNode(Span, Variable.Type);

internal sealed record LocalNode(TextSpan Span, Local Local) : TypedNode(Span, Local.Type);

/// <summary>A name in a filter over items of unknown type: the item's member when it has one, else what is declared outside.</summary>
internal sealed record ItemMemberNode(TextSpan Span, Local Item, string Name, TypedNode? Otherwise) : TypedNode(Span, FeelType.Any), INamed;

internal sealed record NegationNode(TextSpan Span, FeelType Type, TypedNode Operand) : TypedNode(Span, Type);

internal sealed record ArithmeticNode(TextSpan Span, FeelType Type, Operator Operator, TypedNode Left, TypedNode Right) : TypedNode(Span, Type);

internal sealed record ComparisonNode(TextSpan Span, Operator Operator, TypedNode Left, TypedNode Right) : TypedNode(Span, FeelType.Boolean);

/// <summary><c>and</c> when <paramref name="IsAnd"/>, else <c>or</c>.</summary>
internal sealed record LogicalNode(TextSpan Span, bool IsAnd, TypedNode Left, TypedNode Right) : TypedNode(Span, FeelType.Boolean);

/// <summary>Whether <paramref name="Operand"/>, bound to <paramref name="Tested"/>, passes one of the tests; with <paramref name="Negated"/>, none of them.</summary>
internal sealed record TestsNode(TextSpan Span, TypedNode Operand, Local Tested, IReadOnlyList<TypedNode> Tests, bool Negated) : TypedNode(Span, FeelType.Boolean);

/// <summary>Whether a value is equal to another, lies in it (a range), or is among its items (a list): the meaning of a bare value as a test.</summary>
internal sealed record MatchNode(TextSpan Span, TypedNode Value, TypedNode Pattern) : TypedNode(Span, FeelType.Boolean);

internal sealed record BetweenNode(TextSpan Span, TypedNode Operand, TypedNode Low, TypedNode High) : TypedNode(Span, FeelType.Boolean);

internal sealed record InstanceOfNode(TextSpan Span, TypedNode Operand, FeelType Tested) : TypedNode(Span, FeelType.Boolean);

internal sealed record IfNode(TextSpan Span, FeelType Type, TypedNode Condition, TypedNode Then, TypedNode Else) : TypedNode(Span, Type);

/// <summary>One iterator; with <paramref name="To"/> it counts from <paramref name="Domain"/> to there.</summary>
internal sealed record IteratorNode(Local Local, TypedNode Domain, TypedNode? To);

internal sealed record ForNode(TextSpan Span, FeelType Type, IReadOnlyList<IteratorNode> Iterators, Local Partial, TypedNode Body) : TypedNode(Span, Type);

internal sealed record QuantifiedNode(TextSpan Span, bool Every, IReadOnlyList<IteratorNode> Iterators, TypedNode Condition) : TypedNode(Span, FeelType.Boolean);

/// <summary><c>list[filter]</c>: by number the item at that place, by boolean the items for which it is true.</summary>
internal sealed record FilterNode(TextSpan Span, FeelType Type, TypedNode Operand, Local Item, TypedNode Filter) : TypedNode(Span, Type);

internal sealed record PathNode(TextSpan Span, FeelType Type, TypedNode Operand, string Name) : TypedNode(Span, Type), INamed;

internal sealed record ListNode(TextSpan Span, FeelType Type, IReadOnlyList<TypedNode> Items) : TypedNode(Span, Type);

/// <summary>A context; each entry is bound to its local so that later entries can use it.</summary>
internal sealed record ContextNode(TextSpan Span, FeelType Type, IReadOnlyList<(Local Local, TypedNode Value)> Entries) : TypedNode(Span, Type);

/// <summary>A range; an end that is null is open.</summary>
internal sealed record RangeNode(TextSpan Span, FeelType Type, bool LowIncluded, TypedNode? Low, TypedNode? High, bool HighIncluded) : TypedNode(Span, Type);

/// <summary>A function as a value.</summary>
internal sealed record FunctionNode(TextSpan Span, FeelType Type, IReadOnlyList<Local> Parameters, TypedNode Body) : TypedNode(Span, Type);

/// <summary>A built-in named without being called.</summary>
internal sealed record BuiltInNode(TextSpan Span, BuiltIn Function) : TypedNode(Span, FeelType.Any);

/// <summary>
/// A call of a built-in. <paramref name="Names"/> is null when the arguments are given by position. <paramref name="Overload"/> is the
/// one that the static types choose, null when only the run can tell.
/// </summary>
internal sealed record CallNode(TextSpan Span, FeelType Type, BuiltIn Function, Overload? Overload, IReadOnlyList<TypedNode> Arguments, IReadOnlyList<string>? Names) : TypedNode(Span, Type);

/// <summary>A call of a function that is declared beside the expression; one argument for each parameter, in order.</summary>
internal sealed record DefinitionCallNode(TextSpan Span, Definition Function, IReadOnlyList<TypedNode> Arguments) : TypedNode(Span, Function.Result);

/// <summary>A call of whatever <paramref name="Callee"/> turns out to be.</summary>
internal sealed record InvocationNode(TextSpan Span, FeelType Type, TypedNode Callee, IReadOnlyList<TypedNode> Arguments, IReadOnlyList<string>? Names) : TypedNode(Span, Type);

/// <summary>A decision table, applied to <paramref name="Inputs"/>, one for each of its columns.</summary>
internal sealed record TableNode(TextSpan Span, DecisionTable Table, IReadOnlyList<TypedNode> Inputs) : TypedNode(Span, Table.Type)
{
    /// <summary>The texts that the inputs stand in, one for each; null when they stand in that of the node itself.</summary>
    public IReadOnlyList<SourceText>? Sources { get; init; }
}

/// <summary>What can't be evaluated: the problem was reported when it was checked, and its value is null.</summary>
internal sealed record FaultyNode(TextSpan Span, Diagnostic Problem) : TypedNode(Span, FeelType.Any);
