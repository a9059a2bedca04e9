namespace Compensation.Calculation.Explaining;

/// <summary>
/// For each input the values that stand for all it can have, where a few do: true and false, the declared values, and for numbers and dates
/// that are only ever compared with constants one value at, below, between and above those. Inputs that are computed with have none.
/// </summary>
internal sealed class RepresentativeValues
{
    /// <summary>More than this would make each incomplete claim too dear.</summary>
    private const int MostConstants = 24;

    private readonly Dictionary<Variable, HashSet<object>> _constants = [];
    private readonly HashSet<Variable> _computed = [];
    private readonly HashSet<NamedValue> _read = [];

    /// <summary>Named values that are still to be read; a queue, because a row of them may be long.</summary>
    private readonly Queue<NamedValue> _unread = [];

    private RepresentativeValues(PackVersion version)
    {
        foreach (var expression in version.Expressions)
        {
            Read(expression.Root, null);
        }

        while (_unread.TryDequeue(out var named))
        {
            Read(named.Expression.Root, null);
        }

        Values = [.. version.Inputs.Select(Of)];
    }

    /// <summary>For each input, in order, the values to try; null where no few values stand for all.</summary>
    public IReadOnlyList<object[]?> Values { get; }

    public static RepresentativeValues Of(PackVersion version) => DeepWalk.OnOwnStack(() => new RepresentativeValues(version));

    private object[]? Of(Input input)
    {
        if (input.Type.Is(FeelKind.Boolean))
        {
            return [true, false];
        }

        if (input.Values.Count > 0 && input.Fields.Count == 0 && !input.Type.Is(FeelKind.List))
        {
            return [.. input.Values];
        }

        if (_computed.Contains(input.Variable!) || input.Type.Kind is not (FeelKind.Number or FeelKind.Date or FeelKind.String))
        {
            return null;
        }

        var constants = _constants.GetValueOrDefault(input.Variable!) ?? [];
        return constants.Count > MostConstants ? null : input.Type.Kind switch
        {
            FeelKind.Number => Numbers(input, [.. constants.Select(c => (decimal)Decimals.Of(c)!).Distinct().Order()]),
            FeelKind.Date => Dates([.. constants.OfType<NodaTime.LocalDate>().Order()]),
            _ => [.. constants, "\u0001"],
        };
    }

    private static object[] Numbers(Input input, decimal[] constants)
    {
        var step = input.Digits is { } digits ? new decimal(1, 0, 0, false, (byte)digits) : 0.5m;
        var values = new SortedSet<decimal>();
        for (var i = 0; i < constants.Length; i++)
        {
            values.Add(constants[i]);
            values.Add(constants[i] - step);
            values.Add(i + 1 < constants.Length && input.Digits is null ? (constants[i] + constants[i + 1]) / 2 : constants[i] + step);
        }

        values.RemoveWhere(v => v < (input.Min as decimal? ?? v) || v > (input.Max as decimal? ?? v));
        if (values.Count == 0)
        {
            values.Add((input.Min as decimal?) ?? (input.Max as decimal?) ?? 0);
        }

        // A bound stands for what lies between it and the nearest constant, where a step away from that one is already beyond the bound.
        if (input.Min is decimal least && constants.Contains(values.Min))
        {
            values.Add(least);
        }

        if (input.Max is decimal most && constants.Contains(values.Max))
        {
            values.Add(most);
        }

        return [.. values.Select(v => (object)v)];
    }

    private static object[] Dates(NodaTime.LocalDate[] constants)
    {
        var values = new SortedSet<NodaTime.LocalDate>();
        foreach (var constant in constants)
        {
            values.Add(constant);
            if (constant > NodaTime.LocalDate.MinIsoValue)
            {
                values.Add(constant.PlusDays(-1));
            }

            if (constant < NodaTime.LocalDate.MaxIsoValue)
            {
                values.Add(constant.PlusDays(1));
            }
        }

        if (values.Count == 0)
        {
            values.Add(new NodaTime.LocalDate(2000, 1, 1));
        }

        return [.. values.Select(v => (object)v)];
    }

