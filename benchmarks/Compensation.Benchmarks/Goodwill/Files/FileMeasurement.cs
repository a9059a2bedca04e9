namespace Compensation.Benchmarks.Goodwill.Files;

/// <summary>What one rival took in each round.</summary>
internal sealed class FileMeasurement(string name)
{
    private readonly List<TimeSpan> _rounds = [];
    private readonly List<TimeSpan> _processor = [];

    public string Name { get; } = name;

    public TimeSpan Median => MedianOf(_rounds);

    /// <summary>The shortest round: what other work of a busy machine disturbed least.</summary>
    public TimeSpan Fastest => _rounds.Min();

    /// <summary>The median of what all threads together worked; null for fresh processes.</summary>
    public TimeSpan? Processor => _processor.Count == 0 ? null : MedianOf(_processor);

    /// <summary>The most memory that a fresh process held in any round; 0 within this process.</summary>
    public double PeakMegabytes { get; private set; }

    public void Add(TimeSpan round, TimeSpan processor)
    {
        _rounds.Add(round);
        _processor.Add(processor);
    }

    public void Add(FreshProcess process)
    {
        _rounds.Add(process.Elapsed);
        PeakMegabytes = Math.Max(PeakMegabytes, process.PeakMegabytes);
    }

    /// <summary>The middle one, or the mean of the two in the middle.</summary>
    private static TimeSpan MedianOf(List<TimeSpan> times)
    {
        var sorted = times.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
