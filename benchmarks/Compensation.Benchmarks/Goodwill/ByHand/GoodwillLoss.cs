namespace Compensation.Benchmarks.Goodwill.ByHand;

internal readonly struct GoodwillLoss(GoodwillLossKind kind, decimal amount)
{
    public GoodwillLossKind Kind { get; } = kind;

    public decimal Amount { get; } = amount;
}
