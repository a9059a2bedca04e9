namespace Compensation.Benchmarks.Goodwill.ByHand;

internal enum GoodwillRoute : byte
{
    Automatic,
    Manager,
    Committee,
    Declined,
}
