namespace Compensation.Hosting.Reloading;

/// <summary>What one reading of the packs found.</summary>
/// <param name="Catalog">The packs; null when one has errors.</param>
/// <param name="Diagnostics">Every error and warning.</param>
/// <param name="Files">What was read.</param>
internal sealed record CatalogReading(PackCatalog? Catalog, IReadOnlyList<Diagnostic> Diagnostics, RecordedFiles Files)
{
    private const int MostTries = 10;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(20);

    /// <summary>Reads packs from the disk, again when a file changes meanwhile, so that the catalog is of one moment.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="isSettled">Whether the files stood still. When they never do, the last reading is given.</param>
    public static CatalogReading Read(IReadOnlyList<string> paths, out bool isSettled)
    {
        for (var tries = 1; ; tries++)
        {
            var files = new RecordedFiles(new DiskFiles());
            PackCatalog.TryLoad(files, paths, out var catalog, out var diagnostics);
            isSettled = files.AreCurrent();
            if (isSettled || tries == MostTries)
            {
                return new CatalogReading(catalog, diagnostics, files);
            }

            Thread.Sleep(BetweenTries);
        }
    }
}
