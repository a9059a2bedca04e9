using Compensation.Feel.Functions;
using Compensation.Feel.Syntax;
using Compensation.Feel.Types;
using Compensation.Packs.Rules;

namespace Compensation.Packs.Binding;

/// <summary>
/// Tells how the value in a hole of a text is to be read: as money where it is made of money — amounts of losses and offers, inputs and
/// parameters whose unit is a currency — and not at all where a sensitive fact is in it.
/// </summary>
internal sealed class HoleFormats
{
    private readonly Dictionary<Variable, Input> _inputs = [];
    private readonly HashSet<Variable> _money = [];

    /// <summary>Parameters in call position whose unit is a currency.</summary>
    private readonly HashSet<Definition> _moneyCalls = [];

    /// <summary>For each name of a field of items, whether it is an amount of money in every list that has it.</summary>
    private readonly Dictionary<string, bool> _itemFields = new(StringComparer.Ordinal);

    public void Add(Input input)
    {
        if (input.Variable is null)
        {
            return;
        }

        _inputs.Add(input.Variable, input);
        if (IsMoney(input))
        {
            _money.Add(input.Variable);
        }

        Sensitivity.Declare(input);
        AddFields(input);
    }

    public void Add(NamedValue value)
    {
        if (IsMoney(value.Expression.Root))
        {
            _money.Add(value);
        }
    }

    /// <summary>A parameter whose unit is a currency, by its name and in call position.</summary>
    public void AddMoney(NamedValue value, Definition call)
    {
        _money.Add(value);
        _moneyCalls.Add(call);
    }

    /// <summary>What is known of the sensitive facts in each expression.</summary>
    public SensitivityAnalysis Sensitivity { get; } = new();

    public HoleFormat Of(TypedNode node) => !Sensitivity.Of(node).IsNone ? HoleFormat.Withheld : IsMoney(node) ? HoleFormat.Money : HoleFormat.Plain;

    private void AddFields(Input input)
    {
        foreach (var field in input.Fields)
        {
            if (input.Type.Is(FeelKind.List))
            {
                _itemFields[field.Name] = IsMoney(field) && _itemFields.GetValueOrDefault(field.Name, true);
            }

            AddFields(field);
        }
    }

    private static bool IsMoney(Input input) => input.Unit is { } unit && Currency.IsKnown(unit);

    /// <summary>The field of an input that a path leads to; null when it leads elsewhere.</summary>
    private Input? FieldOf(PathNode path)
    {
        var owner = path.Operand switch
        {
            VariableNode variable => _inputs.GetValueOrDefault(variable.Variable),
            PathNode outer => FieldOf(outer),
            _ => null,
        };
        return owner?.Fields.FirstOrDefault(f => f.Name == path.Name);
    }

    private bool IsMoney(TypedNode node) => node switch
    {
        VariableNode variable => _money.Contains(variable.Variable),
        DefinitionCallNode call => _moneyCalls.Contains(call.Function),
        PathNode { Operand: LocalNode { Local.Name: "loss" }, Name: "amount" } => true,
        PathNode { Operand: VariableNode { Variable.Name: "offer" }, Name: not ("losses" or "remedies") } => true,
        PathNode { Operand: LocalNode { Local.Name: "item" } } path => _itemFields.GetValueOrDefault(path.Name),
        PathNode path => FieldOf(path) is { } field && IsMoney(field),
        NegationNode negation => IsMoney(negation.Operand),
        IfNode @if => IsMoney(@if.Then) && (IsMoney(@if.Else) || @if.Else is ConstantNode) || IsMoney(@if.Else) && @if.Then is ConstantNode,
        ArithmeticNode { Operator: Operator.Add or Operator.Subtract } sum => IsMoney(sum.Left) && IsMoney(sum.Right),
        ArithmeticNode { Operator: Operator.Multiply } product => IsMoney(product.Left) != IsMoney(product.Right),
        ArithmeticNode { Operator: Operator.Divide } quotient => IsMoney(quotient.Left) && !IsMoney(quotient.Right),
        CallNode { Function.Name: "min" or "max" or "sum" or "abs" or "decimal" or "round half up" or "round half down" or "round up" or "round down" or "floor" or "ceiling" or "get or else" } call =>
            call.Arguments.Count > 0 && IsMoney(call.Arguments[0]),
        ListNode list => list.Items.Count > 0 && list.Items.All(IsMoney),
        _ => false,
    };
}
