namespace Compensation.Feel.Syntax;

/// <summary>Going through the tokens, and what is said where another was expected.</summary>
internal sealed partial class Parser
{
    private Token Current => _tokens[_at];

    private Token Next => _tokens[Math.Min(_at + 1, _tokens.Count - 1)];

    /// <summary>Reads the words of a name that is followed by <paramref name="end"/>, together with it; null, and nothing read, when that is not what stands here.</summary>
    private string? NameBefore(TokenKind end)
    {
        var at = _at;
        if (_tokens[at].Kind != TokenKind.Name)
        {
            return null;
        }

        while (_tokens[at].Kind is TokenKind.Name or TokenKind.Number or TokenKind.Plus or TokenKind.Minus or TokenKind.Star or TokenKind.Slash or TokenKind.Dot or TokenKind.Apostrophe)
        {
            at++;
        }

        if (_tokens[at].Kind != end)
        {
            return null;
        }

        var name = TextOf(_at, at);
        _at = at + 1;
        return name;
    }

    /// <summary>The text of the tokens as one name, each stretch of white space as one space.</summary>
    private string TextOf(int from, int to) =>
        string.Join(' ', _source.Text[_tokens[from].Span.Start.._tokens[to - 1].Span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void Advance() => _at = Math.Min(_at + 1, _tokens.Count - 1);

    private TextSpan Expect(TokenKind kind, string expected)
    {
        if (Current.Kind != kind)
        {
            throw Unexpected(expected);
        }

        var span = Current.Span;
        Advance();
        return span;
    }

    private void ExpectWord(string word)
    {
        if (!Current.IsWord(word))
        {
            throw Unexpected($"`{word}`");
        }

        Advance();
    }

    private void ExpectEnd(string expected)
    {
        if (Current.Kind != TokenKind.End)
        {
            throw Unexpected(expected);
        }
    }

    private SyntaxException Unexpected(string expected) =>
        Error(FeelDiagnostics.UnexpectedToken, Current.Span, Current.Kind == TokenKind.End ? "the end" : $"`{Current.Text}`", expected);

    private SyntaxException Error(DiagnosticDescriptor descriptor, TextSpan span, params ReadOnlySpan<object?> arguments) =>
        new(descriptor.At(_source, span, arguments));
}
