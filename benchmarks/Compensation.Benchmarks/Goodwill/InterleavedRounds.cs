using System.Diagnostics;

namespace Compensation.Benchmarks.Goodwill;

/// <summary>
/// Several ways to do the same, each in short rounds, in turn. What a way takes is its fastest round: whatever else the machine does only adds time,
/// and among many rounds of about a millisecond each way has some that nothing came into. Means of long runs tell what collecting garbage costs; these do not.
/// </summary>
internal sealed class InterleavedRounds
{
    private readonly List<Way> _ways = [];

    /// <summary>Adds a way that evaluates claims one by one.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="claims">What it works on.</param>
    /// <param name="aRound">How many of them make a round; about a millisecond.</param>
    /// <param name="evaluate">Works one out.</param>
    public void Add<T>(string name, T[] claims, int aRound, Func<T, object?> evaluate) => Add(name, claims.Length, aRound, Each(claims, evaluate));

    /// <summary>Adds a way that evaluates a range of claims: from an index up to, not including, another.</summary>
    public void Add(string name, int claims, int aRound, Action<int, int> run) => _ways.Add(new Way(name, claims / aRound, aRound, run));

    /// <summary>Evaluates the claims of a range one by one.</summary>
    public static Action<int, int> Each<T>(T[] claims, Func<T, object?> evaluate) => (from, to) =>
    {
        object? last = null;
        foreach (var claim in claims.AsSpan(from..to))
        {
            last = evaluate(claim);
        }

        GC.KeepAlive(last);
    };

    /// <summary>Runs for a time of the processor rather than of the clock, so that the JIT compiles as much on a busy machine.</summary>
    /// <param name="warmUp">Is not counted: the JIT's last word on a method comes after many calls, and from a thread of its own.</param>
    /// <param name="measured">What is.</param>
    /// <returns>By name, the nanoseconds of a claim.</returns>
    public IReadOnlyDictionary<string, double> Run(TimeSpan warmUp, TimeSpan measured)
    {
        Rounds(warmUp);
        foreach (var way in _ways)
        {
            way.Fastest = TimeSpan.MaxValue;
        }

        Rounds(measured);
        return _ways.ToDictionary(w => w.Name, w => w.Fastest.TotalNanoseconds / w.ARound);
    }

    private void Rounds(TimeSpan time)
    {
        var end = Environment.CpuUsage.TotalTime + time;
        for (var round = 0; round == 0 || Environment.CpuUsage.TotalTime < end; round++)
        {
            foreach (var way in _ways)
            {
                var from = round % way.Slices * way.ARound;
                var roundStarted = Stopwatch.GetTimestamp();
                way.Run(from, from + way.ARound);
                var took = Stopwatch.GetElapsedTime(roundStarted);
                way.Fastest = took < way.Fastest ? took : way.Fastest;
            }
        }
    }

    private sealed class Way(string name, int slices, int aRound, Action<int, int> run)
    {
        public string Name => name;

        public int Slices => slices;

        public int ARound => aRound;

        public Action<int, int> Run => run;

        public TimeSpan Fastest { get; set; } = TimeSpan.MaxValue;
    }
}
