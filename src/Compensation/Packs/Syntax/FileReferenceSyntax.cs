namespace Compensation.Packs.Syntax;

/// <summary>A file that a pack leans on.</summary>
/// <param name="Name">The name the pack uses for it; null for an import.</param>
/// <param name="Written">The path as it was written.</param>
/// <param name="Path">The path as the loader knows it.</param>
internal sealed record FileReferenceSyntax(Word? Name, Word Written, string Path)
{
    public static FileReferenceSyntax? Read(ValueReader value) => ReadPath(null, value);

    public static FileReferenceSyntax? ReadNamed(Word name, ValueReader value) => ReadPath(name, value);

    private static FileReferenceSyntax? ReadPath(Word? name, ValueReader value) =>
        value.Word() is { } word && Resolve(word, value, ".yaml", ".yml") is { } path ? new FileReferenceSyntax(name, word, path) : null;

    /// <summary>
    /// The path that a word means in its file; null, and reported, when it is none. Only the endings that are expected are
    /// opened, so that a pack from elsewhere cannot show lines of other files in its diagnostics.
    /// </summary>
    public static string? Resolve(Word word, ValueReader value, params IReadOnlyList<string> endings)
    {
        if (!PackFiles.TryResolve(word.Node.File.Path, word.Text, out var path))
        {
            value.Report(PackDiagnostics.PathNotRelative, null, word.Text);
            return null;
        }

        if (!endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
        {
            value.Report(PackDiagnostics.WrongExtension, null, word.Text, $"`{endings[0]}`");
            return null;
        }

        return path;
    }
}
