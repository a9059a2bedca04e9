using Compensation.Bulk;

namespace Compensation.Cli.Scoring;

/// <summary>
/// Scores batches with several threads and hands them on in the order they came. As many batches are held as there are threads, and no
/// more are read until the first of them is written: a slow output slows the reading down.
/// </summary>
internal sealed class ScoreRun(BatchScorer scorer, int threads, CancellationToken stop)
{
    public BulkTally Tally { get; } = new();

    public void Run(IEnumerable<ClaimBatch> batches, Action<ScoredBatch> write)
    {
        var running = new Queue<Task<ScoredBatch>>(threads);
        foreach (var batch in batches)
        {
            stop.ThrowIfCancellationRequested();
            if (running.Count == threads)
            {
                Take();
            }

            running.Enqueue(Task.Run(() => scorer.Score(batch), stop));
        }

        while (running.Count > 0)
        {
            Take();
        }

        void Take()
        {
            var scored = running.Dequeue().GetAwaiter().GetResult();
            Tally.Add(scored.Tally);
            write(scored);
        }
    }
}
