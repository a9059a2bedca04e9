namespace Compensation.Rules.Versions;

/// <summary>Which inputs an expression reads, and of records which fields.</summary>
internal sealed class FactsRead
{
    private readonly Dictionary<string, FactsRead> _fields = new(StringComparer.Ordinal);

    /// <summary>It is read as it is, not only some of its fields.</summary>
    private bool _isWhole;

    /// <summary>The inputs read, in their order; of records only what is read.</summary>
    /// <param name="inputs">All inputs.</param>
    /// <param name="roots">The tree, and the trees of the named values in it.</param>
    public static IReadOnlyList<Input> Of(IReadOnlyList<Input> inputs, IEnumerable<TypedNode> roots)
    {
        var all = new FactsRead();
        var waiting = new Stack<TypedNode>(roots);
        while (waiting.TryPop(out var node))
        {
            if (PathOf(node) is { } path)
            {
                path.Aggregate(all, (read, name) => read.At(name))._isWhole = true;
                continue;
            }

            foreach (var child in TypedTree.Children(node))
            {
                waiting.Push(child);
            }
        }

        return all.Among(inputs);
    }

    private IReadOnlyList<Input> Among(IReadOnlyList<Input> inputs) =>
        [.. inputs.Where(i => _fields.ContainsKey(i.Name)).Select(i => _fields[i.Name].Of(i))];

    private Input Of(Input input) => _isWhole || input.Fields.Count == 0 ? input : input.With(Among(input.Fields), input.IsOptional);

    private FactsRead At(string name)
    {
        if (!_fields.TryGetValue(name, out var read))
        {
            _fields.Add(name, read = new FactsRead());
        }

        return read;
    }

    /// <summary>The names that lead to a fact, the input's first; null for what is more than handing on a fact.</summary>
    private static IReadOnlyList<string>? PathOf(TypedNode node) => node switch
    {
        VariableNode { Variable: not NamedValue } variable => [variable.Variable.Name],
        PathNode path when PathOf(path.Operand) is { } outer => [.. outer, path.Name],
        _ => null,
    };
}
