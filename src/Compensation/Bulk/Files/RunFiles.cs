namespace Compensation.Bulk.Files;

/// <summary>
/// What a run reads and what it writes, by the files themselves and not by how their names are spelt. Nothing that is written may take the place of what is read, or of something else that is
/// written; it is looked at before anything is opened for writing.
/// </summary>
internal static class RunFiles
{
    private const int ComparedBytes = 64 * 1024;

    // A chain of links that is longer leads in a circle.
    private const int MostLinks = 40;

    private static readonly StringComparison PathComparison = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    // Whoever keeps packs, claims and offers in one folder may write the offers again, and nothing else there.
    private static readonly string[] EndsOfOutputs = [".jsonl", ".html", ".htm"];

    private static readonly string[] EndsOfPackFiles = [".yaml", ".yml", ".csv"];

    /// <summary>Sees that the files of a run are apart.</summary>
    /// <param name="packs">The packs that the run goes by.</param>
    /// <param name="claims">The claims; null when they come from a stream.</param>
    /// <param name="outputs">What is written, and what messages call it; a path may be null.</param>
    /// <exception cref="CompensationException">A file is read and written, or written twice.</exception>
    public static void CheckApart(PackCatalog packs, string? claims, params ReadOnlySpan<(string? Path, string Role)> outputs)
    {
        var read = new List<(string Path, string Role)>();
        Add(read, claims ?? "/dev/stdin", "the claims");
        foreach (var file in packs.Files)
        {
            Add(read, file, "a file of the packs");
            Add(read, Path.ChangeExtension(file, null) + Testing.TestSuite.Extension, "the tests of a pack");
        }

        var written = new List<(string Path, string Role)>();
        foreach (var (path, role) in outputs)
        {
            if (path is null or "" || OutputFile.IsDevice(OutputFile.TargetOf(path)))
            {
                continue;
            }

            Refuse(packs, path);
            var first = written.Count;
            Add(written, path, role);
            Add(written, OutputFile.UnfinishedOf(path), $"{role}, unfinished");
            foreach (var (target, what) in written[first..])
            {
                if (read.Concat(written[..first]).FirstOrDefault(other => AreSame(other.Path, target)) is { Path: not null } same)
                {
                    throw new CompensationException([BulkDiagnostics.SameFile.In(null, target == RealPath(path) ? path : target, same.Role, what)]);
                }
            }
        }
    }

    private static void Add(List<(string Path, string Role)> files, string path, string role) => files.Add((RealPath(path), role));

    /// <summary>In a folder of packs nothing is written that would be read as one, and nothing over what somebody else has put there.</summary>
    private static void Refuse(PackCatalog packs, string output)
    {
        var path = RealPath(output);
        var isOutput = EndsOfOutputs.Any(end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase));
        var isOfPacks = EndsOfPackFiles.Any(end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase));
        foreach (var folder in packs.Folders)
        {
            if ((isOfPacks || (!isOutput && File.Exists(path))) && path.StartsWith(Path.TrimEndingDirectorySeparator(RealPath(folder)) + Path.DirectorySeparatorChar, PathComparison))
            {
                throw new CompensationException([BulkDiagnostics.InPackFolder.In(null, output, folder)]);
            }
        }
    }

    /// <summary>
    /// Whether two paths lead to one file. Two names of one file have its length, its time and its bytes; so has a copy that was made with its time, and that is not written over either.
    /// </summary>
    private static bool AreSame(string one, string other)
    {
        if (string.Equals(one, other, PathComparison))
        {
            return true;
        }

        try
        {
            return new FileInfo(one) is { Exists: true, Length: > 0 } first && new FileInfo(other) is { Exists: true } second
                && first.Length == second.Length && first.LastWriteTimeUtc == second.LastWriteTimeUtc && Start(one).AsSpan().SequenceEqual(Start(other));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static byte[] Start(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[Math.Min(ComparedBytes, file.Length)];
        return bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    /// <summary>The path without links, of folders as well.</summary>
    private static string RealPath(string path) => RealPath(Path.GetFullPath(path), 0);

    private static string RealPath(string path, int links)
    {
        if (Path.GetDirectoryName(path) is not { } folder)
        {
            return path;
        }

        var real = Path.Combine(RealPath(folder, links), Path.GetFileName(path));
        return links < MostLinks && new FileInfo(real).LinkTarget is { } target ? RealPath(Path.GetFullPath(target, Path.GetDirectoryName(real)!), links + 1) : real;
    }
}
