namespace Compensation.Hosting.Reloading;

/// <summary>
/// Turns a burst of signals into one call, when none has come for a while. Signals that never cease don't put it off for ever.
/// </summary>
internal sealed class QuietPeriod : IDisposable
{
    private const int MostDelays = 10;

    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly TimeSpan _delay;
    private readonly ITimer _timer;
    private long? _first;

    public QuietPeriod(TimeProvider time, TimeSpan delay, Action onQuiet)
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
