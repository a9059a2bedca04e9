namespace Compensation;

/// <summary>The files of a bulk run that can go on where another ended.</summary>
/// <param name="Claims">The claims.</param>
/// <param name="Offers">The offers, as JSON Lines; until the run is finished they are in a file beside it, its name followed by <c>.partial</c>.</param>
public sealed record BulkFiles(string Claims, string Offers)
{
    /// <summary>The claims that could not be read or judged, as JSON Lines; beside the offers, <c>offers.rejects.jsonl</c> for <c>offers.jsonl</c>, unless said otherwise.</summary>
    public string Rejects { get; init; } = Path.ChangeExtension(Offers, null) + ".rejects.jsonl";

    /// <summary>Go on with a run that ended before it was finished; without one, start as usual.</summary>
    public bool Resume { get; init; }

    /// <summary>
    /// Called once all is on the disk and before the offers and the rejects get their names: what is written here, such as a report, is never missing beside whole offers. When the run ends
    /// in it, another that goes on calls it again.
    /// </summary>
    internal Action<BulkResult>? Completing { get; init; }

    /// <summary>Where an unfinished run says how far it came: beside the offers, <c>offers.jsonl.checkpoint</c>. A finished run leaves none.</summary>
    public string Checkpoint => OutputFile.TargetOf(Offers) + ".checkpoint";

    /// <summary>What a run writes, and what messages call it.</summary>
    internal IEnumerable<(string? Path, string Role)> Outputs =>
        [(Offers, "the offers"), (Rejects, "the rejects"), (Checkpoint, "the checkpoint"), (Bulk.Running.Checkpoint.NextOf(Checkpoint), "the next checkpoint")];
}
