using Compensation.Feel.Types;
using Compensation.Packs.Rules;

namespace Compensation.Calculation;

/// <summary>
/// For each input the values that stand for all it can have, where a few do: true and false, the declared values, and for numbers and dates
/// that are only ever compared with constants one value at, below, between and above those. Inputs that are computed with have none.
/// </summary>
internal sealed class TriedValues
{
    /// <summary>More than this would make each incomplete claim too dear.</summary>
    private const int MostConstants = 24;

    private readonly Dictionary<Variable, HashSet<object>> _constants = [];
    private readonly HashSet<Variable> _computed = [];
    private readonly HashSet<NamedValue> _read = [];

    private TriedValues(PackVersion version)
    {
        foreach (var expression in version.Expressions)
        {
            Read(expression.Root, null);
        }

        Values = [.. version.Inputs.Select(Of)];
    }

    /// <summary>For each input, in order, the values to try; null where no few values stand for all.</summary>
    public IReadOnlyList<object[]?> Values { get; }

    public static TriedValues Of(PackVersion version) => new(version);

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
            FeelKind.Number => Numbers(input, [.. constants.OfType<decimal>().Order()]),
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

        if (values.Count == 0)
        {
            values.Add((input.Min as decimal?) ?? (input.Max as decimal?) ?? 0);
        }

        return [.. values.Where(v => (input.Min is not decimal min || v >= min) && (input.Max is not decimal max || v <= max)).Select(v => (object)v)];
    }

    private static object[] Dates(NodaTime.LocalDate[] constants)
    {
        var values = new SortedSet<NodaTime.LocalDate>();
        foreach (var constant in constants)
        {
            values.Add(constant);
            values.Add(constant.PlusDays(-1));
            values.Add(constant.PlusDays(1));
        }

        if (values.Count == 0)
        {
            values.Add(new NodaTime.LocalDate(2000, 1, 1));
        }

        return [.. values.Select(v => (object)v)];
    }

    /// <summary>The input that a tree simply hands on: itself, a name for it, or a parameter that was given it.</summary>
    private static Variable? Handed(TypedNode node, Dictionary<Local, TypedNode>? arguments) => node switch
    {
        VariableNode { Variable: NamedValue named } => Handed(named.Expression.Root, null),
        VariableNode variable => variable.Variable,
        LocalNode local when arguments is not null && arguments.TryGetValue(local.Local, out var argument) => Handed(argument, arguments),
        _ => null,
    };

    private void Compared(TypedNode left, TypedNode right, Dictionary<Local, TypedNode>? arguments)
    {
        if (Handed(left, arguments) is { } variable)
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

        if (Handed(right, arguments) is not null && left is ConstantNode)
        {
            Compared(right, left, arguments);
            return;
        }

        Read(left, arguments);
        Read(right, arguments);
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
    private void Read(TypedNode node, Dictionary<Local, TypedNode>? arguments)
    {
        switch (node)
        {
            case ComparisonNode comparison:
                Compared(comparison.Left, comparison.Right, arguments);
                return;
            case BetweenNode between:
                Compared(between.Operand, between.Low, arguments);
                Compared(between.Operand, between.High, arguments);
                return;
            case TestsNode tests when Handed(tests.Operand, arguments) is not null:
                var inner = new Dictionary<Local, TypedNode>(arguments ?? []) { [tests.Tested] = tests.Operand };
                foreach (var test in tests.Tests)
                {
                    Read(test, inner);
                }

                return;
            case MatchNode match:
                Matched(match, arguments);
                return;
            case DefinitionCallNode call:
                var bound = call.Function.Parameters.Zip(call.Arguments).ToDictionary(p => p.First, p => Resolve(p.Second, arguments));
                foreach (var argument in call.Arguments.Where(a => Handed(a, arguments) is null))
                {
                    Read(argument, arguments);
                }

                Read(call.Function.Body.Root, bound);
                return;
            case TableNode table:
                Table(table, arguments);
                return;
            case IfNode or LogicalNode:
                foreach (var child in TypedTree.Children(node))
                {
                    Read(child, arguments);
                }

                return;
            case VariableNode { Variable: NamedValue named } when Handed(node, arguments) is null:
                if (_read.Add(named))
                {
                    Read(named.Expression.Root, null);
                }

                return;
            case VariableNode or LocalNode when Handed(node, arguments) is { } variable && !node.Type.Is(FeelKind.Boolean):
                _computed.Add(variable);
                return;
            default:
                foreach (var child in TypedTree.Children(node))
                {
                    Read(child, arguments);
                }

                return;
        }
    }

    /// <summary>An argument as its own caller sees it, so that a name handed through several calls is followed to the end.</summary>
    private static TypedNode Resolve(TypedNode node, Dictionary<Local, TypedNode>? arguments) =>
        node is LocalNode local && arguments is not null && arguments.TryGetValue(local.Local, out var argument) ? argument : node;

    private void Matched(MatchNode match, Dictionary<Local, TypedNode>? arguments)
    {
        if (Handed(match.Value, arguments) is { } variable && match.Pattern is ConstantNode { Value: var pattern })
        {
            foreach (var constant in ConstantsOf(pattern))
            {
                Add(variable, constant);
            }

            return;
        }

        Read(match.Value, arguments);
        Read(match.Pattern, arguments);
    }

    private static IEnumerable<object> ConstantsOf(object? pattern) => pattern switch
    {
        null => [],
        object?[] list => list.SelectMany(ConstantsOf),
        Feel.Values.FeelRange range => ConstantsOf(range.Low).Concat(ConstantsOf(range.High)),
        _ => [pattern],
    };

    private void Table(TableNode node, Dictionary<Local, TypedNode>? arguments)
    {
        var columns = new Dictionary<Local, TypedNode>();
        for (var i = 0; i < node.Inputs.Count; i++)
        {
            if (Handed(node.Inputs[i], arguments) is null)
            {
                Read(node.Inputs[i], arguments);
            }

            columns[node.Table.Inputs[i].Tested] = Resolve(node.Inputs[i], arguments);
        }

        foreach (var row in node.Table.Rows)
        {
            foreach (var cell in row.Tests.Concat(row.Outputs))
            {
                Read(cell.Root, columns);
            }
        }
    }
}
