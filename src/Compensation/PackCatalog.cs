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
