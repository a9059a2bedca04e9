namespace Compensation.Packs.Syntax;

/// <summary>A figure or a deadline: its name and the FEEL behind it, written <c>name: FEEL</c> or <c>name: { value: FEEL, title: … }</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Feel">The value.</param>
/// <param name="Title">What people call it.</param>
internal sealed record PublishedSyntax(Word Name, MappedText Feel, LocalizedText? Title)
{
    private static readonly Part<MappedText?> ValuePart = Part.Required("value", Shapes.Expression, "The value.");

    public static readonly PackElement Element = new("published", "A value that is published, and what people call it.", [ValuePart, TitlePart.OfRule]);

    /// <summary>Values by their names.</summary>
    /// <param name="what">What a name stands for, for messages: "a figure".</param>
    public static Shape<IReadOnlyList<PublishedSyntax>> Map(string what) => Shapes.Map(what, Shape.AnyOf("FEEL, or keys and values", Shapes.Expression, Element.One), Read);

    /// <summary>A mapping with neither key is no figure with a title, but a context that YAML has read: a trap of FEEL.</summary>
    private static PublishedSyntax? Read(Word name, ValueReader value)
    {
        if (value.Node is not YamlMapping mapping || (mapping.Find("value") is null && mapping.Find("title") is null))
        {
            return value.Feel() is { } plain ? new PublishedSyntax(name, plain, null) : null;
        }

        return Element.One.Read(value) is { } titled && titled.Get(ValuePart) is { } feel ? new PublishedSyntax(name, feel, titled.Get(TitlePart.OfRule)) : null;
    }
}
