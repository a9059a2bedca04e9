using System.Collections.Frozen;

namespace Compensation.Calculation;

/// <summary>A loss that a rule found in the claim.</summary>
internal sealed class FoundLoss(LossRule rule, string id, Binding? item)
{
    public LossRule Rule { get; } = rule;

    public string Id { get; } = id;

    /// <summary>The item of the rule's list, for its texts; null without one.</summary>
    public Binding? Item { get; } = item;

    /// <summary>The amount; null when it is not put in money, or not known.</summary>
    public Worth Worth { get; init; }

    /// <summary>The loss as FEEL sees it.</summary>
    public FeelContext Context => field ??= new FeelContext(
    [
        KeyValuePair.Create<string, object?>("id", Id),
        KeyValuePair.Create<string, object?>("rule", Rule.Id),
        KeyValuePair.Create<string, object?>("type", WireWords.LossTypes.Of(Rule.Type)),
        KeyValuePair.Create<string, object?>("kind", Rule.LossKind),
        KeyValuePair.Create("amount", Amount),
        KeyValuePair.Create("item", Item is null ? null : AbsentFact.Inside(Item.Value)),
    ])
    {
        Sensitive = Sensitive().ToFrozenSet(),
    };

    private IEnumerable<string> Sensitive()
    {
        if (Worth.IsSensitive)
        {
            yield return "amount";
        }

        if (Item?.Value.IsSensitive == true)
        {
            yield return "item";
        }
    }

    private object? Amount => !Worth.Absent.IsEmpty ? new AbsentFact(Worth.Absent)
        : Worth.IsUnknown ? new FailedValue(Worth.Reasons)
        : Worth.Range is { } range ? new FeelRange(true, range.Low, range.High, true) { LowOpen = range.Low is null, HighOpen = range.High is null }
        : Worth.Amount;
}
