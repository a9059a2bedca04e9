namespace Compensation.Inputs;

/// <summary>Which declared facts an expression hands on: an input, a field of one, or the fields of a list's items, by the path that leads to them and not by their name.</summary>
internal sealed class FactSources
{
    private readonly Dictionary<Variable, Input> _inputs = [];

    /// <summary>For each <c>item</c> the list that it is of.</summary>
    private readonly Dictionary<Local, TypedNode> _items = [];

    public void Add(Input input)
    {
        if (input.Variable is not null)
        {
            _inputs.Add(input.Variable, input);
        }
    }

    public void Add(Local? item, TypedExpression? each)
    {
        if (item is not null && each is not null)
        {
            _items.Add(item, each.Root);
        }
    }

    /// <summary>The facts. Null where something is made of facts, or it is not known where it comes from.</summary>
    public IReadOnlyList<Input>? Of(TypedNode node) => node switch
    {
        VariableNode { Variable: NamedValue named } => Of(named.Expression.Root),
        VariableNode variable => _inputs.TryGetValue(variable.Variable, out var input) ? [input] : null,
        LocalNode local => _items.TryGetValue(local.Local, out var list) ? Of(list) : null,
        PathNode { Operand: LocalNode { Local.Name: "loss" }, Name: "item" } => OfItems(),
        PathNode path => Of(path.Operand) is { } owners ? [.. owners.SelectMany(o => o.Fields.Where(f => f.Name == path.Name))] : null,
        FilterNode { Filter: ConstantNode } nth => Of(nth.Operand),
        _ => null,
    };

    private IReadOnlyList<Input>? OfItems()
    {
        var sources = _items.Values.Select(Of).ToArray();
        return sources.Any(s => s is null) ? null : [.. sources.SelectMany(s => s!)];
    }
}
