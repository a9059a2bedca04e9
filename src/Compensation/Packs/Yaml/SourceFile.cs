namespace Compensation.Packs.Yaml;

/// <summary>A whole file as text, that knows its lines. Everything read from it points back into it.</summary>
internal sealed class SourceFile : SourceText
{
    private readonly List<int> _lineStarts = [0];

    public SourceFile(string path, string text)
        : base(text)
    {
        File = path;
        Path = path;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                _lineStarts.Add(i + 1);
            }
        }
    }

    public string Path { get; }

    public override (int Line, int Column) Locate(int offset)
    {
        var place = Math.Clamp(offset, 0, Text.Length);
        var found = _lineStarts.BinarySearch(place);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, place - _lineStarts[line] + 1);
    }

    public override string? LineAt(int line)
    {
        if (line < 1 || line > _lineStarts.Count)
        {
            return null;
        }

        return Text[_lineStarts[line - 1]..LineEnd(_lineStarts[line - 1])];
    }

    /// <summary>Where the line that holds <paramref name="offset"/> begins.</summary>
    public int LineStart(int offset) => _lineStarts[Locate(offset).Line - 1];

    /// <summary>Where the line that holds <paramref name="offset"/> ends, before its line break.</summary>
    public int LineEnd(int offset)
    {
        var end = Text.IndexOf('\n', Math.Clamp(offset, 0, Text.Length));
        if (end < 0)
        {
            return Text.Length;
        }

        return end > 0 && Text[end - 1] == '\r' ? end - 1 : end;
    }
}
