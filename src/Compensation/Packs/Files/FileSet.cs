using System.Diagnostics;
using System.Globalization;
using System.Text.Unicode;

namespace Compensation.Packs.Files;

/// <summary>The files that one reading leans on; each is opened once, and kept for the hash.</summary>
internal sealed class FileSet(PackFiles files, PackProblems problems)
{
    // Far beyond any rule book; it ends a chain of imports that someone generates.
    private const int MostFiles = 1000;

    private readonly Dictionary<string, SourceFile?> _opened = new(StringComparer.Ordinal);
    private readonly List<(string Path, byte[] Bytes)> _contents = [];

    public PackProblems Problems { get; } = problems;

    /// <summary>Of each element that was read, the keys that it may have.</summary>
    public Dictionary<YamlMapping, IReadOnlyCollection<string>> KnownKeys { get; } = [];

    /// <summary>Path and bytes of every file that could be read.</summary>
    public IReadOnlyList<(string Path, byte[] Bytes)> Contents => _contents;

    /// <summary>Every path that was tried, with its place in the order of trying.</summary>
    public Dictionary<string, int> Paths { get; } = new(StringComparer.Ordinal);

    /// <summary>The text of a file; null when it cannot be had, which is reported once, at the place that first names it.</summary>
    public SourceFile? Open(string path, YamlNode? reference)
    {
        if (_opened.TryGetValue(path, out var known))
        {
            return known;
        }

        if (_opened.Count == MostFiles)
        {
            Report(PackDiagnostics.TooManyFiles, path, reference, MostFiles);
            return null;
        }

        Paths.Add(path, Paths.Count);
        var opened = Read(path, reference);
        _opened.Add(path, opened);
        return opened;
    }

    private SourceFile? Read(string path, YamlNode? reference)
    {
        var outcome = files.TryRead(path, out var bytes);
        if (outcome == FileOutcome.Read)
        {
            _contents.Add((path, bytes));
            return Decode(path, bytes);
        }

        var kind = outcome switch
        {
            FileOutcome.Missing => PackDiagnostics.FileMissing,
            FileOutcome.Folder => PackDiagnostics.FileIsFolder,
            FileOutcome.TooLarge => PackDiagnostics.FileTooLarge,
            FileOutcome.Denied => PackDiagnostics.FileDenied,
            _ => throw new UnreachableException($"A file that was not read is {outcome}."),
        };
        Report(kind, path, reference, path, PackFiles.LargestFile / (1024 * 1024));
        return null;
    }

    private void Report(DiagnosticDescriptor kind, string path, YamlNode? reference, params ReadOnlySpan<object?> arguments)
    {
        if (reference is null)
        {
            Problems.Report(kind, path, arguments);
        }
        else
        {
            Problems.Report(kind, reference, null, null, arguments);
        }
    }

    private SourceFile? Decode(string path, byte[] bytes)
    {
        ReadOnlySpan<byte> content = bytes;
        var mark = content.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? 3 : 0;
        content = content[mark..];
        var chars = new char[content.Length];
        if (Utf8.ToUtf16(content, chars, out var read, out var written, replaceInvalidSequences: false) == System.Buffers.OperationStatus.Done)
        {
            var text = new string(chars, 0, written);
            if (!string.IsNullOrWhiteSpace(text))
            {
                return new SourceFile(path, text);
            }

            Problems.Report(PackDiagnostics.FileEmpty, path, path);
            return null;
        }

        var found = content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]
            ? "the mark of UTF-16"
            : string.Create(CultureInfo.InvariantCulture, $"0x{content[read]:X2}");
        var line = 1 + content[..read].Count((byte)'\n');
        var lineStart = content[..read].LastIndexOf((byte)'\n') + 1;
        var before = new SourceFile(path, new string(chars, 0, written));
        var problem = PackDiagnostics.NotUtf8.In(path, mark + read, line, found);
        Problems.Add(problem with
        {
            Line = line,
            Column = before.Locate(written).Column,
            Length = 1,
            Suggestion = PackDiagnostics.NotUtf8.Hint,
            SourceLine = read > lineStart ? before.LineAt(line) + "\uFFFD" : null,
        });
        return null;
    }
}
