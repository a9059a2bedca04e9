namespace Compensation.Rules.Binding;

/// <summary>
/// Tells before any claim comes how much of an expression's value comes from sensitive facts, through whatever hands them on: named values, locals, loops, functions, tables
/// with what their cells read. A choice by a sensitive fact counts as coming from it; how many items a list has does not. It never says less than is so.
/// </summary>
internal sealed class SensitivityAnalysis
{
    private readonly Dictionary<Symbol, Sensitivity> _symbols = [];

    /// <summary>Calls whose arguments are each sensitive as a whole or not at all, by these.</summary>
    private readonly Dictionary<(Definition Function, string Arguments), Sensitivity> _calls = [];
    private readonly Dictionary<DecisionTable, Sensitivity> _tables = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Definition> _entered = [];

    /// <summary>What the items of all losses together may hold.</summary>
    private Sensitivity _items = Sensitivity.None;

    public void Declare(Input input) => _symbols[input.Variable!] = Of(input);

    /// <summary>The item of a loss rule, one of what its <c>each</c> gives.</summary>
    public void DeclareItem(Local item, TypedExpression each)
    {
        _symbols[item] = Of(each.Root);
        _items = _items.Or(_symbols[item]);
    }

    /// <summary>A loss, or the list of them, as rules see it; the losses are declared before.</summary>
    public void DeclareLoss(Symbol loss) => _symbols[loss] = Sensitivity.OfMembers([KeyValuePair.Create("item", _items)]);

    /// <summary>An amount that the offer says anyhow, whatever it was made of.</summary>
    public void DeclareSaid(Local amount) => _symbols[amount] = Sensitivity.None;

    public Sensitivity Of(TypedNode node)
    {
        switch (node)
        {
            case VariableNode { Variable: var variable }:
                return _symbols.TryGetValue(variable, out var known) ? known
                    : _symbols[variable] = variable is NamedValue named ? Of(named.Expression.Root) : Sensitivity.None;
            case LocalNode { Local: var local }:
                return _symbols.GetValueOrDefault(local, Sensitivity.Whole);
            case ItemMemberNode member:
                return _symbols.GetValueOrDefault(member.Item, Sensitivity.Whole).Member(member.Name).Or(member.Otherwise is null ? Sensitivity.None : Of(member.Otherwise));
            case PathNode path:
                return Of(path.Operand).Member(path.Name);
            case IfNode @if:
                return Of(@if.Condition).IsNone ? Of(@if.Then).Or(Of(@if.Else)) : Sensitivity.Whole;
            case FilterNode filter:
                var list = _symbols[filter.Item] = Of(filter.Operand);
                return Of(filter.Filter).IsNone ? list : Sensitivity.Whole;
            case ListNode items:
                return items.Items.Aggregate(Sensitivity.None, (all, item) => all.Or(Of(item)));
            case ContextNode context:
                return Sensitivity.OfMembers([.. context.Entries.Select(e => KeyValuePair.Create(e.Local.Name, _symbols[e.Local] = Of(e.Value)))]);
            case ForNode @for:
                Iterate(@for.Iterators);
                _symbols[@for.Partial] = Sensitivity.None;
                if (Of(@for.Body).IsNone)
                {
                    return Sensitivity.None;
                }

                _symbols[@for.Partial] = Sensitivity.Whole;
                return Of(@for.Body);
            case QuantifiedNode quantified:
                Iterate(quantified.Iterators);
                return AnyOf([quantified.Condition]);
            case TestsNode tests:
                _symbols[tests.Tested] = Of(tests.Operand);
                return AnyOf(TypedTree.Children(tests));
            case FunctionNode function:
                // What it is given comes to light where it is called.
                Bind(function.Parameters, function.Parameters.Select(_ => Sensitivity.None));
                return AnyOf([function.Body]);
            case CallNode { Function.CountsItems: true }:
                // How many there are tells of none of them what it is.
                return Sensitivity.None;
            case DefinitionCallNode call:
                return Of(call);
            case TableNode table:
                return AnyOf(table.Inputs).Or(Of(table.Table));
            default:
                return AnyOf(TypedTree.Children(node));
        }
    }

    private static Sensitivity Of(Input input) =>
        input.IsSensitive ? Sensitivity.Whole : Sensitivity.OfMembers(input.Fields.Select(f => KeyValuePair.Create(f.Name, Of(f))));

    /// <summary>Something made of all of these.</summary>
    private Sensitivity AnyOf(IEnumerable<TypedNode> nodes) => nodes.Aggregate(true, (none, node) => Of(node).IsNone && none) ? Sensitivity.None : Sensitivity.Whole;

    private Sensitivity Of(DefinitionCallNode call)
    {
        var arguments = call.Arguments.Select(Of).ToArray();
        var key = Array.TrueForAll(arguments, a => a.IsNone || a.IsWhole) ? string.Concat(arguments.Select(a => a.IsNone ? '-' : '!')) : null;
        if (key is not null && _calls.TryGetValue((call.Function, key), out var known))
        {
            return known;
        }

        // A pack whose function calls itself does not load.
        if (!_entered.Add(call.Function))
        {
            return AnyOf(call.Arguments);
        }

        Bind(call.Function.Parameters, arguments);
        var result = Of(call.Function.Body.Root);
        _entered.Remove(call.Function);
        if (key is not null)
        {
            _calls[(call.Function, key)] = result;
        }

        return result;
    }

    /// <summary>What the cells of a table read besides its columns.</summary>
    private Sensitivity Of(DecisionTable table)
    {
        if (!_tables.TryGetValue(table, out var known))
        {
            Bind(table.Inputs.Select(c => c.Tested), table.Inputs.Select(_ => Sensitivity.None));
            known = AnyOf(table.Rows.SelectMany(r => r.Tests.Concat(r.Outputs)).Concat(table.Outputs.Select(o => o.Default).OfType<TypedExpression>()).Select(e => e.Root));
            _tables.Add(table, known);
        }

        return known;
    }

    private void Bind(IEnumerable<Local> locals, IEnumerable<Sensitivity> values)
    {
        foreach (var (local, value) in locals.Zip(values))
        {
            _symbols[local] = value;
        }
    }

    private void Iterate(IReadOnlyList<IteratorNode> iterators)
    {
        foreach (var iterator in iterators)
        {
            _symbols[iterator.Local] = iterator.To is null ? Of(iterator.Domain) : AnyOf([iterator.Domain, iterator.To]);
        }
    }
}
