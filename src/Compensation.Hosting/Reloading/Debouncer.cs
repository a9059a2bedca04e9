namespace Compensation.Hosting.Reloading;

/// <summary>
/// Calls back once for a burst of signals: when none has come for the delay, or after ten delays while they go on.
/// </summary>
internal sealed class Debouncer : IDisposable
{
    private const int MostDelays = 10;

    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly TimeSpan _delay;
    private readonly ITimer _timer;
    /// <summary>The timestamp of the first signal of the burst; null between bursts.</summary>
    private long? _first;

    public Debouncer(TimeProvider time, TimeSpan delay, Action onQuiet)
    {
        _time = time;
        _delay = delay;
        _timer = time.CreateTimer(
            _ =>
            {
                lock (_gate)
                {
                    _first = null;
                }

                onQuiet();
            },
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
    }

    public void Signal()
    {
        lock (_gate)
        {
            var isFirst = _first is null;
            _first ??= _time.GetTimestamp();
            if (isFirst || _time.GetElapsedTime(_first.Value) <= _delay * MostDelays)
            {
                _timer.Change(_delay, Timeout.InfiniteTimeSpan);
            }
        }
    }

    public void Dispose() => _timer.Dispose();
}
