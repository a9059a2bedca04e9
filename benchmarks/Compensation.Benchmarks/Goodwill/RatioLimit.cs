namespace Compensation.Benchmarks.Goodwill;

/// <summary>A figure that a run measures, mostly a ratio of two of its times, and how high it may be.</summary>
/// <param name="Name">What is divided by what.</param>
/// <param name="Limit">What it is on a quiet machine at most; null for one that says how the rivals stand and is held to nothing.</param>
/// <param name="Slack">How many times the limit a short run on a busy machine may measure.</param>
internal sealed record RatioLimit(string Name, double? Limit, double Slack)
{
    public static RatioLimit ScaledByDecimal { get; } = new("evaluation: whole cents by hand / decimal by hand", null, 1);

    public static RatioLimit SlotsByDecimal { get; } = new("evaluation: bound slots / decimal by hand", 0.7, 1.6);

    public static RatioLimit SlotsByScaled { get; } = new("evaluation: bound slots / whole cents by hand", 1.5, 1.6);

    public static RatioLimit TraceByNone { get; } = new("evaluation: bound slots with trace / without", 4, 1.6);

    public static RatioLimit TwoThreadsByOne { get; } = new("evaluation: bound slots, time of two threads / one", 1 / 1.4, 1.8);

    public static RatioLimit PocoByDecimal { get; } = new("evaluation: a host's class, outcome / decimal by hand", 1.5, 1.6);

    public static RatioLimit PocoOfferByDecimal { get; } = new("evaluation: a host's class, whole offer / decimal by hand", null, 1);

    public static RatioLimit ObjectsByDecimal { get; } = new("evaluation: Claim objects / decimal by hand", null, 1);

    public static RatioLimit ExplainedByDecimal { get; } = new("evaluation: Claim objects, explained in English / decimal by hand", null, 1);

    public static RatioLimit LinesByDecimal { get; } = new("evaluation: bytes of JSON to bytes of JSON / decimal by hand", null, 1);

    public static RatioLimit SessionByObjects { get; } = new("evaluation: NRules session / compiled rules, both over Claim objects", 8, 1.6);

    public static RatioLimit HostedSessionByObjects { get; } = new("evaluation: NRules session beside two rules of a host / compiled rules", 16, 2.5);

    public static RatioLimit BulkByHand { get; } = new("files: bulk, 1 thread / by hand", 0.6, 2);

    public static RatioLimit TwoThreadsBulkByHand { get; } = new("files: bulk, 2 threads / by hand", null, 1);

    public static RatioLimit ObjectsFileByHand { get; } = new("files: library, Claim objects / by hand", null, 1);

    public static RatioLimit NewtonsoftFileByHand { get; } = new("files: Newtonsoft.Json / by hand", null, 1);

    public static RatioLimit TableByLines { get; } = new("files: bulk, CSV in / JSON Lines in", 1.5, 1.6);

    public static RatioLimit ColdByHand { get; } = new("files: compensate, 1 thread / by hand, both from a fresh process", 1, 1.6);

    // Does not depend on how busy the machine is.
    public static RatioLimit BytesOfAClaim { get; } = new("files: bytes that bulk allocates for a claim", 16, 1);

    public static RatioLimit PeakOfTenTimes { get; } = new("files: peak memory of compensate, ten times the claims / once", 1.2, 1.25);

    public static RatioLimit Peak { get; } = new("files: peak memory of compensate, MB", 100, 1.25);

    public bool Allows(double figure) => Limit is not { } limit || figure <= limit * Slack;

    /// <summary>A figure beside its limit. A long run is told whether it keeps the limit itself.</summary>
    public string Describe(double figure) => FormattableString.Invariant($"{Name}: {figure:0.00}") + (Limit is { } limit
        ? FormattableString.Invariant($" (limit {limit:0.##}, {(figure <= limit ? "kept" : "missed")}; in a short run {limit * Slack:0.##})")
        : " (no limit)");
}
