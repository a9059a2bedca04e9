using System.Diagnostics.CodeAnalysis;

namespace Compensation.Packs.Files;

/// <summary>
/// Where the texts of packs come from: a disk, or memory. Paths are written with forward slashes on every system,
/// so that a pack means the same files everywhere.
/// </summary>
internal abstract class PackFiles
{
    /// <summary>A pack is written by people; anything larger is a mistake, and is not read into memory.</summary>
    public const int LargestFile = 16 * 1024 * 1024;

    /// <summary>The bytes of a file; empty unless the outcome is <see cref="FileOutcome.Read"/>.</summary>
    public abstract FileOutcome TryRead(string path, out byte[] bytes);

    /// <summary>The files of a disk that were read; none of others.</summary>
    public virtual IReadOnlyCollection<string> Opened => [];

    /// <summary>Every <c>*.yaml</c> below a folder, in ordinal order; empty when there is no such folder.</summary>
    public abstract IReadOnlyList<string> List(string folder);

    /// <summary>
    /// The path that <paramref name="reference"/> means in the file <paramref name="from"/>: relative to that file's folder.
    /// False for what does not travel with the pack (an absolute path, a drive, a backslash) and for steps above the root.
    /// </summary>
    public static bool TryResolve(string from, string reference, [NotNullWhen(true)] out string? path)
    {
        path = null;
        if (reference.Length == 0 || reference[0] == '/' || reference.AsSpan().IndexOfAny("\\:\0") >= 0)
        {
            return false;
        }

        var folder = from.LastIndexOf('/');
        return TryNormalise(folder < 0 ? reference : from[..(folder + 1)] + reference, out path);
    }

    /// <summary>The path without <c>.</c> and without <c>..</c> after a name, so that one file has one path.</summary>
    public static bool TryNormalise(string written, [NotNullWhen(true)] out string? path)
    {
        var rooted = written.StartsWith('/');
        var kept = new List<string>();
        foreach (var step in written.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".")
            {
                continue;
            }

            if (step != "..")
            {
                kept.Add(step);
            }
            else if (kept.Count > 0 && kept[^1] != "..")
            {
                kept.RemoveAt(kept.Count - 1);
            }
            else if (rooted)
            {
                path = null;
                return false;
            }
            else
            {
                kept.Add(step);
            }
        }

        path = (rooted ? "/" : "") + string.Join('/', kept);
        return kept.Count > 0;
    }
}
