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
    private readonly FactSources _sources = new();
    private readonly HashSet<Variable> _money = [];

    /// <summary>Parameters in call position whose unit is a currency.</summary>
    private readonly HashSet<Definition> _moneyCalls = [];

    /// <summary>What has been settled is in the offer's currency.</summary>
    private static readonly HashSet<Local> Settled = [RemedyRule.Paid, RemedyRule.Lost, LimitRule.Before, LimitRule.After, LimitRule.Cut];

    public HoleFormats()
    {
        foreach (var amount in Settled)
        {
            Sensitivity.DeclareSaid(amount);
        }
    }

    public void Add(Input input)
    {
        if (input.Variable is null)
        {
            return;
        }

        _sources.Add(input);
        if (IsMoney(input))
        {
            _money.Add(input.Variable);
        }

        Sensitivity.Declare(input);
    }

    /// <summary>The item of a list.</summary>
    public void Add(Local? item, TypedExpression? each) => _sources.Add(item, each);

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

    private static bool IsMoney(Input input) => input.Unit is { } unit && Currency.IsKnown(unit);

    private bool IsMoney(TypedNode node) => node switch
    {
        VariableNode variable => _money.Contains(variable.Variable),
        LocalNode local => Settled.Contains(local.Local),
        DefinitionCallNode call => _moneyCalls.Contains(call.Function),
        PathNode { Operand: LocalNode { Local.Name: "loss" }, Name: "amount" } => true,
        PathNode { Operand: VariableNode { Variable.Name: "offer" }, Name: not ("losses" or "remedies") } => true,
        PathNode path => _sources.Of(path) is { Count: > 0 } facts && facts.All(IsMoney),
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
