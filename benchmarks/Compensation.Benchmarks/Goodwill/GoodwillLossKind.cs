namespace Compensation.Benchmarks.Goodwill;

internal enum GoodwillLossKind : byte
{
    Direct,
    Indirect,
    Data,
    Reputational,
}
