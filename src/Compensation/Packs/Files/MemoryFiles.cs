using System.Text;

namespace Compensation.Packs.Files;

/// <summary>Packs held in memory, by path: embedded in a program, or written in a test.</summary>
internal sealed class MemoryFiles : PackFiles
{
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <summary>The text is kept as UTF-8.</summary>
    public MemoryFiles Add(string path, string text) => Add(path, Encoding.UTF8.GetBytes(text));

    public MemoryFiles Add(string path, byte[] bytes)
    {
        if (!TryNormalise(path, out var normalised))
        {
            throw new ArgumentException($"`{path}` is not the path of a file.", nameof(path));
        }

        _files.Add(normalised, bytes);
        return this;
    }

    public override FileOutcome TryRead(string path, out byte[] bytes)
    {
        if (_files.TryGetValue(path, out var found))
        {
            bytes = found.Length > LargestFile ? [] : found;
            return found.Length > LargestFile ? FileOutcome.TooLarge : FileOutcome.Read;
        }

        bytes = [];
        return _files.Keys.Any(file => IsBelow(file, path)) ? FileOutcome.Folder : FileOutcome.Missing;
    }

    public override IReadOnlyList<string> List(string folder) =>
        [.. _files.Keys.Where(file => IsBelow(file, folder) && file.EndsWith(".yaml", StringComparison.Ordinal))];

    private static bool IsBelow(string file, string folder) =>
        folder is "" or "." || file.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal);
}
