namespace Compensation.Packs.Binding;

/// <summary>
/// The named things of one file — functions, tables, parameters, values — which may lean on each other in any order. Each is bound after
/// those it mentions; a circle is a problem of the pack.
/// </summary>
/// <param name="known">All that expressions can name: of <c>days between(a, b)</c> the first word is no use of a value <c>days</c>.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class Declarations(NameTable known, PackProblems problems)
{
    private readonly Dictionary<string, Declaration> _declarations = new(StringComparer.Ordinal);
    private readonly List<Declaration> _order = [];
    private readonly NameTable _names = new(known);

    /// <summary>What has been added, in that order.</summary>
    public IReadOnlyList<Declaration> All => _order;

    public void Add(Declaration declaration)
    {
        if (declaration.Name.IsMissing)
        {
            return;
        }

        var name = declaration.Name.Text;
        if (_declarations.TryGetValue(name, out var taken))
        {
            problems.Report(BindingDiagnostics.NameTaken, declaration.Name.Node, name, null, name, $"a {taken.What}");
            return;
        }

        _declarations.Add(name, declaration);
        _order.Add(declaration);
        _names.Add(name);
    }

    public void BindAll()
    {
        foreach (var declaration in _order)
        {
            Bind(declaration);
        }
    }

    /// <summary>Binds one after all that it mentions, without recursion: a row of those that mention each other may be as long as a file.</summary>
    private void Bind(Declaration first)
    {
        var path = new List<Declaration>();
        var mentioned = new Stack<IEnumerator<Declaration>>();
        var isOnPath = new HashSet<Declaration>();
        Enter(first);
        while (path.Count > 0)
        {
            if (mentioned.Peek().MoveNext())
            {
                Enter(mentioned.Peek().Current);
                continue;
            }

            var declaration = path[^1];
            path.RemoveAt(path.Count - 1);
            isOnPath.Remove(declaration);
            mentioned.Pop().Dispose();
            declaration.IsBound = true;
            declaration.Bind();
        }

        void Enter(Declaration declaration)
        {
            if (declaration.IsBound)
            {
                return;
            }

            if (!isOnPath.Add(declaration))
            {
                // Those of the circle that mention it are bound without its meaning, and it is bound after them.
                Report([.. path.Skip(path.IndexOf(declaration))]);
                declaration.BindUnknown();
                return;
            }

            path.Add(declaration);
            mentioned.Push(declaration.Mentioned(_names).Select(name => _declarations.GetValueOrDefault(name)).OfType<Declaration>().GetEnumerator());
        }
    }

    private void Report(IReadOnlyList<Declaration> circle)
    {
        var name = circle[0].Name;
        var way = string.Join(" → ", circle.Append(circle[0]).Select(declaration => declaration.Name.Text));
        if (circle.All(declaration => declaration.Kind == DeclarationKind.Function))
        {
            problems.Report(BindingDiagnostics.RecursiveFunction, name.Node, name.Text, null, name.Text, way);
        }
        else
        {
            problems.Report(BindingDiagnostics.Cycle, name.Node, name.Text, null, way);
        }
    }
}
