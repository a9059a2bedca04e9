using System.Collections.Frozen;

namespace Compensation.Calculation;

/// <summary>A loss as FEEL sees it: <c>loss</c> in the expressions of a remedy, an item of <c>losses</c> elsewhere.</summary>
internal static class LossContext
{
    /// <param name="id">Its id.</param>
    /// <param name="rule">The rule that found it.</param>
    /// <param name="amount">Its amount; null when it is not put in money.</param>
    /// <param name="item">The item it was found for; null without one.</param>
    public static KeyValuePair<string, object?>[] Members(string id, LossRule rule, object? amount, object? item) =>
    [
        KeyValuePair.Create<string, object?>("id", id),
        KeyValuePair.Create<string, object?>("rule", rule.Id),
        KeyValuePair.Create<string, object?>("type", WireWords.LossTypes.Of(rule.Type)),
        KeyValuePair.Create<string, object?>("kind", rule.LossKind),
        KeyValuePair.Create("amount", amount),
        KeyValuePair.Create("item", item),
    ];

    /// <summary>The members that a sensitive fact has a part in.</summary>
    public static FrozenSet<string> Sensitive(bool amount, bool item) => new[] { amount ? "amount" : null, item ? "item" : null }.OfType<string>().ToFrozenSet();
}
