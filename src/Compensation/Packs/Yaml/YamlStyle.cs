namespace Compensation.Packs.Yaml;

/// <summary>How a scalar was written.</summary>
internal enum YamlStyle
{
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Literal,
    Folded,
}
