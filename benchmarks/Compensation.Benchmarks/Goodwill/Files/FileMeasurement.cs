namespace Compensation.Benchmarks.Goodwill.Files;

/// <summary>How long one rival took in each round.</summary>
internal sealed class FileMeasurement(string name)
{
    private readonly List<TimeSpan> _rounds = [];

    public string Name { get; } = name;

    /// <summary>The middle of the rounds, or the mean of the two in the middle.</summary>
    public TimeSpan Median
    {
        get
        {
            var sorted = _rounds.Order().ToArray();
            return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        }
    }

    public void Add(TimeSpan round) => _rounds.Add(round);
}
