namespace Compensation.Calculation.Explaining;

/// <summary>A loss that a rule found, or may yet find, as the explaining evaluator knows it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Number">The number of the item it was found for, from 1; 0 without one.</param>
/// <param name="Item">The item of the rule's list, for its texts; null without one.</param>
internal sealed record FoundLoss(LossRule Rule, int Number, Binding? Item)
{
    public string Id { get; } = Rule.Host is { } host ? host.Id : Number == 0 ? Rule.Id : $"{Rule.Id}[{FeelText.Number(Number)}]";

    /// <summary>The amount; null when it is not put in money, or not known.</summary>
    public AssessedAmount Amount { get; init; }

    /// <summary>The loss as FEEL sees it.</summary>
    public FeelContext Context => field ??= new FeelContext(LossContext.Members(Id, Rule, Seen, Item is null ? null : AbsentFact.Inside(Item.Value)))
    {
        Sensitive = LossContext.Sensitive(Amount.IsSensitive, Item?.Value.IsSensitive == true),
    };

    private object? Seen => !Amount.Absent.IsEmpty ? new AbsentFact(Amount.Absent)
        : Amount.IsUnknown ? new FailedValue(Amount.Reasons)
        : Amount.Range is { } range ? new FeelRange(true, range.Low, range.High, true) { LowOpen = range.Low is null, HighOpen = range.High is null }
        : Amount.Amount;
}
