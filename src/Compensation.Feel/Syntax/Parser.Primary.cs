using System.Diagnostics;

namespace Compensation.Feel.Syntax;

/// <summary>Literals, names, and everything in brackets.</summary>
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
}
