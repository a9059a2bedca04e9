namespace Compensation.Feel.Syntax;

/// <summary>Numbers, and where <see cref="Checking.Scope.PlainNumbersOnly"/> what looks like one number and would be read as several.</summary>
internal sealed partial class Parser
{
    private LiteralSyntax Number()
    {
        var token = Current;
        if (_plainNumbersOnly && GroupedNumber(token) is { } grouped)
        {
            var written = _source.Text.Substring(grouped.Start, grouped.Length);
            var meant = WrittenNumber.Meant(written)!;
            var severalValues = written.Contains(',', StringComparison.Ordinal) ? $"; for several values put a space behind each comma, `{written.Replace(",", ", ", StringComparison.Ordinal)}`" : "";
            throw new SyntaxException(FeelDiagnostics.GroupedNumber.At(_source, grouped, written, meant) with { Suggestion = $"write `{meant}`{severalValues}" });
        }

        if (_plainNumbersOnly && WrittenNumber.HasLeadingZeros(token.Text))
        {
            throw new SyntaxException(FeelDiagnostics.LeadingZeros.At(_source, token.Span, token.Text) with { Suggestion = $"write `{WrittenNumber.Meant(token.Text)}`" });
        }

        Advance();
        return new LiteralSyntax(token.Span, token.Value);
    }

    /// <summary>The place of a number with signs between its thousands that begins with a token; null when the token is a number by itself.</summary>
    private TextSpan? GroupedNumber(Token first)
    {
        var text = _source.Text;
        var (start, length) = (first.Span.Start, WrittenNumber.GroupedLength(text.AsSpan(first.Span.Start)));
        if (length <= first.Span.Length || WrittenNumber.IsAmongValues(text, start) || IsListOfThreeDigits(start, length))
        {
            return null;
        }

        return new TextSpan(start, length);
    }

    /// <summary>
    /// <c>[100,200]</c> and <c>in (250,400,600)</c>: brackets of their own around nothing but numbers of three digits are a list. Nobody puts one number in such brackets.
    /// </summary>
    private bool IsListOfThreeDigits(int start, int length)
    {
        var values = _source.Text.Substring(start, length).Split(',');
        var end = _at + values.Length * 2 - 1;
        var open = _at > 0 ? _tokens[_at - 1].Kind : TokenKind.End;
        var close = end < _tokens.Count ? _tokens[end].Kind : TokenKind.End;
        return values.All(v => v.Length == 3 && v[0] is >= '1' and <= '9')
            && ((open == TokenKind.LeftBracket && close == TokenKind.RightBracket)
                || (open == TokenKind.LeftParenthesis && close == TokenKind.RightParenthesis && _at > 1 && _tokens[_at - 2].IsWord("in")));
    }
}
