namespace Compensation.Feel.Tables;

/// <summary>
/// Cells of columns whose values are declared: <c>high, low</c> stands for <c>"high", "low"</c>. A word that is no declared value
/// stands for one all the same, so that it is reported as misspelt, unless the scope knows it as a name.
/// </summary>
internal static class BareWords
{
    /// <summary>The cell as tests of texts; null when it is to be read as FEEL.</summary>
    public static UnaryTestsSyntax? Tests(SourceText cell, FeelType type, Scope scope)
    {
        var text = cell.Text;
        var (start, end) = Trimmed(text, 0, text.Length);
        var negated = text[start..end].StartsWith("not(", StringComparison.Ordinal) && text[end - 1] == ')';
        if (negated)
        {
            (start, end) = Trimmed(text, start + 4, end - 1);
        }

        var words = new List<SyntaxNode>();
        for (var at = start; at <= end;)
        {
            var comma = text.IndexOf(',', at, end - at);
            var stop = comma < 0 ? end : comma;
            var (from, to) = Trimmed(text, at, stop);
            if (Word(text, from, to, type, scope) is not { } word)
            {
                return null;
            }

            words.Add(word);
            at = stop + 1;
        }

        return words.OfType<LiteralSyntax>().All(w => w.Value is string) ? new UnaryTestsSyntax(new TextSpan(0, text.Length), negated, words) : null;
    }

    /// <summary>The cell as one text; null when it is to be read as FEEL.</summary>
    public static LiteralSyntax? Value(SourceText cell, FeelType type, Scope scope)
    {
        var (from, to) = Trimmed(cell.Text, 0, cell.Text.Length);
        return Word(cell.Text, from, to, type, scope);
    }

    private static LiteralSyntax? Word(string text, int from, int to, FeelType type, Scope scope)
    {
        var word = text[from..to];
        var span = TextSpan.Between(from, to);
        if (type.Values.Contains(word))
        {
            return new LiteralSyntax(span, word);
        }

        if (word.Length >= 2 && word[0] == '"' && word.IndexOf('"', 1) == word.Length - 1 && !word.Contains('\\', StringComparison.Ordinal))
        {
            return new LiteralSyntax(span, word[1..^1]);
        }

        return word.Length > 0 && (char.IsLetter(word[0]) || word[0] == '_') && word.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or ' ')
            && word is not ("null" or "true" or "false") && !scope.Knows(word)
            ? new LiteralSyntax(span, word)
            : null;
    }

    private static (int From, int To) Trimmed(string text, int from, int to)
    {
        while (from < to && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        while (to > from && char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }

        return (from, to);
    }
}
