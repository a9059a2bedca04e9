namespace Compensation.Benchmarks.Goodwill;

/// <summary>Evaluates claims by two threads, half of them each.</summary>
internal static class TwoThreads
{
    /// <param name="from">The first claim.</param>
    /// <param name="to">The first claim that is not to be worked out.</param>
    /// <param name="first">Works claims out, from one place to another.</param>
    /// <param name="second">The same for the other thread; they share nothing that changes.</param>
    public static void Run(int from, int to, Action<int, int> first, Action<int, int> second)
    {
        var middle = from + (to - from) / 2;
        var other = Task.Run(() => second(middle, to));
        first(from, middle);
        other.GetAwaiter().GetResult();
    }
}
