namespace Compensation.Benchmarks.Goodwill.Files;

/// <summary>How long one rival took in each round, and how much processor time where that is known.</summary>
internal sealed class FileMeasurement(string name)
{
    private readonly List<TimeSpan> _rounds = [];
    private readonly List<TimeSpan> _processor = [];

    public string Name { get; } = name;

    public TimeSpan Median => MedianOf(_rounds);

    /// <summary>The shortest round: what other work of a busy machine disturbed least.</summary>
    public TimeSpan Fastest => _rounds.Min();

    /// <summary>The median of what all threads together worked; null when nobody looked.</summary>
    public TimeSpan? Processor => _processor.Count == 0 ? null : MedianOf(_processor);

    public void Add(TimeSpan round, TimeSpan? processor = null)
    {
        _rounds.Add(round);
        if (processor is { } time)
        {
            _processor.Add(time);
        }
    }

    /// <summary>The middle one, or the mean of the two in the middle.</summary>
    private static TimeSpan MedianOf(List<TimeSpan> times)
    {
        var sorted = times.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
