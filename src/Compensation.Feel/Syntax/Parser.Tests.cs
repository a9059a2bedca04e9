namespace Compensation.Feel.Syntax;

/// <summary>Unary tests, <c>in</c>, and types.</summary>
internal sealed partial class Parser
{
    private InSyntax In(SyntaxNode operand)
    {
        Advance();
        if (Current.Kind != TokenKind.LeftParenthesis)
        {
            // Without brackets the test ends where a comparison would: `x in [1..5] and y` is a conjunction.
            var single = ComparisonOperator(Current.Kind) is null ? Additive() : PositiveTest();
            return new InSyntax(operand.Span.To(single.Span), operand, [single]);
        }

        // `(` opens a list of tests, an open range, or an expression that only begins with a bracket: `in (a + b) * 2`.
        var open = Current.Span;
        Advance();
        var first = Nested(PositiveTest);
        if (Current.Kind == TokenKind.DotDot)
        {
            _ready = RangeEnd(open, false, first);
        }
        else if (Current.Kind == TokenKind.RightParenthesis && first is not OperatorTestSyntax)
        {
            _ready = first with { Span = open.To(Current.Span) };
            Advance();
        }

        if (_ready is not null)
        {
            var test = Additive();
            return new InSyntax(operand.Span.To(test.Span), operand, [test]);
        }

        var tests = new List<SyntaxNode> { first };
        while (Current.Kind == TokenKind.Comma)
        {
            Advance();
            tests.Add(Nested(PositiveTest));
        }

        return new InSyntax(operand.Span.To(Expect(TokenKind.RightParenthesis, "`,` or `)`")), operand, tests);
    }

    private UnaryTestsSyntax UnaryTests()
    {
        var start = Current.Span;
        if (Current.Kind == TokenKind.Minus && Next.Kind == TokenKind.End)
        {
            Advance();
            return new UnaryTestsSyntax(start, false, []);
        }

        // `not(a, b)` negates tests; `not(x) and y` is an expression that begins with the function.
        if (Current.IsWord("not") && Next.Kind == TokenKind.LeftParenthesis)
        {
            var at = _at;
            Advance();
            Advance();
            var negated = TestList();
            if (Current.Kind == TokenKind.RightParenthesis && Next.Kind == TokenKind.End)
            {
                var span = start.To(Current.Span);
                Advance();
                return new UnaryTestsSyntax(span, true, negated);
            }

            _at = at;
        }

        var tests = TestList();
        return new UnaryTestsSyntax(start.To(tests[^1].Span), false, tests);
    }

    private List<SyntaxNode> TestList()
    {
        var tests = new List<SyntaxNode> { Nested(PositiveTest) };
        while (Current.Kind == TokenKind.Comma)
        {
            Advance();
            tests.Add(Nested(PositiveTest));
        }

        return tests;
    }

    private SyntaxNode PositiveTest()
    {
        if (ComparisonOperator(Current.Kind) is not { } @operator)
        {
            return Expression();
        }

        var start = Current.Span;
        Advance();
        var operand = Additive();
        return new OperatorTestSyntax(start.To(operand.Span), @operator, operand);
    }

    private TypeSyntax Type()
    {
        if (++_depth > _limits.Depth)
        {
            throw Error(FeelDiagnostics.NestedTooDeep, Current.Span, _limits.Depth);
        }

        var from = _at;
        while (Current.Kind == TokenKind.Name && (_at == from || IsTypeWord()))
        {
            Advance();
            while (Current.Kind == TokenKind.Dot && Next.Kind == TokenKind.Name)
            {
                Advance();
                Advance();
            }
        }

        if (_at == from)
        {
            throw Unexpected("a type");
        }

        var span = _tokens[from].Span.To(_tokens[_at - 1].Span);
        var name = TextOf(from, _at);
        var arguments = new List<TypeSyntax>();
        var members = new List<string>();
        if (Current.Kind == TokenKind.Less)
        {
            Advance();
            while (Current.Kind is not TokenKind.Greater)
            {
                if (arguments.Count > 0)
                {
                    Expect(TokenKind.Comma, "`,` or `>`");
                }

                if (name == "context")
                {
                    members.Add(NameBefore(TokenKind.Colon) ?? throw Unexpected("the name of a member and `:`"));
                }

                arguments.Add(Type());
            }

            span = span.To(Current.Span);
            Advance();
        }

        TypeSyntax? result = null;
        if (name == "function" && Current.Kind == TokenKind.Arrow)
        {
            Advance();
            result = Type();
            span = span.To(result.Span);
        }

        _depth--;
        return new TypeSyntax(span, name, arguments, members, result);
    }

    /// <summary>Whether the current word goes on a type's name: <c>date and time</c>, <c>years and months duration</c>.</summary>
    private bool IsTypeWord() =>
        Current.Text is "time" or "duration" or "months" or "day"
        || (Current.IsWord("and") && (Next.IsWord("time") || Next.IsWord("months")) && _tokens[_at - 1].Text is "date" or "days" or "day" or "years" or "year")
        || !Keywords.Contains(Current.Text);
}
