using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Compensation.Bulk.Files;

/// <summary>
/// All that the bytes of a run follow from, as names and values: engine, packs, options, and the claims by their size, the time of their last change, and hashes of their beginning and end.
/// A run that goes on under another identity would put the offers of two runs into one file.
/// </summary>
internal static class RunIdentity
{
    private const int HashedBytes = 64 * 1024;

    public static IReadOnlyDictionary<string, string> Of(PackCatalog packs, BulkOptions options, SafeFileHandle claims)
    {
        var size = RandomAccess.GetLength(claims);
        var identity = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["the version of the engine"] = EngineVersion.Current,
            ["the format of the claims"] = options.Format.ToString(),
            ["the encoding of the claims"] = options.Encoding.Name(),
            ["the list of languages"] = options.Languages.Count == 0 ? "empty" : string.Join(',', options.Languages),
            ["the size of the claims"] = size.ToString(CultureInfo.InvariantCulture),
            ["the time of the claims' last change"] = File.GetLastWriteTimeUtc(claims).ToString("O", CultureInfo.InvariantCulture),
            ["the hash of the claims' first bytes"] = HashUpTo(claims, Math.Min(size, HashedBytes)),
            ["the hash of the claims' last bytes"] = HashUpTo(claims, size),
        };
        foreach (var version in packs.Packs.SelectMany(pack => pack.Versions))
        {
            identity[$"the hash of {version.Id} {version.Version}"] = version.Hash;
        }

        return identity;
    }

    /// <summary>The hash of what stands in a file before a position, as far as it is looked at.</summary>
    public static string HashUpTo(SafeFileHandle file, long position)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var bytes = new byte[(int)Math.Min(position, HashedBytes)];
        var filled = 0;
        for (int read; filled < bytes.Length && (read = RandomAccess.Read(file, bytes.AsSpan(filled), position - bytes.Length + filled)) > 0;)
        {
            filled += read;
        }

        SHA256.HashData(bytes.AsSpan(0, filled), hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>A diagnostic for each name whose value changed, came or went between two runs.</summary>
    public static IReadOnlyList<Diagnostic> Differences(IReadOnlyDictionary<string, string> was, IReadOnlyDictionary<string, string> now) =>
    [
        .. was.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
            .Select(what => (What: what, Now: now.GetValueOrDefault(what, "none"), Was: was.GetValueOrDefault(what, "none")))
            .Where(one => one.Now != one.Was)
            .Select(one => BulkDiagnostics.Differs.In(null, one.What, one.Now, one.Was)),
    ];
}
