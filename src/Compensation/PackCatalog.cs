using System.Diagnostics.CodeAnalysis;
using Compensation.Packs;
using Compensation.Packs.Binding;

namespace Compensation;

/// <summary>The packs of a folder, by id. It never changes and is safe to share.</summary>
public sealed class PackCatalog
{
    private readonly Dictionary<string, RulePack> _packs;

    internal PackCatalog(IReadOnlyList<RulePack> packs)
    {
        Packs = packs;
        _packs = packs.ToDictionary(p => p.Id, StringComparer.Ordinal);
    }

    /// <summary>The packs, in the order of their ids.</summary>
    public IReadOnlyList<RulePack> Packs { get; }

    /// <summary>The pack of an id, or null.</summary>
    public RulePack? Find(string id) => _packs.GetValueOrDefault(id);

    /// <summary>Reads the packs of a file, or of all <c>*.yaml</c> files below a folder.</summary>
    /// <exception cref="CompensationException">A pack has errors, or there is none; the exception holds all problems.</exception>
    public static PackCatalog Load(string path) =>
        TryLoad(path, out var catalog, out var diagnostics) ? catalog : throw new CompensationException(diagnostics);

    /// <summary>Reads packs as <see cref="Load"/> does, without an exception for those that have errors.</summary>
    /// <param name="path">A file or a folder.</param>
    /// <param name="catalog">The packs, when none has errors.</param>
    /// <param name="diagnostics">All errors and warnings.</param>
    public static bool TryLoad(string path, [NotNullWhen(true)] out PackCatalog? catalog, out IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return TryLoad(new DiskFiles(), path.Replace('\\', '/'), out catalog, out diagnostics);
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

    internal static bool TryLoad(PackFiles files, string path, [NotNullWhen(true)] out PackCatalog? catalog, out IReadOnlyList<Diagnostic> diagnostics)
    {
        // A slip in a test keeps nobody from using the pack.
        var inFolder = files.List(path).Where(p => !p.EndsWith(Testing.TestSuite.Extension, StringComparison.Ordinal)).ToArray();
        var loaded = PackLoader.Load(files, inFolder.Length > 0 ? inFolder : [path]);
        diagnostics = loaded.Packs.Count > 0 || loaded.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error)
            ? loaded.Diagnostics
            : [.. loaded.Diagnostics, BindingDiagnostics.NoPackInFile.In(path, path) with { Suggestion = BindingDiagnostics.NoPackInFile.Hint }];
        catalog = diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error) ? null : new PackCatalog(loaded.Packs);
        return catalog is not null;
    }
}
