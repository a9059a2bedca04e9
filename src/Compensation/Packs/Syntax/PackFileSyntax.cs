namespace Compensation.Packs.Syntax;

/// <summary>One document of a file, as its first key says: a pack, or what packs lean on, or their tests.</summary>
internal abstract record PackFileSyntax
{
    public required YamlMapping Node { get; init; }

    /// <summary>The value of the first key.</summary>
    public required Word Id { get; init; }

    public LocalizedText? Title { get; init; }

    /// <summary>The default citation of everything in the file.</summary>
    public CitationSyntax? Source { get; init; }

    /// <summary>The file, as it was named to the loader.</summary>
    public string Path => Node.File.Path;
}
