namespace Compensation.Feel.Syntax;

/// <summary>
/// Reads FEEL (DMN 1.5, 10.3.1) by recursive descent. Where names may have spaces only the scope can tell where one ends,
/// so the parser is given the known names and adds those that the text itself declares.
/// </summary>
internal sealed partial class Parser
{
    private static readonly HashSet<string> Keywords =
    [
        "if", "then", "else", "for", "in", "return", "some", "every", "satisfies", "and", "or", "between", "instance", "of", "function", "external", "true", "false", "null",
    ];

    private readonly SourceText _source;
    private readonly FeelLimits _limits;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly bool _plainNumbersOnly;

    /// <summary>Member names with spaces that occur in types and in contexts of this text.</summary>
    private readonly NameTable _members;

    private NameTable _names;
    private int _at;
    private readonly DeepWalk _walk = new();
    private int _depth;

    /// <summary>True while the end of a range is read, where <c>[</c> may close the range instead of opening a filter.</summary>
    private bool _inRangeEnd;

    /// <summary>A primary that was read before it was known to begin an expression; the next to ask for a primary gets it.</summary>
    private SyntaxNode? _ready;

    private Parser(SourceText source, NameTable names, NameTable members, FeelLimits limits, bool plainNumbersOnly = false)
    {
        if (source.Text.Length > limits.TextLength)
        {
            throw new SyntaxException(FeelDiagnostics.TextTooLong.At(source, default, source.Text.Length, limits.TextLength));
        }

        _source = source;
        _names = new NameTable(names);
        _members = new NameTable(members);
        _limits = limits;
        _plainNumbersOnly = plainNumbersOnly;
        _tokens = Lexer.Read(source);
    }

    /// <summary>Reads a whole text as one expression.</summary>
    /// <exception cref="SyntaxException">The text is no FEEL; the exception holds the first problem.</exception>
    public static SyntaxNode ParseExpression(SourceText source, NameTable names, NameTable members, FeelLimits limits, bool plainNumbersOnly = false)
    {
        var parser = new Parser(source, names, members, limits, plainNumbersOnly);
        var node = parser.Expression();
        parser.ExpectEnd("an operator or the end");
        return node;
    }

    /// <summary>Reads a whole text as the unary tests of a table cell: <c>-</c>, <c>not(...)</c> or tests between commas.</summary>
    /// <exception cref="SyntaxException">The text is no FEEL; the exception holds the first problem.</exception>
    public static UnaryTestsSyntax ParseUnaryTests(SourceText source, NameTable names, NameTable members, FeelLimits limits, bool plainNumbersOnly = false)
    {
        var parser = new Parser(source, names, members, limits, plainNumbersOnly);
        var node = parser.UnaryTests();
        parser.ExpectEnd("`,` or the end");
        return node;
    }

    /// <summary>Reads a whole text as a type: <c>list&lt;number&gt;</c>.</summary>
    /// <exception cref="SyntaxException">The text is no type; the exception holds the first problem.</exception>
    public static TypeSyntax ParseType(SourceText source, FeelLimits limits)
    {
        var parser = new Parser(source, new NameTable(), new NameTable(), limits);
        var type = parser.Type();
        parser.ExpectEnd("the end");
        return type;
    }

    private SyntaxNode Expression()
    {
        if (++_depth > _limits.Depth)
        {
            throw Error(FeelDiagnostics.NestedTooDeep, Current.Span, _limits.Depth);
        }

        if (!_walk.TryEnter())
        {
            _depth--;
            return _walk.Continue(Expression);
        }

        try
        {
            return Current.Kind != TokenKind.Name || IsKnownName() ? Disjunction() : Current.Text switch
            {
                "if" => If(),
                "for" => For(),
                "some" or "every" => Quantified(),
                "function" when Next.Kind == TokenKind.LeftParenthesis => Function(),
                _ => Disjunction(),
            };
        }
        finally
        {
            _depth--;
            _walk.Leave();
        }
    }

    /// <summary>Whether the scope has a name here that begins with a keyword, such as <c>if needed</c>.</summary>
    private bool IsKnownName() => Keywords.Contains(Current.Text) && _names.Match(_tokens, _at, out _) is not null;

    private SyntaxNode Disjunction()
    {
        var left = Conjunction();
        while (Current.IsWord("or"))
        {
            left = Binary(Operator.Or, left, Conjunction);
        }

        return left;
    }

    private SyntaxNode Conjunction()
    {
        var left = Comparison();
        while (Current.IsWord("and"))
        {
            left = Binary(Operator.And, left, Comparison);
        }

        return left;
    }

