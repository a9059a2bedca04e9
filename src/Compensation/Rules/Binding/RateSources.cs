using NodaTime;

namespace Compensation.Rules.Binding;

/// <summary>Which rates of a table the built-ins that take one go by, as they choose them.</summary>
internal static class RateSources
{
    private static readonly SourceText Nowhere = new("");

    /// <summary>Where each group of rates is used, and the number of the one that counts; null for a call whose arguments can't be told apart.</summary>
    /// <param name="call">The call.</param>
    /// <param name="table">The variable that holds the rates.</param>
    /// <param name="rates">Their sources.</param>
    /// <param name="numberOf">The number of a source, as FEEL.</param>
    public static IEnumerable<(TypedNode Condition, IReadOnlyList<RateSource> Rates, TypedNode Number)>? Of(CallNode call, NamedValue table, IReadOnlyList<RateSource> rates, Func<Citation?, TypedNode> numberOf)
    {
        if (call.Names is not null || !call.Arguments.Any(a => a is VariableNode { Variable: var read } && ReferenceEquals(read, table)))
        {
            return null;
        }

        return (call.Function.RateChoice, call.Arguments) switch
        {
            (RateChoice.BetweenCurrencies, [_, var from, var to, var date, _]) => rates.GroupBy(r => r.Currency!, (currency, group) => Exchange(currency, [.. group], from, to, date, numberOf)),
            (RateChoice.OverAPeriod, [_, var from, var to, _, ..]) => Interest([.. rates.OrderBy(Start)], from, to, numberOf),
            _ => null,
        };
    }

    /// <summary>The rate of a currency on a date, where one is changed into it or out of it.</summary>
    private static (TypedNode, IReadOnlyList<RateSource>, TypedNode) Exchange(
        string currency, IReadOnlyList<RateSource> rates, TypedNode from, TypedNode to, TypedNode date, Func<Citation?, TypedNode> numberOf)
    {
        var word = new ConstantNode(default, FeelType.String, currency);
        var isMeant = new LogicalNode(default, false, new ComparisonNode(default, Operator.Equal, from, word), new ComparisonNode(default, Operator.Equal, to, word));
        var dated = rates.Select(r => new DatedValue(r.From, r.Until, numberOf(r.Source), Nowhere, default));
        return (isMeant, rates, DatedValues.At(date, [.. dated], numberOf(null)));
    }

    /// <summary>Each rate that bears interest on a day of the period.</summary>
    private static IEnumerable<(TypedNode, IReadOnlyList<RateSource>, TypedNode)> Interest(RateSource[] rates, TypedNode from, TypedNode to, Func<Citation?, TypedNode> numberOf) =>
        rates.Select((rate, i) =>
        {
            TypedNode begins = new ComparisonNode(default, Operator.Greater, to, Date(Start(rate)));
            var isMeant = i + 1 == rates.Length ? begins : new LogicalNode(default, true, begins, new ComparisonNode(default, Operator.Less, from, Date(Start(rates[i + 1]))));
            return (isMeant, (IReadOnlyList<RateSource>)[rate], numberOf(rate.Source));
        });

    private static LocalDate Start(RateSource rate) => rate.From ?? LocalDate.MinIsoValue;

    private static ConstantNode Date(LocalDate date) => new(default, FeelType.Date, date);
}
