namespace Compensation.Bulk.Running;

/// <summary>
/// Scores batches with several threads and hands them on in the order they came: one thread reads, several score, the caller's writes. Three batches are on their way for each thread that
/// scores, so that none waits for the reading or the writing.
/// </summary>
internal sealed class BulkRun(BatchReader reader, Func<BatchScorer> newScorer, BulkOptions options)
{
    // A reader that waits for a pipe can't be woken; it is left behind, and touches nothing any more.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private readonly BatchRing _ring = new(options.Threads * 3);
    private bool _isAtEnd;

    /// <summary>Runs until all claims are written, or, when it is stopped, all that were read.</summary>
    /// <returns>Whether all claims are written.</returns>
    public bool Run(Action<BatchSlot> write, CancellationToken stop)
    {
        var reading = Start("bulk reader", () => Read(stop));
        var scoring = Enumerable.Range(1, options.Threads).Select(i => Start($"bulk scorer {i}", Score)).ToArray();
        using var waking = stop.UnsafeRegister(static ring => ((BatchRing)ring!).Wake(), _ring);
        try
        {
            while (_ring.NextToWrite(stop) is { } slot)
            {
                write(slot);
                _ring.Written();
            }

            return Volatile.Read(ref _isAtEnd);
        }
        finally
        {
            _ring.End();
            reading.Join(LongestWait);
            Array.ForEach(scoring, thread => thread.Join());
        }
    }

    private static Thread Start(string name, ThreadStart work)
    {
        var thread = new Thread(work) { Name = name, IsBackground = true };
        thread.Start();
        return thread;
    }

    private void Read(CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested && _ring.NextToFill() is { } slot)
            {
                if (!reader.Read(slot.Claims))
                {
                    Volatile.Write(ref _isAtEnd, true);
                    break;
                }

                _ring.Filled();
            }

            _ring.EndReading(null);
        }
        catch (Exception failure)
        {
            _ring.EndReading(failure);
        }
    }

    private void Score()
    {
        try
        {
            using var scorer = newScorer();
            var decoder = options.Encoding == BulkEncoding.Gb18030 ? new Gb18030Text() : null;
            while (_ring.NextToScore() is { } slot)
            {
                if (decoder is not null && slot.Claims.Fault is null)
                {
                    slot.Claims.Decode(decoder);
                }

                slot.Scored.Clear();
                scorer.Score(slot.Claims, slot.Scored);
                _ring.Scored(slot);
            }
        }
        catch (Exception failure)
        {
            _ring.End(failure);
        }
    }
}
