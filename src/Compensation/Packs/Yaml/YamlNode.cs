namespace Compensation.Packs.Yaml;

/// <summary>A value of a YAML file and the stretch of the file where it stands.</summary>
internal abstract class YamlNode(SourceFile file, TextSpan span)
{
    public SourceFile File { get; } = file;

    public TextSpan Span { get; } = span;

    /// <summary>The stretch as it was written.</summary>
    public MappedText Source => new(File, File.Text.Substring(Span.Start, Span.Length), Span.Start);

    /// <summary>The line it begins on, from 1.</summary>
    public int Line => File.Locate(Span.Start).Line;
}
