namespace Compensation.Rules.Binding;

/// <summary>
/// Finds the sources of the values that expressions use, through named values, functions and tables. What is used only in a branch, in a period or where a row matches
/// becomes a choice: FEEL that gives the number of the source where it counts. Where that can't be told beside the expression (inside a function that is a value, or by the
/// offer so far) the source counts always: none that counts is left out.
/// </summary>
/// <param name="sources">The sources of the pack's values.</param>
/// <param name="offer">What changes while limits are applied, so that nothing can be told by it afterwards; null where nothing sees it.</param>
internal sealed class SourceFinder(ValueSources sources, Variable? offer)
{
    private const int MostSteps = 20_000;

    private readonly SourceNumbers _numbers = new(sources);
    private readonly HashSet<Citation> _sure = [];
    private readonly List<(IReadOnlyList<Citation> Citations, TypedNode Number)> _choices = [];

    /// <summary>The named values that are used for every claim, and have been looked at.</summary>
    private readonly HashSet<NamedValue> _named = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, bool> _reaches = new(ReferenceEqualityComparer.Instance);
    private int _steps;

    /// <summary>What a rule rests on.</summary>
    /// <param name="sources">The sources of the pack's values.</param>
    /// <param name="offer">What changes while limits are applied; null for rules before them.</param>
    /// <param name="own">The rule's own source.</param>
    /// <param name="expressions">What makes its verdict and its amount.</param>
    public static RuleSources Of(ValueSources sources, Variable? offer, Citation? own, params IEnumerable<TypedExpression?> expressions)
    {
        if (sources.IsEmpty)
        {
            return own is null ? RuleSources.None : new RuleSources(own, [], []);
        }

        var finder = new SourceFinder(sources, offer);
        foreach (var expression in expressions)
        {
            if (expression is { HasErrors: false })
            {
                finder.Walk(expression.Root, []);
            }
        }

        return finder.Found(own);
    }

    /// <summary>The sources of the values that a constant expression is made of.</summary>
    public static IReadOnlyList<Citation> Of(ValueSources sources, TypedExpression constant)
    {
        var finder = new SourceFinder(sources, null);
        finder.Walk(constant.Root, []);
        return [.. finder._sure.Concat(finder._choices.SelectMany(c => c.Citations)).Distinct()];
    }

    private RuleSources Found(Citation? own)
    {
        // What is there anyway need not be chosen.
        var choices = _choices.Where(c => !c.Citations.All(_sure.Contains)).ToArray();
        var used = _sure.Select(c => (Citation: c, IsSure: true))
            .Concat(choices.SelectMany(c => c.Citations).Where(c => !_sure.Contains(c)).Distinct().Select(c => (Citation: c, IsSure: false)))
            .Select(u => new UsedSource(u.Citation, sources.NumberOf(u.Citation), u.IsSure))
            .OrderBy(u => u.Number);
        return new RuleSources(own, [.. used], [.. choices.Select(c => SourceNumbers.Expression(c.Number))]);
    }

    /// <param name="node">What is used.</param>
    /// <param name="around">What stands around it in the rule's expression, from the outside in.</param>
    private void Walk(TypedNode node, IReadOnlyList<Surrounding> around)
    {
        _steps++;
        switch (node)
        {
            case VariableNode { Variable: NamedValue named }:
                Walk(named, around);
                break;
            case CallNode call:
                Walk(call, around);
                break;
            case IfNode @if:
                Walk(@if.Condition, around);
                Walk(@if.Then, [.. around, new Surrounding.Branch(@if.Condition, IsThen: true)]);
                Walk(@if.Else, [.. around, new Surrounding.Branch(@if.Condition, IsThen: false)]);
                break;
            case ForNode @for:
                Walk(@for.Iterators, @for.Body, around);
                break;
            case QuantifiedNode quantified:
                Walk(quantified.Iterators, quantified.Condition, around);
                break;
            case FilterNode filter:
                Walk(filter.Operand, around);
                Walk(filter.Filter, [.. around, filter.Operand.Type.Is(FeelKind.List) ? new Surrounding.Loop([new IteratorNode(filter.Item, filter.Operand, null)]) : new Surrounding.Unknown([filter.Item])]);
                break;
            case TestsNode tests:
                Walk(tests.Operand, around);
                foreach (var test in tests.Tests)
                {
                    Walk(test, [.. around, Surrounding.Loop.Over(tests.Tested, tests.Operand)]);
                }

                break;
            case ContextNode context:
                foreach (var (local, value) in context.Entries)
                {
                    Walk(value, around);
                    around = [.. around, Surrounding.Loop.Over(local, value)];
                }

                break;
            case FunctionNode function:
                Walk(function.Body, [.. around, new Surrounding.Unknown(function.Parameters)]);
                break;
            case DefinitionCallNode call:
                Walk(call, around);
                break;
            case TableNode table:
                Walk(table, around);
                break;
            default:
                foreach (var child in TypedTree.Children(node))
                {
                    Walk(child, around);
                }

                break;
        }
    }

