namespace Compensation.Packs.Syntax.Documents;

/// <summary>One document of a file, as its first key says: a pack, or what packs lean on, or their tests.</summary>
/// <param name="element">What was read.</param>
/// <param name="id">The part whose value is the id.</param>
/// <param name="title">The part that says what people call it.</param>
internal abstract class PackFileSyntax(ElementSyntax element, Part<Word> id, Part<LocalizedText?> title)
{
    public ElementSyntax Element { get; } = element;

    public YamlMapping Node => Element.Node;

    /// <summary>The value of the first key.</summary>
    public Word Id => Element.Get(id);

    public LocalizedText? Title => Element.Get(title);

    /// <summary>The default citation of everything in the file.</summary>
    public CitationSyntax? Source => Element.Get(CitationSyntax.Keys);

    /// <summary>The file, as it was named to the loader.</summary>
    public string Path => Node.File.Path;
}
