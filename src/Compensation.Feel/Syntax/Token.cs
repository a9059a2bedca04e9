namespace Compensation.Feel.Syntax;

/// <summary>
/// One token. <paramref name="Value"/> is the decimal of a number and the decoded text of a string; <paramref name="Text"/> is what stands in the source.
/// Keywords are names: whether <c>if</c> or <c>date and time</c> is meant depends on the scope, which only the parser knows.
/// </summary>
internal readonly record struct Token(TokenKind Kind, TextSpan Span, string Text, object? Value = null)
{
    public bool IsWord(string word) => Kind == TokenKind.Name && Text == word;
}
