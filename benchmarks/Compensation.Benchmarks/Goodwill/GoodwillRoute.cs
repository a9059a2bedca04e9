namespace Compensation.Benchmarks.Goodwill;

internal enum GoodwillRoute : byte
{
    Automatic,
    Manager,
    Committee,
    Declined,
}
