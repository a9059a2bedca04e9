namespace Compensation;

/// <summary>
/// Calculates an offer for each of many claims: a file of millions in bounded memory, on several threads, the offers in the order of the claims and the same bytes with any number of threads.
/// A claim that cannot be read or judged becomes a reject with its line, id, code and message, and the run goes on. It holds nothing of a run and may be used for several at once.
/// </summary>
/// <example>
/// <code>
/// var scorer = new BulkScorer(PackCatalog.Load("rules/air"), new BulkOptions { Languages = ["en"] });
/// var result = scorer.Score(new BulkFiles("claims.jsonl", "offers.jsonl") { Resume = true });
/// Console.WriteLine($"{result.Offers} offers, {result.Rejected} rejects");
/// </code>
/// </example>
public sealed class BulkScorer
{
    private readonly PackCatalog _packs;
    private readonly PackCalculators _calculators;
    private readonly BulkOptions _options;

    /// <summary>Makes the scorer of some packs.</summary>
    /// <param name="packs">A claim names the id of its pack; it may leave that out when there is only one.</param>
    /// <param name="options">JSON Lines in UTF-8, without reasons, on all processors, unless said otherwise.</param>
    public BulkScorer(PackCatalog packs, BulkOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(packs);
        _packs = packs;
        _options = options ?? new BulkOptions();
        _calculators = new PackCalculators(packs);
    }

    /// <summary>Scores a stream of claims. It returns when all is written; the streams stay open.</summary>
    /// <param name="claims">Is read by another thread, from where it stands to its end.</param>
    /// <param name="offers">Gets a line of JSON for each claim that is judged.</param>
    /// <param name="rejects">Gets a line of JSON for each claim that is not; null when it is enough to count them.</param>
    /// <param name="progress">Is told after each batch, by the calling thread.</param>
    /// <param name="stop">Ends the run when what has been read is written.</param>
    /// <exception cref="CompensationException">The claims cannot be read on, are in another encoding, have no usable header, or there are none.</exception>
    /// <exception cref="IOException">A stream cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public BulkResult Score(Stream claims, Stream offers, Stream? rejects = null, IProgress<BulkProgress>? progress = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(offers);
        return Score(claims, "the stream of claims", offers.Write, bytes => rejects?.Write(bytes), progress, stop);
    }

    /// <summary>
    /// Scores a file of claims into files. An unfinished run leaves a checkpoint beside the offers, however it ended, and <see cref="BulkFiles.Resume"/> goes on with it: the files become byte
    /// for byte what one run would have written. That is refused when the claims, a pack, the engine or an option is not what it was; the claims are known by their size, the time of their
    /// last change, and hashes of their first, last and latest read 64 KiB.
    /// </summary>
    /// <param name="files">What is read and written.</param>
    /// <param name="progress">Is told after each batch, by the calling thread.</param>
    /// <param name="stop">Ends the run when what has been read is written, with a checkpoint.</param>
    /// <exception cref="CompensationException">A file cannot be read or written, or the run cannot go on with the other; the exception says what differs.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped; if a claim was answered, it can be resumed.</exception>
    public BulkResult Score(BulkFiles files, IProgress<BulkProgress>? progress = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        using var run = new ResumableRun(_packs, files, _options);
        return run.Run(_calculators, progress, stop);
    }

    /// <summary>Scores a stream that has a name for people.</summary>
    internal BulkResult Score(Stream claims, string name, Output offers, Output rejects, IProgress<BulkProgress>? progress, CancellationToken stop)
    {
        var tally = new BulkTally();
        var length = claims.CanSeek ? claims.Length : (long?)null;
        var isAtEnd = new BulkRun(_options.Reader(claims, name), () => new BatchScorer(_calculators, _options), _options).Run(
            slot =>
            {
                offers(slot.Scored.Offers.Written);
                rejects(slot.Scored.Rejects.WrittenSpan);
                tally.Add(slot.Scored.Tally);
                progress?.Report(new BulkProgress(tally.Claims, tally.Rejected, slot.Claims.NextPosition, length));
            },
            stop);
        if (!isAtEnd)
        {
            throw new OperationCanceledException(stop);
        }

        return tally.Claims > 0 ? new BulkResult(tally, 0) : throw new CompensationException([BulkDiagnostics.NoClaims.In(null, name)]);
    }

    /// <summary>Writes bytes somewhere.</summary>
    internal delegate void Output(ReadOnlySpan<byte> bytes);
}
