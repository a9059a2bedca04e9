namespace Compensation.Packs.Binding;

/// <summary>A named thing of a file, and how it is bound.</summary>
internal sealed class Declaration
{
    private static readonly WireWordTable<DeclarationKind> Words = new("value", "parameter", "table", "function", "file");

    public required Word Name { get; init; }

    public required DeclarationKind Kind { get; init; }

    /// <summary>The FEEL in it; every name there is bound before it. A null is a text that was refused, and reported.</summary>
    public required IEnumerable<SourceText?> Texts { get; init; }

    /// <summary>Names that its texts use for something of their own, such as the parameters of a function.</summary>
    public IReadOnlyCollection<string> OwnNames { get; init; } = [];

    /// <summary>A name that is bound before it though its texts do not mention it; or null.</summary>
    public string? Before { get; init; }

    /// <summary>Declares what it stands for. Called once, when all that it mentions has been declared.</summary>
    public required Action Bind { get; init; }

    /// <summary>Makes the name known without a meaning, so that one problem is not followed by another for every use of the name.</summary>
    public required Action BindUnknown { get; init; }

    public bool IsBound { get; set; }

    /// <summary>The kind in words: <c>table</c>.</summary>
    public string What => Words.Of(Kind);

    /// <summary>
    /// The names that stand in the texts, members, keys, own names and the names of iterators aside. One that a text binds in some
    /// other way may be among them: harmless but for a circle.
    /// </summary>
    public IReadOnlyList<string> Mentioned(NameTable names)
    {
        var found = new List<string>();
        if (Before is not null)
        {
            found.Add(Before);
        }

        foreach (var text in Texts.OfType<SourceText>())
        {
            Find(text, names, found);
        }

        return [.. found.Distinct()];
    }

    private void Find(SourceText text, NameTable names, List<string> found)
    {
        IReadOnlyList<Token> tokens;
        try
        {
            tokens = Lexer.Read(text);
        }
        catch (SyntaxException)
        {
            // Reported when the text is checked.
            return;
        }

        var bound = new HashSet<string>(OwnNames, StringComparer.Ordinal);
        var isInIterators = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            isInIterators = tokens[i].Text switch
            {
                "for" or "some" or "every" => true,
                "return" or "satisfies" => false,
                _ => isInIterators,
            };
            if (tokens[i].Kind != TokenKind.Name || names.Match(tokens, i, out var length) is not { } name)
            {
                continue;
            }

            var isMember = i > 0 && tokens[i - 1].Kind == TokenKind.Dot;
            var isKey = i + length < tokens.Count && tokens[i + length].Kind == TokenKind.Colon;
            if (isInIterators && i + length < tokens.Count && tokens[i + length].IsWord("in") && tokens[i - 1] is { Kind: TokenKind.Comma } or { Text: "for" or "some" or "every" })
            {
                bound.Add(name);
            }
            else if (!isMember && !isKey && !bound.Contains(name))
            {
                found.Add(name);
            }

            i += length - 1;
        }
    }
}