    private SyntaxNode Comparison()
    {
        var left = Additive();
        while (true)
        {
            if (ComparisonOperator(Current.Kind) is { } @operator)
            {
                left = Binary(@operator, left, Additive);
            }
            else if (Current.IsWord("between"))
            {
                Advance();
                var low = Additive();
                ExpectWord("and");
                var high = Additive();
                left = new BetweenSyntax(left.Span.To(high.Span), left, low, high);
            }
            else if (Current.IsWord("in"))
            {
                left = In(left);
            }
            else
            {
                return left;
            }
        }
    }

    private static readonly Dictionary<TokenKind, Operator> ComparisonOperators = new()
    {
        [TokenKind.Equal] = Operator.Equal,
        [TokenKind.NotEqual] = Operator.NotEqual,
        [TokenKind.Less] = Operator.Less,
        [TokenKind.LessOrEqual] = Operator.LessOrEqual,
        [TokenKind.Greater] = Operator.Greater,
        [TokenKind.GreaterOrEqual] = Operator.GreaterOrEqual,
    };

    private static Operator? ComparisonOperator(TokenKind kind) => ComparisonOperators.TryGetValue(kind, out var @operator) ? @operator : null;

    private SyntaxNode Additive()
    {
        var left = Multiplicative();
        while (Current.Kind is TokenKind.Plus or TokenKind.Minus)
        {
            left = Binary(Current.Kind == TokenKind.Plus ? Operator.Add : Operator.Subtract, left, Multiplicative);
        }

        return left;
    }

    private SyntaxNode Multiplicative()
    {
        var left = Power();
        while (Current.Kind is TokenKind.Star or TokenKind.Slash)
        {
            left = Binary(Current.Kind == TokenKind.Star ? Operator.Multiply : Operator.Divide, left, Power);
        }

        return left;
    }

    private SyntaxNode Power()
    {
        var left = Unary();
        while (Current.Kind == TokenKind.StarStar)
        {
            left = Binary(Operator.Power, left, Unary);
        }

        return left;
    }

    private BinarySyntax Binary(Operator @operator, SyntaxNode left, Func<SyntaxNode> operand)
    {
        var span = Current.Span;
        Advance();
        var right = operand();
        return new BinarySyntax(left.Span.To(right.Span), @operator, span, left, right);
    }

    private SyntaxNode Unary()
    {
        if (Current.Kind != TokenKind.Minus)
        {
            return InstanceOf();
        }

        if (++_depth > _limits.Depth)
        {
            throw Error(FeelDiagnostics.NestedTooDeep, Current.Span, _limits.Depth);
        }

        var start = Current.Span;
        Advance();
        var operand = Unary();
        _depth--;
        return new NegationSyntax(start.To(operand.Span), operand);
    }

    private SyntaxNode InstanceOf()
    {
        var operand = Postfix();
        if (!Current.IsWord("instance") || !Next.IsWord("of"))
        {
            return operand;
        }

        Advance();
        Advance();
        var type = Type();
        return new InstanceOfSyntax(operand.Span.To(type.Span), operand, type);
    }

    private SyntaxNode Postfix()
    {
        var node = Primary();
        while (true)
        {
            switch (Current.Kind)
            {
                case TokenKind.Dot:
                    Advance();
                    var (name, span) = MemberName();
                    node = new PathSyntax(node.Span.To(span), node, name, span);
                    break;
                case TokenKind.LeftBracket when !_inRangeEnd:
                    Advance();
                    var filter = Nested(Expression);
                    node = new FilterSyntax(node.Span.To(Expect(TokenKind.RightBracket, "`]`")), node, filter);
                    break;
                case TokenKind.LeftParenthesis:
                    node = Nested(() => Call(node));
                    break;
                default:
                    return node;
            }
        }
    }

    /// <summary>Reads something between brackets, where a range's open end no longer matters.</summary>
    private T Nested<T>(Func<T> read)
    {
        var inRangeEnd = _inRangeEnd;
        _inRangeEnd = false;
        var result = read();
        _inRangeEnd = inRangeEnd;
        return result;
    }

    private (string Name, TextSpan Span) MemberName()
    {
        var start = Current.Span;
        if (_members.Match(_tokens, _at, out var length) is { } known)
        {
            var end = _tokens[_at + length - 1].Span;
            _at += length;
            return (known, start.To(end));
        }

        if (Current.Kind != TokenKind.Name)
        {
            throw Unexpected("the name of a member");
        }

        var name = Current.Text;
        Advance();
        return (name, start);
    }

    private CallSyntax Call(SyntaxNode callee)
    {
        Advance();
        var arguments = new List<ArgumentSyntax>();
        while (Current.Kind != TokenKind.RightParenthesis)
        {
            if (arguments.Count > 0)
            {
                Expect(TokenKind.Comma, "`,` or `)`");
            }

            var start = Current.Span;
            var name = NameBefore(TokenKind.Colon);
            var value = Expression();
            arguments.Add(new ArgumentSyntax(start.To(value.Span), name, value));
        }

        var span = callee.Span.To(Current.Span);
        Advance();
        return new CallSyntax(span, callee, arguments);
    }
}
