namespace Compensation.Packs.Yaml;

/// <summary>A text decoded from a stretch of a file, which knows where in the file each of its characters stands.</summary>
internal sealed class MappedText : SourceText
{
    private readonly SourceFile _file;
    private readonly int _start;
    private readonly int[]? _offsets;

    /// <param name="file">The file the text was decoded from.</param>
    /// <param name="text">The decoded text.</param>
    /// <param name="start">Where its first character stands.</param>
    /// <param name="offsets">
    /// Where each character stands, and one more for the end; null when the characters stand side by side as they were written.
    /// </param>
    public MappedText(SourceFile file, string text, int start, int[]? offsets = null)
        : base(text)
    {
        File = file.File;
        _file = file;
        _start = start;
        _offsets = offsets;
    }

    /// <summary>The offset in the file of the character at <paramref name="offset"/> of the text.</summary>
    public int OffsetInFile(int offset)
    {
        var place = Math.Clamp(offset, 0, Text.Length);
        return _offsets is null ? _start + place : _offsets[place];
    }

    public override (int Line, int Column) Locate(int offset) => _file.Locate(OffsetInFile(offset));

    public override string? LineAt(int line) => _file.LineAt(line);

    /// <summary>The same text, as part of a rule.</summary>
    public MappedText In(string? rule) => new(_file, Text, _start, _offsets) { Rule = rule };

    /// <summary>A part of the text, in the same rule.</summary>
    public MappedText Slice(int start, int end) =>
        new(_file, Text[start..end], OffsetInFile(start), _offsets?[start..(end + 1)]) { Rule = Rule };

    /// <summary>A part of the text without the white space around it.</summary>
    public MappedText SliceTrimmed(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }

        return Slice(start, end);
    }
}
