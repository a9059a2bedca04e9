namespace Compensation.Packs.Files;

/// <summary>Packs on a disk; relative paths start at the current folder of the process.</summary>
internal sealed class DiskFiles : PackFiles
{
    private readonly HashSet<string> _opened = new(StringComparer.Ordinal);

    public override IReadOnlyCollection<string> Opened => _opened;

    public override FileOutcome TryRead(string path, out byte[] bytes)
    {
        bytes = [];
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.Length > LargestFile)
            {
                return FileOutcome.TooLarge;
            }

            bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            _opened.Add(path);
            return FileOutcome.Read;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return FileOutcome.Missing;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException or ArgumentException or NotSupportedException)
        {
            // Opening a folder reports a refusal, not what it is.
            return Directory.Exists(path) ? FileOutcome.Folder : FileOutcome.Denied;
        }
    }

    public override IReadOnlyList<string> List(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var options = new EnumerationOptions { RecurseSubdirectories = true, MatchCasing = MatchCasing.CaseSensitive };
        var paths = Directory.EnumerateFiles(folder, "*.yaml", options).Select(path => path.Replace('\\', '/')).ToList();
        paths.Sort(StringComparer.Ordinal);
        return paths;
    }
}
