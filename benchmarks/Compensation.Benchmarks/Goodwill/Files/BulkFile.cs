namespace Compensation.Benchmarks.Goodwill.Files;

/// <summary>From file to file through <see cref="BulkScorer"/>, as <c>compensate score</c> does. Beside the threads that calculate one reads, and the caller's writes.</summary>
internal sealed class BulkFile(string name, PackCatalog packs, BulkOptions options) : IFileRival
{
    private readonly BulkScorer _scorer = new(packs, options);

    public string Name => name;

    public BulkFormat Format => options.Format;

    public void Score(Stream claims, Stream offers)
    {
        if (_scorer.Score(claims, offers) is { Rejected: > 0 and var rejected })
        {
            throw new InvalidOperationException($"{rejected} claims were rejected; all claims of the workload are sound.");
        }
    }
}
