namespace Compensation.Feel.Syntax;

/// <summary>The forms that begin with a keyword.</summary>
internal sealed partial class Parser
{
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