    private void Walk(NamedValue named, IReadOnlyList<Surrounding> around)
    {
        // What is used for every claim is used in each branch too. Where names lead to names without end, the branches are given up.
        around = _steps > MostSteps ? [] : around;
        if (!Reaches(named) || _named.Contains(named) || (around.Count == 0 && !_named.Add(named)))
        {
            return;
        }

        Add(sources.Find(named), around);
        if (sources.Rates(named) is { } rates)
        {
            Array.ForEach([.. rates], r => Add(r.Source, around));
        }

        if (sources.Dated(named) is { } values)
        {
            Walk(values, sources.DateOf(named), around);
        }
        else
        {
            Walk(named.Expression.Root, around);
        }
    }

    /// <summary>A built-in that goes by rates goes by some of them.</summary>
    private void Walk(CallNode call, IReadOnlyList<Surrounding> around)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument is VariableNode { Variable: NamedValue table } && sources.Rates(table) is { } rates && RateSources.Of(call, table, rates, _numbers.Of) is { } groups)
            {
                foreach (var (condition, group, number) in groups)
                {
                    Add([.. group.Select(r => r.Source).OfType<Citation>().Distinct()], number, [.. around, new Surrounding.Branch(condition, IsThen: true)]);
                }
            }
            else
            {
                Walk(argument, around);
            }
        }
    }

    private void Walk(IReadOnlyList<IteratorNode> iterators, TypedNode body, IReadOnlyList<Surrounding> around)
    {
        for (var i = 0; i < iterators.Count; i++)
        {
            IReadOnlyList<Surrounding> outer = i == 0 ? around : [.. around, new Surrounding.Loop([.. iterators.Take(i)])];
            Walk(iterators[i].Domain, outer);
            if (iterators[i].To is { } to)
            {
                Walk(to, outer);
            }
        }

        Walk(body, [.. around, new Surrounding.Loop(iterators)]);
    }

    private void Walk(DefinitionCallNode call, IReadOnlyList<Surrounding> around)
    {
        foreach (var argument in call.Arguments)
        {
            Walk(argument, around);
        }

        if (!Reaches(call.Function))
        {
            return;
        }

        IReadOnlyList<Surrounding> inside = _steps > MostSteps ? [] : [.. around, new Surrounding.Called(call)];
        Add(sources.Find(call.Function), inside);
        if (sources.Dated(call.Function) is { } values)
        {
            Walk(values, new LocalNode(default, call.Function.Parameters[0]), inside);
        }
        else
        {
            Walk(call.Function.Body.Root, inside);
        }
    }

    /// <summary>What holds on a date.</summary>
    private void Walk(IReadOnlyList<DatedValue> values, TypedNode? date, IReadOnlyList<Surrounding> around)
    {
        if (date is null || values is [{ From: null, Until: null }])
        {
            Array.ForEach([.. values], v => Inside(v, around));
            return;
        }

        // Where every period says the same, the date does not matter.
        var shared = values[0].Sources.Where(s => values.All(v => v.Sources.Contains(s))).ToArray();
        Array.ForEach(shared, s => Add(s, around));
        var rest = values.Select(v => v.Sources.Except(shared).ToArray()).ToArray();
        for (var place = 0; rest.Any(r => r.Length > place); place++)
        {
            var numbers = values.Select((v, i) => v with { Value = rest[i].Length > place ? _numbers.Of(rest[i][place]) : SourceNumbers.None });
            Add([.. rest.Where(r => r.Length > place).Select(r => r[place]).Distinct()], DatedValues.At(date, [.. numbers], SourceNumbers.None), around);
        }

        foreach (var value in values.Where(v => v.Value is not ConstantNode))
        {
            var holds = DatedValues.At(date, [.. values.Select(v => v with { Value = Truth(ReferenceEquals(v, value)) })], Truth(false));
            Walk(value.Value, [.. around, new Surrounding.Branch(holds, IsThen: true)]);
        }
    }

    private void Inside(DatedValue value, IReadOnlyList<Surrounding> around)
    {
        foreach (var source in value.Sources)
        {
            Add(source, around);
        }

        Walk(value.Value, around);
    }

    private void Walk(TableNode node, IReadOnlyList<Surrounding> around)
    {
        foreach (var input in node.Inputs)
        {
            Walk(input, around);
        }

        // The cells of all rows: which of them are looked at is nothing to go by.
        IReadOnlyList<Surrounding> inside = [.. around, .. node.Inputs.Select((input, i) => Surrounding.Loop.Over(node.Table.Inputs[i].Tested, input))];
        foreach (var cell in Cells(node.Table))
        {
            Walk(cell.Root, inside);
        }

        if (sources.Find(node.Table) is not var (otherwise, rows))
        {
            return;
        }

        if (otherwise is not null && rows.All(otherwise.Equals))
        {
            Add(otherwise, around);
            return;
        }

        Add([.. rows.Append(otherwise).OfType<Citation>().Distinct()], _numbers.OfRows(node, rows, otherwise), around);
    }

    /// <summary>Whether a named value or a function leads to any source: most do not, and need no look.</summary>
    private bool Reaches(object named)
    {
        if (_reaches.TryGetValue(named, out var known))
        {
            return known;
        }

        _reaches.Add(named, false);
        return _reaches[named] = sources.Find(named) is not null || sources.Dated(named)?.Any(v => v.Sources.Count > 0 || Leads(v.Value)) == true
            || (named is NamedValue value ? sources.Rates(value) is not null || Leads(value.Expression.Root) : Leads(((Definition)named).Body.Root));
    }

    private bool Leads(TypedNode node)
    {
        var leads = false;
        TypedTree.Visit(node, n => leads |= n switch
        {
            VariableNode { Variable: NamedValue named } => Reaches(named),
            DefinitionCallNode call => Reaches(call.Function),
            TableNode table => sources.Find(table.Table) is not null || Cells(table.Table).Any(c => Leads(c.Root)),
            _ => false,
        });
        return leads;
    }

    private static IEnumerable<TypedExpression> Cells(DecisionTable table) =>
        table.Rows.SelectMany(r => r.Tests.Concat(r.Outputs)).Concat(table.Outputs.Select(o => o.Default).OfType<TypedExpression>());

    private static ConstantNode Truth(bool value) => new(default, FeelType.Boolean, value);

    private void Add(Citation? citation, IReadOnlyList<Surrounding> around)
    {
        if (citation is not null)
        {
            Add([citation], _numbers.Of(citation), around);
        }
    }

    /// <summary>Sources of which the number says which counts, wherever it is reached.</summary>
    private void Add(IReadOnlyList<Citation> citations, TypedNode number, IReadOnlyList<Surrounding> around)
    {
        foreach (var surrounding in around.Reverse())
        {
            number = surrounding.Around(number)!;
            if (number is null)
            {
                break;
            }
        }

        if (number is ConstantNode || number is null || Surrounding.Mentions(number, offer))
        {
            _sure.UnionWith(citations);
        }
        else
        {
            _choices.Add((citations, number));
        }
    }
}
