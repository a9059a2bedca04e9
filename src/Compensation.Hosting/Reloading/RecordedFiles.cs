namespace Compensation.Hosting.Reloading;

/// <summary>
/// The contents of the files that packs were loaded from. Each file is read once, however many packs use it, so that all see one state of it;
/// <see cref="AreCurrent"/> compares with the disk later. Contents are compared, not times, which network shares and links report wrongly.
/// </summary>
internal sealed class RecordedFiles(PackFiles files) : PackFiles
{
    private readonly Dictionary<string, (FileOutcome Outcome, byte[] Bytes)> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _listed = new(StringComparer.Ordinal);

    /// <summary>Every path that was tried, also of files that are not there.</summary>
    public IEnumerable<string> Paths => _read.Keys;

    /// <summary>Whether the files are what they were when they were read.</summary>
    public bool AreCurrent() =>
        _listed.All(folder => Listing(folder.Key).SequenceEqual(folder.Value, StringComparer.Ordinal))
        && _read.All(file => files.TryRead(file.Key, out var bytes) == file.Value.Outcome && bytes.AsSpan().SequenceEqual(file.Value.Bytes));

    public override IReadOnlyCollection<string> Opened => files.Opened;

    public override FileOutcome TryRead(string path, out byte[] bytes)
    {
        if (!_read.TryGetValue(path, out var read))
        {
            read = (files.TryRead(path, out var content), content);
            _read.Add(path, read);
        }

        bytes = read.Bytes;
        return read.Outcome;
    }

    public override IReadOnlyList<string> List(string folder)
    {
        if (!_listed.TryGetValue(folder, out var paths))
        {
            paths = Listing(folder);
            _listed.Add(folder, paths);
        }

        return paths;
    }

    private IReadOnlyList<string> Listing(string folder)
    {
        try
        {
            return files.List(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder that goes away while it is listed has no files.
            return [];
        }
    }
}
