namespace Compensation;

/// <summary>
/// A text to be read as FEEL, and where it stands. The base class is a text by itself; a text that was decoded from a YAML
/// scalar or a CSV cell overrides <see cref="Locate"/> so that a diagnostic points into the file as it was written.
/// </summary>
internal class SourceText(string text)
{
    /// <summary>The decoded text: what the expression says.</summary>
    public string Text { get; } = text;

    /// <summary>The file as it was named to the loader, or null.</summary>
    public string? File { get; init; }

    /// <summary>The id of the rule the text belongs to, or null.</summary>
    public string? Rule { get; init; }

    /// <summary>Line and column in the file, both from 1, of the character at <paramref name="offset"/> of <see cref="Text"/>.</summary>
    public virtual (int Line, int Column) Locate(int offset)
    {
        var line = 1;
        var start = 0;
        var end = Math.Min(offset, Text.Length);
        for (var i = 0; i < end; i++)
        {
            if (Text[i] == '\n')
            {
                line++;
                start = i + 1;
            }
        }

        return (line, end - start + 1);
    }

    /// <summary>A line of the file as it was written, counted from 1; null when there is none.</summary>
    public virtual string? LineAt(int line)
    {
        var lines = Text.Split('\n');
        return line >= 1 && line <= lines.Length ? lines[line - 1].TrimEnd('\r') : null;
    }
}
