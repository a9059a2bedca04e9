using BenchmarkDotNet.Configs;

namespace Compensation.Benchmarks.Goodwill;

/// <summary>The columns of a benchmark whose operation is one claim.</summary>
internal sealed class ClaimColumns : ManualConfig
{
    public ClaimColumns()
    {
        AddColumn(
            new ClaimColumn("claims/s", "Claims a second, by the mean", static (nanoseconds, _) => 1e9 / nanoseconds),
            new ClaimColumn("ns/claim", "Nanoseconds a claim, the mean", static (nanoseconds, _) => nanoseconds),
            new ClaimColumn("bytes/claim", "Managed memory allocated for a claim", static (_, bytes) => bytes));
    }
}
