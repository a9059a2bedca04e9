using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Compensation.Packs.Files;

/// <summary>
/// The identity of a pack: the same rules have the same hash on every system, however their files end their lines.
/// SHA-256 over every file the pack leans on, ordered by its path relative to the pack: path, length and content of each.
/// </summary>
internal static class PackHash
{
    /// <param name="pack">The path of the pack itself.</param>
    /// <param name="files">Path and bytes of every file, the pack's own among them.</param>
    /// <returns>64 hexadecimal digits in lower case.</returns>
    public static string Of(string pack, IEnumerable<(string Path, byte[] Bytes)> files)
    {
        var named = files.Select(file => (Path: Relative(pack, file.Path), Content: Normalised(file.Bytes))).ToList();
        named.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, content) in named)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(path));
            hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\0{content.Length}\0")));
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The path of a file as seen from the pack's folder.</summary>
    public static string Relative(string pack, string file)
    {
        var from = pack.Split('/')[..^1];
        var to = file.Split('/');
        var shared = 0;
        while (shared < from.Length && shared < to.Length - 1 && from[shared] == to[shared])
        {
            shared++;
        }

        return string.Join('/', Enumerable.Repeat("..", from.Length - shared).Concat(to[shared..]));
    }

    /// <summary>Without a byte order mark, and with plain line feeds.</summary>
    private static byte[] Normalised(ReadOnlySpan<byte> bytes)
    {
        var content = bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        var kept = new byte[content.Length];
        var length = 0;
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] != '\r')
            {
                kept[length++] = content[i];
            }
            else if (i + 1 == content.Length || content[i + 1] != '\n')
            {
                kept[length++] = (byte)'\n';
            }
        }

        return kept[..length];
    }
}
