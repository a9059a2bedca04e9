using System.Runtime.ExceptionServices;

namespace Compensation.Bulk.Running;

/// <summary>
/// The batches on their way through a run, each in one of a fixed number of slots: one thread fills them, several score them, one writes them in the order they were filled. Who finds no
/// slot waits, so that a slow output slows the reading down, and a run never holds more than its slots.
/// </summary>
internal sealed class BatchRing
{
    private readonly object _gate = new();
    private readonly BatchSlot[] _slots;
    private long _filled;
    private long _taken;
    private long _written;
    private bool _isReadingOver;
    private bool _isOver;
    private ExceptionDispatchInfo? _readingFailure;
    private ExceptionDispatchInfo? _failure;

    public BatchRing(int slots)
    {
        _slots = new BatchSlot[slots];
        for (var i = 0; i < slots; i++)
        {
            _slots[i] = new BatchSlot();
        }
    }

    /// <summary>A slot to fill; null when the run is over.</summary>
    public BatchSlot? NextToFill()
    {
        lock (_gate)
        {
            while (!_isOver && _filled - _written == _slots.Length)
            {
                Monitor.Wait(_gate);
            }

            return _isOver ? null : Slot(_filled);
        }
    }

    /// <summary>The slot to fill is filled.</summary>
    public void Filled()
    {
        lock (_gate)
        {
            Slot(_filled++).IsScored = false;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>No more slots will be filled. A failure is told when what was read before it is written.</summary>
    public void EndReading(Exception? failure)
    {
        lock (_gate)
        {
            _readingFailure = failure is null ? null : ExceptionDispatchInfo.Capture(failure);
            _isReadingOver = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>A slot to score; null when there will be none.</summary>
    public BatchSlot? NextToScore()
    {
        lock (_gate)
        {
            while (!_isOver && _taken == _filled)
            {
                if (_isReadingOver)
                {
                    return null;
                }

                Monitor.Wait(_gate);
            }

            return _isOver ? null : Slot(_taken++);
        }
    }

    public void Scored(BatchSlot slot)
    {
        lock (_gate)
        {
            slot.IsScored = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>The next slot to write; null when all is written, or all that was read until the run was stopped.</summary>
    public BatchSlot? NextToWrite(CancellationToken stop)
    {
        lock (_gate)
        {
            while (true)
            {
                _failure?.Throw();
                if (_written < _filled && Slot(_written).IsScored)
                {
                    return Slot(_written);
                }

                if (_written == _filled && (_isReadingOver || stop.IsCancellationRequested))
                {
                    _readingFailure?.Throw();
                    return null;
                }

                Monitor.Wait(_gate);
            }
        }
    }

    public void Written()
    {
        lock (_gate)
        {
            _written++;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Ends the run for all threads.</summary>
    public void End(Exception? failure = null)
    {
        lock (_gate)
        {
            _failure ??= failure is null ? null : ExceptionDispatchInfo.Capture(failure);
            _isOver = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Lets every thread look again.</summary>
    public void Wake()
    {
        lock (_gate)
        {
            Monitor.PulseAll(_gate);
        }
    }

    private BatchSlot Slot(long number) => _slots[number % _slots.Length];
}
