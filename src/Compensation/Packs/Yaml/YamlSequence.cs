namespace Compensation.Packs.Yaml;

/// <summary>A list.</summary>
internal sealed class YamlSequence(SourceFile file, TextSpan span, IReadOnlyList<YamlNode> items) : YamlNode(file, span)
{
    public IReadOnlyList<YamlNode> Items { get; } = items;
}