    /// <summary>The input that a tree simply hands on: itself, a name for it, or a parameter that was given it.</summary>
    private static Variable? Handed(TypedNode node, Dictionary<Local, Variable>? handed)
    {
        while (node is VariableNode { Variable: NamedValue named })
        {
            (node, handed) = (named.Expression.Root, null);
        }

        return node switch
        {
            VariableNode variable => variable.Variable,
            LocalNode local => handed?.GetValueOrDefault(local.Local),
            _ => null,
        };
    }

    private void Compared(TypedNode left, TypedNode right, Dictionary<Local, Variable>? handed)
    {
        if (Handed(left, handed) is { } variable)
        {
            if (right is ConstantNode { Value: null })
            {
                return;
            }

            if (right is ConstantNode { Value: { } constant })
            {
                Add(variable, constant);
                return;
            }
        }

        if (Handed(right, handed) is not null && left is ConstantNode)
        {
            Compared(right, left, handed);
            return;
        }

        Read(left, handed);
        Read(right, handed);
    }

    private void Add(Variable variable, object constant)
    {
        if (!_constants.TryGetValue(variable, out var constants))
        {
            _constants.Add(variable, constants = []);
        }

        constants.Add(constant);
    }

    /// <summary>Takes in how a tree uses inputs; reading one in any other way than handing it on to a comparison is computing with it.</summary>
    private void Read(TypedNode node, Dictionary<Local, Variable>? handed)
    {
        switch (node)
        {
            case ComparisonNode comparison:
                Compared(comparison.Left, comparison.Right, handed);
                return;
            case BetweenNode between:
                Compared(between.Operand, between.Low, handed);
                Compared(between.Operand, between.High, handed);
                return;
            case TestsNode tests when Handed(tests.Operand, handed) is { } tested:
                var inner = new Dictionary<Local, Variable>(handed ?? []) { [tests.Tested] = tested };
                foreach (var test in tests.Tests)
                {
                    Read(test, inner);
                }

                return;
            case MatchNode match:
                Matched(match, handed);
                return;
            case DefinitionCallNode call:
                Read(call.Function.Body.Root, HandOn(call.Function.Parameters, call.Arguments, handed));
                return;
            case TableNode table:
                Table(table, handed);
                return;
            case IfNode or LogicalNode:
                foreach (var child in TypedTree.Children(node))
                {
                    Read(child, handed);
                }

                return;
            case VariableNode { Variable: NamedValue named } when Handed(node, handed) is null:
                if (_read.Add(named))
                {
                    _unread.Enqueue(named);
                }

                return;
            case VariableNode or LocalNode when Handed(node, handed) is { } variable && !node.Type.Is(FeelKind.Boolean):
                _computed.Add(variable);
                return;
            default:
                foreach (var child in TypedTree.Children(node))
                {
                    Read(child, handed);
                }

                return;
        }
    }

    /// <summary>What parameters or columns are handed; an argument that is more than an input handed on is read where it stands.</summary>
    private Dictionary<Local, Variable> HandOn(IEnumerable<Local> locals, IReadOnlyList<TypedNode> arguments, Dictionary<Local, Variable>? handed)
    {
        var inner = new Dictionary<Local, Variable>();
        foreach (var (local, argument) in locals.Zip(arguments))
        {
            if (Handed(argument, handed) is { } variable)
            {
                inner[local] = variable;
            }
            else
            {
                Read(argument, handed);
            }
        }

        return inner;
    }

    private void Matched(MatchNode match, Dictionary<Local, Variable>? handed)
    {
        if (Handed(match.Value, handed) is { } variable && match.Pattern is ConstantNode { Value: var pattern })
        {
            foreach (var constant in ConstantsOf(pattern))
            {
                Add(variable, constant);
            }

            return;
        }

        Read(match.Value, handed);
        Read(match.Pattern, handed);
    }

    private static IEnumerable<object> ConstantsOf(object? pattern) => pattern switch
    {
        null => [],
        object?[] list => list.SelectMany(ConstantsOf),
        Feel.Values.FeelRange range => ConstantsOf(range.Low).Concat(ConstantsOf(range.High)),
        _ => [pattern],
    };

    private void Table(TableNode node, Dictionary<Local, Variable>? handed)
    {
        var columns = HandOn(node.Table.Inputs.Select(c => c.Tested), node.Inputs, handed);
        foreach (var row in node.Table.Rows)
        {
            foreach (var cell in row.Tests.Concat(row.Outputs))
            {
                Read(cell.Root, columns);
            }
        }
    }
}
