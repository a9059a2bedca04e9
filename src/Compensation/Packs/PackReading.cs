using Compensation.Packs.Syntax;

namespace Compensation.Packs;

/// <summary>What was read: the documents of every file, all problems, and the hash of it all.</summary>
internal sealed record PackReading
{
    /// <summary>The path of the file that was asked for, normalised.</summary>
    public required string Path { get; init; }

    /// <summary>The documents of the file that was asked for.</summary>
    public IReadOnlyList<PackFileSyntax> Documents => Files.GetValueOrDefault(Path) ?? [];

    /// <summary>The documents of every file that was read, by the path that a <see cref="FileReferenceSyntax"/> holds.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<PackFileSyntax>> Files { get; init; }

    /// <summary>All problems: the file's own first, then those of the files it leans on, each by line.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>See <see cref="PackHash"/>.</summary>
    public required string Hash { get; init; }
}
