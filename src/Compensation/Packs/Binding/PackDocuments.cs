namespace Compensation.Packs.Binding;

/// <summary>What was read: the documents of every file, all problems, and the hash of it all.</summary>
internal sealed class PackDocuments
{
    private readonly Dictionary<string, int> _order;

    /// <param name="order">Every file that was tried, with its place in the order of trying.</param>
    /// <param name="found">The problems of reading.</param>
    public PackDocuments(Dictionary<string, int> order, IEnumerable<Diagnostic> found)
    {
        _order = order;
        Diagnostics = InOrder(found);
    }

    /// <summary>The path of the file that was asked for, normalised.</summary>
    public required string Path { get; init; }

    /// <summary>The documents of the file that was asked for.</summary>
    public IReadOnlyList<PackFileSyntax> Documents => Files.GetValueOrDefault(Path) ?? [];

    /// <summary>The documents of every file that was read, by the path that a <see cref="FileReferenceSyntax"/> holds.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<PackFileSyntax>> Files { get; init; }

    /// <summary>Of each element that was read, the keys that it may have.</summary>
    public required IReadOnlyDictionary<YamlMapping, IReadOnlyCollection<string>> KnownKeys { get; init; }

    /// <summary>All problems of reading, in order.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>See <see cref="PackHash"/>.</summary>
    public required string Hash { get; init; }

    /// <summary>Problems as people go through them: the file's own first, then those of the files it leans on, each by line.</summary>
    public IReadOnlyList<Diagnostic> InOrder(IEnumerable<Diagnostic> problems) =>
    [
        .. problems
            .OrderBy(problem => _order.GetValueOrDefault(problem.File ?? ""))
            .ThenBy(problem => problem.Line)
            .ThenBy(problem => problem.Column),
    ];
}
