namespace Compensation.Feel.Syntax;

/// <summary>A node of the tree that the parser makes: what stands in the text, nothing known of names or types yet.</summary>
internal abstract record SyntaxNode(TextSpan Span);

/// <summary>A number (decimal), string, boolean or null.</summary>
internal sealed record LiteralSyntax(TextSpan Span, object? Value) : SyntaxNode(Span);

/// <summary><c>@"2025-06-02"</c>: a date, time, date and time or duration.</summary>
internal sealed record TemporalLiteralSyntax(TextSpan Span, string Text) : SyntaxNode(Span);

/// <summary>A name as the scope declares it, or one unknown word. <c>?</c> is the value that a unary test tests.</summary>
internal sealed record NameSyntax(TextSpan Span, string Name) : SyntaxNode(Span);

internal sealed record NegationSyntax(TextSpan Span, SyntaxNode Operand) : SyntaxNode(Span);

/// <summary>Arithmetic, comparison, <c>and</c>, <c>or</c>; <paramref name="OperatorSpan"/> is where the operator stands.</summary>
internal sealed record BinarySyntax(TextSpan Span, Operator Operator, TextSpan OperatorSpan, SyntaxNode Left, SyntaxNode Right) : SyntaxNode(Span);

internal sealed record BetweenSyntax(TextSpan Span, SyntaxNode Operand, SyntaxNode Low, SyntaxNode High) : SyntaxNode(Span);

internal sealed record InSyntax(TextSpan Span, SyntaxNode Operand, IReadOnlyList<SyntaxNode> Tests) : SyntaxNode(Span);

/// <summary><c>&gt; 5</c> as a test, or in parentheses as a range.</summary>
internal sealed record OperatorTestSyntax(TextSpan Span, Operator Operator, SyntaxNode Operand) : SyntaxNode(Span);

/// <summary>The whole of a unary tests text: one of <paramref name="Tests"/>, or none of them; no tests at all is <c>-</c>.</summary>
internal sealed record UnaryTestsSyntax(TextSpan Span, bool Negated, IReadOnlyList<SyntaxNode> Tests) : SyntaxNode(Span);

internal sealed record InstanceOfSyntax(TextSpan Span, SyntaxNode Operand, TypeSyntax Type) : SyntaxNode(Span);

internal sealed record IfSyntax(TextSpan Span, SyntaxNode Condition, SyntaxNode Then, SyntaxNode Else) : SyntaxNode(Span);

/// <summary><c>name in domain</c>, or <c>name in from..to</c>.</summary>
internal sealed record IteratorSyntax(TextSpan Span, string Name, SyntaxNode Domain, SyntaxNode? To);

internal sealed record ForSyntax(TextSpan Span, IReadOnlyList<IteratorSyntax> Iterators, SyntaxNode Body) : SyntaxNode(Span);

internal sealed record QuantifiedSyntax(TextSpan Span, bool Every, IReadOnlyList<IteratorSyntax> Iterators, SyntaxNode Condition) : SyntaxNode(Span);

internal sealed record PathSyntax(TextSpan Span, SyntaxNode Operand, string Name, TextSpan NameSpan) : SyntaxNode(Span);

internal sealed record FilterSyntax(TextSpan Span, SyntaxNode Operand, SyntaxNode Filter) : SyntaxNode(Span);

/// <summary>One argument of a call; <paramref name="Name"/> is null when it is given by position.</summary>
internal sealed record ArgumentSyntax(TextSpan Span, string? Name, SyntaxNode Value);

internal sealed record CallSyntax(TextSpan Span, SyntaxNode Callee, IReadOnlyList<ArgumentSyntax> Arguments) : SyntaxNode(Span);

internal sealed record ListSyntax(TextSpan Span, IReadOnlyList<SyntaxNode> Items) : SyntaxNode(Span);

internal sealed record ContextEntrySyntax(TextSpan Span, string Name, SyntaxNode Value);

internal sealed record ContextSyntax(TextSpan Span, IReadOnlyList<ContextEntrySyntax> Entries) : SyntaxNode(Span);

/// <summary>A range; an end that was left open in a test such as <c>(&gt; 5)</c> is null.</summary>
internal sealed record RangeSyntax(TextSpan Span, bool LowIncluded, SyntaxNode? Low, SyntaxNode? High, bool HighIncluded) : SyntaxNode(Span);

internal sealed record FormalParameterSyntax(TextSpan Span, string Name, TypeSyntax? Type);

/// <summary><c>function(a: number, b) a + b</c>. An <c>external</c> body is refused by the checker.</summary>
internal sealed record FunctionDefinitionSyntax(TextSpan Span, IReadOnlyList<FormalParameterSyntax> Parameters, SyntaxNode Body, bool External) : SyntaxNode(Span);

/// <summary>A type as it is written: a name, and what stands in its angle brackets.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Name">For instance <c>days and time duration</c> or <c>list</c>.</param>
/// <param name="Arguments">Element, parameter or member types.</param>
/// <param name="Members">The names of a context's members, in the order of <paramref name="Arguments"/>.</param>
/// <param name="Result">What a function returns.</param>
internal sealed record TypeSyntax(TextSpan Span, string Name, IReadOnlyList<TypeSyntax> Arguments, IReadOnlyList<string> Members, TypeSyntax? Result);
