using System.Diagnostics;

namespace Compensation.Feel.Syntax;

/// <summary>Literals, names, everything in brackets, and the forms that begin with a keyword.</summary>
internal sealed partial class Parser
{
    private SyntaxNode Primary()
    {
        if (_ready is { } ready)
        {
            _ready = null;
            return ready;
        }

        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                return Number();
            case TokenKind.String:
                Advance();
                return new LiteralSyntax(token.Span, token.Value);
            case TokenKind.At when Next.Kind == TokenKind.String:
                Advance();
                var text = Current;
                Advance();
                return new TemporalLiteralSyntax(token.Span.To(text.Span), (string)text.Value!);
            case TokenKind.LeftParenthesis:
                return Nested(Parenthesised);
            case TokenKind.LeftBracket:
                return Nested(ListOrRange);
            case TokenKind.RightBracket:
                return OpenRange();
            case TokenKind.LeftBrace:
                return Nested(Context);
            case TokenKind.Name:
                return NameOrKeyword();
            default:
                throw Unexpected("a value");
        }
    }

    private SyntaxNode NameOrKeyword()
    {
        var start = Current.Span;
        if (_names.Match(_tokens, _at, out var length) is { } known)
        {
            var end = _tokens[_at + length - 1].Span;
            _at += length;
            return new NameSyntax(start.To(end), known);
        }

        var word = Current.Text;
        switch (word)
        {
            case "true" or "false":
                Advance();
                return new LiteralSyntax(start, word == "true");
            case "null":
                Advance();
                return new LiteralSyntax(start, null);
            case "if" or "for" or "some" or "every" or "function":
                return Expression();
            case var keyword when Keywords.Contains(keyword):
                throw Unexpected("a value");
            default:
                Advance();
                return new NameSyntax(start, word);
        }
    }

    /// <summary><c>(a)</c>, <c>(a..b)</c>, or <c>(&gt; a)</c>.</summary>
    private SyntaxNode Parenthesised()
    {
        var start = Current.Span;
        Advance();
        if (ComparisonOperator(Current.Kind) is { } @operator)
        {
            Advance();
            var operand = Additive();
            return RangeOf(@operator, operand, start.To(Expect(TokenKind.RightParenthesis, "`)`")));
        }

        var inner = Expression();
        if (Current.Kind == TokenKind.DotDot)
        {
            return RangeEnd(start, false, inner);
        }

        // The span of the brackets, so that what is pointed at is what was written.
        return inner with { Span = start.To(Expect(TokenKind.RightParenthesis, "`)`")) };
    }

    private static SyntaxNode RangeOf(Operator @operator, SyntaxNode operand, TextSpan span) => @operator switch
    {
        Operator.Less => new RangeSyntax(span, false, null, operand, false),
        Operator.LessOrEqual => new RangeSyntax(span, false, null, operand, true),
        Operator.Greater => new RangeSyntax(span, false, operand, null, false),
        Operator.GreaterOrEqual => new RangeSyntax(span, true, operand, null, false),
        Operator.Equal => new RangeSyntax(span, true, operand, operand, true),
        Operator.NotEqual => new OperatorTestSyntax(span, @operator, operand),
        _ => throw new UnreachableException(@operator.Text()),
    };

    private SyntaxNode ListOrRange()
    {
        var start = Current.Span;
        Advance();
        var items = new List<SyntaxNode>();
        while (Current.Kind != TokenKind.RightBracket)
        {
            if (items.Count > 0)
            {
                Expect(TokenKind.Comma, "`,` or `]`");
            }

            items.Add(ListItem());
            if (items.Count == 1 && Current.Kind == TokenKind.DotDot)
            {
                return RangeEnd(start, true, items[0]);
            }
        }

        var span = start.To(Current.Span);
        Advance();
        return new ListSyntax(span, items);
    }

    /// <summary>An item may be a test as well: <c>x in [&lt; 5, &gt; 10]</c>.</summary>
    private SyntaxNode ListItem()
    {
        if (ComparisonOperator(Current.Kind) is not { } @operator)
        {
            return Expression();
        }

        var start = Current.Span;
        Advance();
        var operand = Additive();
        return RangeOf(@operator, operand, start.To(operand.Span));
    }

    private SyntaxNode OpenRange()
    {
        var start = Current.Span;
        Advance();
        var low = Nested(Additive);
        if (Current.Kind != TokenKind.DotDot)
        {
            throw Unexpected("`..`");
        }

        return RangeEnd(start, false, low);
    }

    private RangeSyntax RangeEnd(TextSpan start, bool lowIncluded, SyntaxNode low)
    {
        Advance();
        var outer = _inRangeEnd;
        _inRangeEnd = true;
        var high = Additive();
        _inRangeEnd = outer;
        var included = Current.Kind switch
        {
            TokenKind.RightBracket => true,
            TokenKind.RightParenthesis or TokenKind.LeftBracket => false,
            _ => throw Unexpected("`]`, `)` or `[` to close the range"),
        };
        var span = start.To(Current.Span);
        Advance();
        return new RangeSyntax(span, lowIncluded, low, high, included);
    }

    private ContextSyntax Context()
    {
        var start = Current.Span;
        Advance();
        var outer = _names;
        _names = new NameTable(outer);
        var entries = new List<ContextEntrySyntax>();
        while (Current.Kind != TokenKind.RightBrace)
        {
            if (entries.Count > 0)
            {
                Expect(TokenKind.Comma, "`,` or `}`");
            }

            var keySpan = Current.Span;
            var name = ContextKey();
            if (entries.Any(e => e.Name == name))
            {
                throw Error(FeelDiagnostics.DuplicateKey, keySpan, name);
            }

            _members.Add(name);
            var value = Expression();
            _names.Add(name);
            entries.Add(new ContextEntrySyntax(keySpan.To(value.Span), name, value));
        }

        _names = outer;
        var span = start.To(Current.Span);
        Advance();
        return new ContextSyntax(span, entries);
    }

    private string ContextKey()
    {
        if (Current.Kind == TokenKind.String)
        {
            var key = (string)Current.Value!;
            Advance();
            Expect(TokenKind.Colon, "`:`");
            return key;
        }

        return NameBefore(TokenKind.Colon) ?? throw Unexpected("a key and `:`");
    }

    private IfSyntax If()
    {
        var start = Current.Span;
        Advance();
        var condition = Expression();
        ExpectWord("then");
        var then = Expression();
        ExpectWord("else");
        var @else = Expression();
        return new IfSyntax(start.To(@else.Span), condition, then, @else);
    }

    private ForSyntax For()
    {
        var start = Current.Span;
        Advance();
        var outer = _names;
        var iterators = Iterators("return");
        _names.Add("partial");
        var body = Expression();
        _names = outer;
        return new ForSyntax(start.To(body.Span), iterators, body);
    }

    private QuantifiedSyntax Quantified()
    {
        var start = Current.Span;
        var every = Current.Text == "every";
        Advance();
        var outer = _names;
        var iterators = Iterators("satisfies");
        var condition = Expression();
        _names = outer;
        return new QuantifiedSyntax(start.To(condition.Span), every, iterators, condition);
    }

    private List<IteratorSyntax> Iterators(string end)
    {
        _names = new NameTable(_names);
        var iterators = new List<IteratorSyntax>();
        do
        {
            if (iterators.Count > 0)
            {
                Expect(TokenKind.Comma, $"`,` or `{end}`");
            }

            var start = Current.Span;
            var name = IteratorName();
            var domain = Expression();
            SyntaxNode? to = null;
            if (Current.Kind == TokenKind.DotDot)
            {
                Advance();
                to = Expression();
            }

            _names.Add(name);
            iterators.Add(new IteratorSyntax(start.To((to ?? domain).Span), name, domain, to));
        }
        while (!Current.IsWord(end) && Current.Kind == TokenKind.Comma);
        ExpectWord(end);
        return iterators;
    }

    private string IteratorName()
    {
        var from = _at;
        while (Current.Kind == TokenKind.Name && !Current.IsWord("in"))
        {
            Advance();
        }

        if (_at == from || !Current.IsWord("in"))
        {
            throw Unexpected("a name and `in`");
        }

        var name = TextOf(from, _at);
        Advance();
        return name;
    }

    private FunctionDefinitionSyntax Function()
    {
        var start = Current.Span;
        Advance();
        Expect(TokenKind.LeftParenthesis, "`(`");
        var outer = _names;
        _names = new NameTable(outer);
        var parameters = new List<FormalParameterSyntax>();
        while (Current.Kind != TokenKind.RightParenthesis)
        {
            if (parameters.Count > 0)
            {
                Expect(TokenKind.Comma, "`,` or `)`");
            }

            var parameter = FormalParameter();
            _names.Add(parameter.Name);
            parameters.Add(parameter);
        }

        Advance();
        var external = Current.IsWord("external");
        if (external)
        {
            Advance();
        }

        var body = Nested(Expression);
        _names = outer;
        return new FunctionDefinitionSyntax(start.To(body.Span), parameters, body, external);
    }

    private FormalParameterSyntax FormalParameter()
    {
        var start = Current.Span;
        var from = _at;
        if (NameBefore(TokenKind.Colon) is { } typed)
        {
            var type = Type();
            return new FormalParameterSyntax(start.To(type.Span), typed, type);
        }

        while (Current.Kind == TokenKind.Name)
        {
            Advance();
        }

        if (_at == from)
        {
            throw Unexpected("the name of a parameter");
        }

        return new FormalParameterSyntax(start.To(_tokens[_at - 1].Span), TextOf(from, _at), null);
    }
}
