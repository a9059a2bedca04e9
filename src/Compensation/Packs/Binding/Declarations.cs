using Compensation.Feel.Syntax;

namespace Compensation.Packs.Binding;

/// <summary>
/// The named things of one file — functions, tables, parameters, values — which may lean on each other in any order. Each is bound after
/// those it mentions; a circle is a problem of the pack.
/// </summary>
internal sealed class Declarations(PackProblems problems)
{
    private readonly Dictionary<string, Declaration> _declarations = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly NameTable _names = new();

    /// <summary>Adds a name; <paramref name="bind"/> is called once all names in <paramref name="texts"/> are bound.</summary>
    public void Add(Word name, string what, IEnumerable<SourceText?> texts, Action bind)
    {
        if (name.IsMissing)
        {
            return;
        }

        if (_declarations.TryGetValue(name.Text, out var taken))
        {
            problems.Report(BindingDiagnostics.NameTaken, name.Node, name.Text, null, name.Text, taken.What);
            return;
        }

        _declarations.Add(name.Text, new Declaration(name, what, [.. texts.OfType<SourceText>()], bind));
        _order.Add(name.Text);
        _names.Add(name.Text);
    }

    public void BindAll()
    {
        foreach (var name in _order)
        {
            Bind(name, []);
        }
    }

    private void Bind(string name, List<string> path)
    {
        var declaration = _declarations[name];
        if (declaration.IsBound)
        {
            return;
        }

        var started = path.IndexOf(name);
        if (started >= 0)
        {
            problems.Report(BindingDiagnostics.Cycle, declaration.Name.Node, name, null, string.Join(" → ", path.Skip(started).Append(name)));
            declaration.IsBound = true;
            return;
        }

        path.Add(name);
        foreach (var text in declaration.Texts)
        {
            foreach (var mentioned in Mentioned(text))
            {
                Bind(mentioned, path);
            }
        }

        path.RemoveAt(path.Count - 1);
        if (!declaration.IsBound)
        {
            declaration.IsBound = true;
            declaration.Bind();
        }
    }

    /// <summary>The declared names that stand in a text, members and keys aside. A name that a text binds itself may be among them: harmless but for a circle.</summary>
    private List<string> Mentioned(SourceText text)
    {
        var found = new List<string>();
        IReadOnlyList<Token> tokens;
        try
        {
            tokens = Lexer.Read(text);
        }
        catch (SyntaxException)
        {
            return found;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Name && _names.Match(tokens, i, out var length) is { } name)
            {
                var isMember = i > 0 && tokens[i - 1].Kind == TokenKind.Dot;
                var isKey = i + length < tokens.Count && tokens[i + length].Kind == TokenKind.Colon;
                if (!isMember && !isKey)
                {
                    found.Add(name);
                }

                i += length - 1;
            }
        }

        return found;
    }

    private sealed class Declaration(Word name, string what, IReadOnlyList<SourceText> texts, Action bind)
    {
        public Word Name { get; } = name;

        public string What { get; } = what;

        public IReadOnlyList<SourceText> Texts { get; } = texts;

        public Action Bind { get; } = bind;

        public bool IsBound { get; set; }
    }
}
