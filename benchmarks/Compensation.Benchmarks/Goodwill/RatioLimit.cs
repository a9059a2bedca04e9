namespace Compensation.Benchmarks.Goodwill;

/// <summary>A ratio of two medians of one run, and how high it may be.</summary>
/// <param name="Name">What is divided by what.</param>
/// <param name="Limit">What it is on a quiet machine at most; null for one that says how the rivals stand and is held to nothing.</param>
/// <param name="Slack">How many times the limit a short run on a busy machine may measure.</param>
internal sealed record RatioLimit(string Name, double? Limit, double Slack)
{
    /// <summary>The ratios of a short run.</summary>
    public static IReadOnlyList<RatioLimit> All { get; } =
    [
        new(SmokeRun.ScaledByDecimal, null, 1),
        new(SmokeRun.LibraryByDecimal, 200, 2),
        new(SmokeRun.NewtonsoftFileByHand, null, 1),
        new(SmokeRun.LibraryFileByHand, 30, 2),
    ];

    public bool Allows(double ratio) => Limit is not { } limit || ratio <= limit * Slack;
}
