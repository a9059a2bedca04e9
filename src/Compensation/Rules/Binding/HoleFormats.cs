namespace Compensation.Rules.Binding;

/// <summary>
/// Tells how the value in a hole of a text is to be read: as money where it is made of money — amounts of losses and offers, inputs and
/// parameters whose unit is a currency — and not at all where a sensitive fact is in it.
/// </summary>
internal sealed class HoleFormats
{
    /// <summary>Stands for the currency of an offer where it is the claim that names it.</summary>
    private const string OfTheClaim = "";

    private readonly FactSources _sources = new();
    private readonly string _offered;

    /// <summary>What is money, and its currency.</summary>
    private readonly Dictionary<Variable, string> _money = [];

    /// <summary>Parameters in call position whose unit is a currency.</summary>
    private readonly Dictionary<Definition, string> _moneyCalls = [];

    /// <summary>What has been settled is in the offer's currency.</summary>
    private readonly HashSet<Local> _settled = [];

    /// <param name="offered">The currency of offers; null where it is the claim that names it.</param>
    public HoleFormats(string? offered) => _offered = offered ?? OfTheClaim;

    /// <summary>An amount that the offer says anyhow, whatever it was made of.</summary>
    public void AddFinal(Local amount)
    {
        _settled.Add(amount);
        Sensitivity.DeclareSaid(amount);
    }

    public void Add(Input input)
    {
        if (input.Variable is null)
        {
            return;
        }

        _sources.Add(input);
        if (CurrencyOf(input) is { } currency)
        {
            _money.Add(input.Variable, currency);
        }

        Sensitivity.Declare(input);
    }

    /// <summary>The item of a list.</summary>
    public void Add(Local? item, TypedExpression? each) => _sources.Add(item, each);

    public void Add(NamedValue value)
    {
        if (CurrencyOf(value.Expression.Root) is { } currency)
        {
            _money.TryAdd(value, currency);
        }
    }

    /// <summary>A parameter whose unit is a currency, by its name and in call position.</summary>
    public void AddMoney(NamedValue value, Definition call, string currency)
    {
        _money[value] = currency;
        _moneyCalls.Add(call, currency);
    }

    /// <summary>What is known of the sensitive facts in each expression.</summary>
    public SensitivityAnalysis Sensitivity { get; } = new();

    public HoleFormat Of(TypedNode node) => !Sensitivity.Of(node).IsNone ? HoleFormat.Withheld : CurrencyOf(node) is null ? HoleFormat.Plain : HoleFormat.Money;

    /// <summary>The currency of money that is not in the offer's; null for all else.</summary>
    public string? ForeignCurrencyOf(TypedNode node) => CurrencyOf(node) is { } currency && currency != _offered ? currency : null;

    private static string? CurrencyOf(Input input) => input.Unit is { } unit && Currency.IsKnown(unit) ? unit : null;

    /// <summary>The currency that an expression is an amount of; null where it is none, or one of several currencies.</summary>
    private string? CurrencyOf(TypedNode node) => node switch
    {
        VariableNode variable => _money.GetValueOrDefault(variable.Variable),
        LocalNode local => _settled.Contains(local.Local) ? _offered : null,
        DefinitionCallNode call => _moneyCalls.GetValueOrDefault(call.Function),
        PathNode { Operand: LocalNode { Local.Name: "loss" }, Name: "amount" } => _offered,
        PathNode { Operand: VariableNode { Variable.Name: "offer" }, Name: not ("losses" or "remedies") } => _offered,
        PathNode path => _sources.Of(path) is { Count: > 0 } facts ? Same(facts.Select(CurrencyOf)) : null,
        NegationNode negation => CurrencyOf(negation.Operand),
        IfNode @if => @if.Else is ConstantNode ? CurrencyOf(@if.Then) : @if.Then is ConstantNode ? CurrencyOf(@if.Else) : Same([CurrencyOf(@if.Then), CurrencyOf(@if.Else)]),
        ArithmeticNode { Operator: Operator.Add or Operator.Subtract } sum => Same([CurrencyOf(sum.Left), CurrencyOf(sum.Right)]),
        ArithmeticNode { Operator: Operator.Multiply } product => (CurrencyOf(product.Left), CurrencyOf(product.Right)) switch
        {
            (null, var currency) => currency,
            (var currency, null) => currency,
            _ => null,
        },
        ArithmeticNode { Operator: Operator.Divide } quotient => CurrencyOf(quotient.Right) is null ? CurrencyOf(quotient.Left) : null,
        CallNode { Function.KeepsUnit: true } call =>
            call.Arguments.Count > 0 ? CurrencyOf(call.Arguments[0]) : null,
        ListNode { Items: { Count: > 0 } items } => Same(items.Select(CurrencyOf)),
        _ => null,
    };

    private static string? Same(IEnumerable<string?> currencies) => currencies.Distinct().ToArray() is [{ } only] ? only : null;
}
