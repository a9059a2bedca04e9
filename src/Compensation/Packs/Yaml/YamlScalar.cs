namespace Compensation.Packs.Yaml;

/// <summary>A single value, decoded, with the way it was written.</summary>
internal sealed class YamlScalar(SourceFile file, TextSpan span, YamlStyle style, MappedText text, bool isBroken)
    : YamlNode(file, span)
{
    public YamlStyle Style { get; } = style;

    /// <summary>The decoded value with the place of each of its characters.</summary>
    public MappedText Text { get; } = text;

    public string Value => Text.Text;

    /// <summary>YAML could not read it and that has been reported: it stands for a value that is not known.</summary>
    public bool IsBroken { get; } = isBroken;

    /// <summary>A key without anything after it.</summary>
    public bool IsNothing => !IsBroken && Style == YamlStyle.Plain && Value.Length == 0;

    /// <summary>A comment follows on the last line: what stands behind its <c>#</c> is not part of the value.</summary>
    public bool IsFollowedByComment
    {
        get
        {
            var raw = File.Text.AsSpan(Span.End, File.LineEnd(Span.End) - Span.End);
            return raw.Length > 0 && raw.TrimStart().StartsWith("#");
        }
    }
}
