namespace Compensation.Packs.Syntax;

/// <summary>A figure or a deadline: its name and the FEEL behind it, written <c>name: FEEL</c> or <c>name: { value: FEEL, title: … }</c>.</summary>
internal sealed record NamedFeel(Word Name, MappedText Feel)
{
    /// <summary>What people call it.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>A mapping with neither key is no figure with a title, but a context that YAML has read: a trap of FEEL.</summary>
    public static NamedFeel? Read(Word name, ValueReader value)
    {
        if (value.Node is not YamlMapping mapping || (mapping.Find("value") is null && mapping.Find("title") is null))
        {
            return value.Feel() is { } plain ? new NamedFeel(name, plain) : null;
        }

        NamedFeel? titled = null;
        value.Element(map =>
        {
            var feel = map.Required("value").Feel();
            var title = map.Optional("title").TextWithoutHoles();
            titled = feel is null ? null : new NamedFeel(name, feel) { Title = title };
            return map;
        });
        return titled;
    }
}
