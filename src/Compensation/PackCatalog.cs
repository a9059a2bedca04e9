using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Compensation;

/// <summary>The packs of a folder, by id. It never changes and is safe to share.</summary>
/// <example>
/// <code>
/// var catalog = PackCatalog.Load("rules");
/// var version = catalog.Find("air.uk261", new DateOnly(2025, 6, 2));
/// </code>
/// </example>
public sealed class PackCatalog
{
    private readonly Dictionary<string, RulePack> _packs;

    internal PackCatalog(IReadOnlyList<RulePack> packs)
    {
        Packs = packs;
        _packs = packs.ToDictionary(p => p.Id, StringComparer.Ordinal);
    }

    /// <summary>The files on a disk that the packs were read from, with all they lean on.</summary>
    internal IReadOnlyList<string> Files { get; private init; } = [];

    /// <summary>The folders on a disk whose packs these are.</summary>
    internal IReadOnlyList<string> Folders { get; private init; } = [];

    /// <summary>The packs, in the order of their ids.</summary>
    public IReadOnlyList<RulePack> Packs { get; }

    /// <summary>Every version of every pack, in the order of the ids, the earliest of each first.</summary>
    public IEnumerable<PackVersion> Versions => Packs.SelectMany(p => p.Versions);

    /// <summary>The pack of an id, or null.</summary>
    public RulePack? Find(string id) => _packs.GetValueOrDefault(id);

    /// <summary>The version of a pack that is in force on a date; null when there is no such pack, or none of its versions is in force.</summary>
    /// <param name="id">The id of the pack.</param>
    /// <param name="date">The date that the pack's <c>effective.by</c> names in a claim. A version without <c>effective</c> is in force on every date.</param>
    public PackVersion? Find(string id, DateOnly date) => Find(id)?.Timeline.On(LocalDate.FromDateOnly(date));

    /// <summary>Reads the packs of a file, or of all <c>*.yaml</c> files below a folder.</summary>
    /// <exception cref="CompensationException">A pack has errors, or there is none; the exception holds all problems.</exception>
    public static PackCatalog Load(string path) =>
        TryLoad(path, out var catalog, out var diagnostics) ? catalog : throw new CompensationException(diagnostics);

    /// <summary>Reads the packs of several files and folders into one catalog, as <see cref="Load(string)"/> does for one.</summary>
    /// <param name="paths">Files and folders. The versions of one pack may lie in several of them; a file is read once, however often it is named.</param>
    /// <exception cref="CompensationException">A pack has errors, or there is none; the exception holds all problems.</exception>
    public static PackCatalog Load(IEnumerable<string> paths) =>
        TryLoad(paths, out var catalog, out var diagnostics) ? catalog : throw new CompensationException(diagnostics);

    /// <summary>Reads packs as <see cref="Load(string)"/> does, without an exception for those that have errors.</summary>
    /// <param name="path">A file or a folder.</param>
    /// <param name="catalog">The packs, when none has errors.</param>
    /// <param name="diagnostics">All errors and warnings.</param>
    public static bool TryLoad(string path, [NotNullWhen(true)] out PackCatalog? catalog, out IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return TryLoad([path], out catalog, out diagnostics);
    }

    /// <summary>Makes packs of texts that are held elsewhere than on a disk: embedded in a program, in a database, or written in a test.</summary>
    /// <param name="files">
    /// Each text with its path: packs, and the libraries, calendars, rates and CSV tables they lean on. Paths are relative and written with forward slashes; a pack in
    /// <c>air/eu261.yaml</c> that imports <c>../library/a.yaml</c> finds it under <c>library/a.yaml</c>.
    /// </param>
    /// <exception cref="CompensationException">A pack has errors, or there is none; the exception holds all problems.</exception>
    /// <exception cref="ArgumentException">A path is none, or stands twice.</exception>
    public static PackCatalog Parse(params IEnumerable<(string Path, string Text)> files) =>
        TryParse(files, out var catalog, out var diagnostics) ? catalog : throw new CompensationException(diagnostics);

    /// <summary>Makes packs of texts as <see cref="Parse"/> does, without an exception for those that have errors.</summary>
    /// <param name="files">Each text with its path.</param>
    /// <param name="catalog">The packs, when none has errors.</param>
    /// <param name="diagnostics">All errors and warnings.</param>
    public static bool TryParse(IEnumerable<(string Path, string Text)> files, [NotNullWhen(true)] out PackCatalog? catalog, out IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(files);
        var memory = new MemoryFiles();
        foreach (var (path, text) in files)
        {
            memory.Add(path, text);
        }

        if (memory.List(".").Count > 0)
        {
            return TryLoad(memory, ".", out catalog, out diagnostics);
        }

        catalog = null;
        diagnostics = [BindingDiagnostics.NoPackInFile.In(null, ".") with { Suggestion = BindingDiagnostics.NoPackInFile.Hint }];
        return false;
    }

    /// <summary>Reads packs as <see cref="Load(IEnumerable{string})"/> does, without an exception for those that have errors.</summary>
    /// <param name="paths">Files and folders, at least one.</param>
    /// <param name="catalog">The packs, when none has errors.</param>
    /// <param name="diagnostics">All errors and warnings.</param>
    public static bool TryLoad(IEnumerable<string> paths, [NotNullWhen(true)] out PackCatalog? catalog, out IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var named = paths.ToArray();
        foreach (var path in named)
        {
            ArgumentException.ThrowIfNullOrEmpty(path, nameof(paths));
        }

        ArgumentOutOfRangeException.ThrowIfZero(named.Length, nameof(paths));
        return TryLoad(new DiskFiles(), named, out catalog, out diagnostics);
    }

    internal static bool TryLoad(PackFiles files, string path, [NotNullWhen(true)] out PackCatalog? catalog, out IReadOnlyList<Diagnostic> diagnostics) =>
        TryLoad(files, [path], out catalog, out diagnostics);

    internal static bool TryLoad(
        PackFiles files, IReadOnlyList<string> paths, [NotNullWhen(true)] out PackCatalog? catalog, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var loaded = PackLoader.Load(files, [.. paths.SelectMany(path => FilesOf(files, path.Replace('\\', '/'))).Distinct(StringComparer.Ordinal)]);
        if (loaded.Packs.Count > 0 || loaded.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error))
        {
            diagnostics = loaded.Diagnostics;
        }
        else
        {
            var none = paths.Select(path => BindingDiagnostics.NoPackInFile.In(path, path) with { Suggestion = BindingDiagnostics.NoPackInFile.Hint });
            diagnostics = [.. loaded.Diagnostics, .. none];
        }

        catalog = diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error) ? null : new PackCatalog(loaded.Packs)
        {
            Files = [.. files.Opened.Select(Path.GetFullPath)],
            Folders = files.Opened.Count > 0 ? [.. paths.Where(Directory.Exists).Select(Path.GetFullPath)] : [],
        };
        return catalog is not null;
    }

    /// <summary>The files that may hold packs. A path without any stands for itself, so that the reader says what it is.</summary>
    private static IEnumerable<string> FilesOf(PackFiles files, string path)
    {
        // A slip in a test keeps nobody from using the pack.
        var inFolder = files.List(path).Where(p => !p.EndsWith(Testing.TestSuite.Extension, StringComparison.Ordinal)).ToArray();
        var found = inFolder.Length > 0 ? inFolder : [path];
        return found.Select(p => PackFiles.TryNormalise(p, out var normalised) ? normalised : p);
    }
}
