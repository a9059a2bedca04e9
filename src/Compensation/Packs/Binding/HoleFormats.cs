using Compensation.Feel.Syntax;
using Compensation.Feel.Types;
using Compensation.Packs.Rules;

namespace Compensation.Packs.Binding;

/// <summary>
/// Tells how the value in a hole of a text is to be read: as money where it is made of money — amounts of losses and offers, inputs whose
/// unit is a currency — and not at all where a sensitive fact is in it.
/// </summary>
internal sealed class HoleFormats
{
    private readonly HashSet<Variable> _money = [];
    private readonly HashSet<Variable> _sensitive = [];

    public void Add(Input input)
    {
        if (input.Variable is null)
        {
            return;
        }

        if (input.Unit is { } unit && Currency.IsKnown(unit))
        {
            _money.Add(input.Variable);
        }

        if (input.IsSensitive || input.Fields.Any(f => f.IsSensitive))
        {
            _sensitive.Add(input.Variable);
        }
    }

    public void Add(NamedValue value)
    {
        if (IsMoney(value.Expression.Root))
        {
            _money.Add(value);
        }

        if (IsSensitive(value.Expression.Root))
        {
            _sensitive.Add(value);
        }
    }

    public HoleFormat Of(TypedNode node) => IsSensitive(node) ? HoleFormat.Withheld : IsMoney(node) ? HoleFormat.Money : HoleFormat.Plain;

    private bool IsSensitive(TypedNode node)
    {
        var found = false;
        TypedTree.Visit(node, n => found |= n is VariableNode variable && _sensitive.Contains(variable.Variable));
        return found;
    }

    private bool IsMoney(TypedNode node) => node switch
    {
        VariableNode variable => _money.Contains(variable.Variable),
        PathNode { Operand: LocalNode { Local.Name: "loss" }, Name: "amount" } => true,
        PathNode { Operand: VariableNode { Variable.Name: "offer" }, Name: not ("losses" or "remedies") } => true,
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
