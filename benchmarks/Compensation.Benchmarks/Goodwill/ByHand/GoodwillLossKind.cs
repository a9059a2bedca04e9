namespace Compensation.Benchmarks.Goodwill.ByHand;

internal enum GoodwillLossKind : byte
{
    Direct,
    Indirect,
    Data,
    Reputational,
}
