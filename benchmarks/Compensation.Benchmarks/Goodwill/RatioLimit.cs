namespace Compensation.Benchmarks.Goodwill;

/// <summary>A ratio of two medians of one run, and how high it may be.</summary>
/// <param name="Name">What is divided by what.</param>
/// <param name="Limit">What it is on a quiet machine at most.</param>
/// <param name="Slack">How many times the limit a short run on a busy machine may measure.</param>
internal sealed record RatioLimit(string Name, double Limit, double Slack)
{
    /// <summary>The limits that a short run is held to.</summary>
    public static IReadOnlyList<RatioLimit> All { get; } =
    [
        new(SmokeRun.ScaledByDecimal, 1.0, 1.5),
        new(SmokeRun.LibraryByDecimal, 600, 2),
        new(SmokeRun.NewtonsoftFileByHand, 8, 2),
        new(SmokeRun.LibraryFileByHand, 60, 2),
    ];
}
