using System.Diagnostics.CodeAnalysis;

namespace Compensation;

/// <summary>A rule pack: all versions of one id. It never changes and is safe to share.</summary>
/// <example>
/// <code>
/// var pack = RulePack.Load("rules/air/eu261.yaml");
/// var calculator = pack.Compile();
/// </code>
/// </example>
public sealed class RulePack
{
    internal RulePack(string id, IReadOnlyList<PackVersion> versions, VersionTimeline timeline, IReadOnlyList<Diagnostic> warnings)
    {
        Id = id;
        Versions = versions;
        Timeline = timeline;
        Warnings = warnings;
    }

    /// <summary>The id, such as <c>air.eu261</c>.</summary>
    public string Id { get; }

    /// <summary>The versions, the earliest first.</summary>
    public IReadOnlyList<PackVersion> Versions { get; }

    /// <summary>Which of them is in force when.</summary>
    internal VersionTimeline Timeline { get; }

    /// <summary>What is worth knowing and does not keep the pack from being used.</summary>
    public IReadOnlyList<Diagnostic> Warnings { get; }

    /// <summary>Reads a pack from a file, with all the files it leans on.</summary>
    /// <param name="path">The file; it holds one pack id, in one or several versions.</param>
    /// <exception cref="CompensationException">The pack has errors; the exception holds all of them.</exception>
    public static RulePack Load(string path) =>
        TryLoad(path, out var pack, out var diagnostics) ? pack : throw new CompensationException(diagnostics);

    /// <summary>Reads a pack from a file as <see cref="Load"/> does, without an exception for one that has errors.</summary>
    /// <param name="path">The file.</param>
    /// <param name="pack">The pack, when it has no errors.</param>
    /// <param name="diagnostics">All errors and warnings.</param>
    public static bool TryLoad(string path, [NotNullWhen(true)] out RulePack? pack, out IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return TryLoad(new DiskFiles(), path.Replace('\\', '/'), out pack, out diagnostics);
    }

    internal static bool TryLoad(PackFiles files, string path, [NotNullWhen(true)] out RulePack? pack, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var loaded = PackLoader.Load(files, [path]);
        diagnostics = loaded.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error) ? loaded.Diagnostics : loaded.Packs switch
        {
            [] => [.. loaded.Diagnostics, BindingDiagnostics.NoPackInFile.In(path, path) with { Suggestion = BindingDiagnostics.NoPackInFile.Hint }],
            [_] => loaded.Diagnostics,
            var several => [.. loaded.Diagnostics, BindingDiagnostics.SeveralPacks.In(path, path, string.Join(", ", several.Select(p => $"`{p.Id}`"))) with { Suggestion = BindingDiagnostics.SeveralPacks.Hint }],
        };
        pack = diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error) ? null : loaded.Packs[0];
        return pack is not null;
    }

    /// <summary>Makes the calculator of this pack. Once is enough: share it.</summary>
    public Calculator Compile() => new(this);

    /// <summary>Makes a calculator for claims that are objects of a host's own class. Once is enough: share it.</summary>
    /// <typeparam name="T">The class, record or struct; <see cref="Calculator{T}"/> says how its properties are the pack's inputs.</typeparam>
    /// <exception cref="CompensationException">The class does not fit the pack; the exception holds every problem.</exception>
    public Calculator<T> Compile<T>() => new(this);
}
