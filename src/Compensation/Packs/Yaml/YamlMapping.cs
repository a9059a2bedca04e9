namespace Compensation.Packs.Yaml;

/// <summary>A mapping, its entries in the order they were written; every key stands once.</summary>
internal sealed class YamlMapping(SourceFile file, TextSpan span, IReadOnlyList<YamlEntry> entries) : YamlNode(file, span)
{
    public IReadOnlyList<YamlEntry> Entries { get; } = entries;

    public YamlEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key.Value == key)
            {
                return entry;
            }
        }

        return null;
    }
}
