namespace Compensation.Feel.Syntax;

/// <summary>
/// The names that a parser knows, so that <c>date and time(x)</c> is one name and <c>a and b</c> is three words.
/// A name is found by its words; of several that fit, the one with most words wins (DMN 1.5, 10.3.1.5).
/// </summary>
internal sealed class NameTable(NameTable? parent = null)
{
    private readonly Dictionary<string, List<(IReadOnlyList<string> Words, string Name)>> _byFirstWord = new(StringComparer.Ordinal);

    /// <summary>Makes <paramref name="name"/> known. A name of one plain word needs no entry but may have one.</summary>
    public void Add(string name)
    {
        var words = Lexer.WordsOf(name);
        if (words.Count == 0)
        {
            return;
        }

        if (!_byFirstWord.TryGetValue(words[0], out var names))
        {
            _byFirstWord.Add(words[0], names = []);
        }

        names.Add((words, name));
    }

    /// <summary>The longest known name that begins at token <paramref name="at"/>, and how many tokens it takes; null when there is none.</summary>
    public string? Match(IReadOnlyList<Token> tokens, int at, out int length)
    {
        string? best = null;
        length = 0;
        for (var table = this; table is not null; table = table.Parent)
        {
            if (!table._byFirstWord.TryGetValue(tokens[at].Text, out var names))
            {
                continue;
            }

            foreach (var (words, name) in names)
            {
                if (words.Count > length && Fits(tokens, at, words))
                {
                    best = name;
                    length = words.Count;
                }
            }
        }

        return best;
    }

    private NameTable? Parent { get; } = parent;

    private static bool Fits(IReadOnlyList<Token> tokens, int at, IReadOnlyList<string> words)
    {
        if (at + words.Count > tokens.Count)
        {
            return false;
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (tokens[at + i].Text != words[i] || tokens[at + i].Kind == TokenKind.String)
            {
                return false;
            }
        }

        return true;
    }
}
