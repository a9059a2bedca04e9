using System.Diagnostics;

namespace Compensation.Packs.Yaml;

/// <summary>
/// Goes through a scalar a second time beside what the parser decoded, to learn where each decoded character was written: the parser tells only where the scalar begins
/// and ends, and a fault inside a folded block must still be shown at its letter.
/// </summary>
internal sealed class ScalarScan
{
    private readonly string _raw;
    private readonly int _end;
    private readonly string _value;
    private readonly List<int> _offsets = [];

    private ScalarScan(string raw, int end, string value)
    {
        _raw = raw;
        _end = end;
        _value = value;
    }

    /// <summary>The decoded character whose place is looked for.</summary>
    private char Next => _offsets.Count < _value.Length ? _value[_offsets.Count] : '\0';

    /// <summary>The scalar's value with the place of each character; should the two readings differ, every place is the scalar's start.</summary>
    /// <param name="file">The file the scalar stands in.</param>
    /// <param name="span">From its first character or opening quote or block sign to its end.</param>
    /// <param name="style">How it was written.</param>
    /// <param name="value">What the parser decoded.</param>
    public static MappedText Map(SourceFile file, TextSpan span, YamlStyle style, string value)
    {
        if (style == YamlStyle.Plain && span.Length == value.Length && string.CompareOrdinal(file.Text, span.Start, value, 0, value.Length) == 0)
        {
            return new MappedText(file, value, span.Start);
        }

        var scan = new ScalarScan(file.Text, span.End, value);
        scan.Read(span.Start, style);
        return scan._offsets.Count == value.Length + 1
            ? new MappedText(file, value, span.Start, [.. scan._offsets])
            : new MappedText(file, value, span.Start, [.. Enumerable.Repeat(span.Start, value.Length + 1)]);
    }

    private void Read(int start, YamlStyle style)
    {
        switch (style)
        {
            case YamlStyle.Plain:
                Flow(start, start + _raw.AsSpan(start, _end - start).TrimEnd().Length, style);
                break;
            case YamlStyle.SingleQuoted or YamlStyle.DoubleQuoted:
                Flow(start + 1, Math.Max(start + 1, _end - 1), style);
                break;
            case YamlStyle.Literal or YamlStyle.Folded:
                Block(start);
                break;
            default:
                throw new UnreachableException($"No scalar is written as {style}.");
        }
    }

    /// <summary>Plain and quoted scalars: a line break with the blanks around it becomes a space, further ones stay breaks.</summary>
    private void Flow(int start, int end, YamlStyle style)
    {
        var i = start;
        while (i < end)
        {
            var c = _raw[i];
            if (IsBlank(c) || IsBreak(c))
            {
                i = Space(i, end);
            }
            else if (style == YamlStyle.DoubleQuoted && c == '\\' && i + 1 < end)
            {
                i = IsBreak(_raw[i + 1]) ? Continuation(i + 1, end) : Escape(i, end);
            }
            else
            {
                _offsets.Add(i);
                i += style == YamlStyle.SingleQuoted && c == '\'' ? 2 : 1;
            }
        }

        _offsets.Add(end);
    }

    private int Space(int start, int end)
    {
        var breaks = new List<int>();
        var i = start;
        for (; i < end && (IsBlank(_raw[i]) || IsBreak(_raw[i])); i += BreakLength(i))
        {
            if (IsBreak(_raw[i]))
            {
                breaks.Add(i);
            }
        }

        _offsets.AddRange(breaks.Count == 0 ? Enumerable.Range(start, i - start) : breaks.Count == 1 ? breaks : breaks.Skip(1));
        return i;
    }

    /// <summary>A backslash at the end of a line joins the next one without a space; empty lines after it stay.</summary>
    private int Continuation(int start, int end)
    {
        var i = start + BreakLength(start);
        for (; i < end && (IsBlank(_raw[i]) || IsBreak(_raw[i])); i += BreakLength(i))
        {
            if (IsBreak(_raw[i]))
            {
                _offsets.Add(i);
            }
        }

        return i;
    }

    /// <summary>What is escaped may be one character or two: a letter beyond U+FFFF.</summary>
    private int Escape(int start, int end)
    {
        var digits = _raw[start + 1] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits == 8 && char.IsHighSurrogate(Next))
        {
            _offsets.Add(start);
        }

        _offsets.Add(start);
        return Math.Min(start + 2 + digits, end);
    }

    /// <summary>Literal and folded scalars: whether a line break was kept, became a space or was dropped is seen from what was decoded.</summary>
    private void Block(int start)
    {
        var i = NextLine(start);
        var indent = Indent(i);
        var lineBreak = -1;
        var emptyLines = new List<int>();
        i = EmptyLines(i, indent, emptyLines);
        var after = i;
        while (i < _end)
        {
            if (lineBreak >= 0 && (Next == ' ' || _value.AsSpan(_offsets.Count).IndexOfAnyExcept('\n') > emptyLines.Count))
            {
                _offsets.Add(lineBreak);
            }

            _offsets.AddRange(emptyLines);
            emptyLines.Clear();
            for (; i < _end && !IsBreak(_raw[i]); i++)
            {
                _offsets.Add(i);
            }

            after = i;
            lineBreak = i < _end ? i : -1;
            i = EmptyLines(i < _end ? i + BreakLength(i) : i, indent, emptyLines);
        }

        // What is kept of the breaks at the end.
        _offsets.AddRange(emptyLines.Prepend(lineBreak).Where(at => at >= 0).Take(Math.Max(0, _value.Length - _offsets.Count)));
        _offsets.Add(after);
    }

    /// <summary>The spaces before each line that are not part of the text: how many more the first line of text has in the file than in what was decoded.</summary>
    private int Indent(int firstLine)
    {
        var text = _value.AsSpan().TrimStart('\n');
        if (text.Length == 0)
        {
            return int.MaxValue;
        }

        var line = firstLine;
        for (var empty = _value.Length - text.Length; empty > 0 && line < _end; empty--)
        {
            line = NextLine(line);
        }

        return Spaces(_raw.AsSpan(line, _end - line)) - Spaces(text);
    }

    private static int Spaces(ReadOnlySpan<char> text) => text.Length - text.TrimStart(' ').Length;

    private int NextLine(int from)
    {
        var at = _raw.AsSpan(from, _end - from).IndexOfAny('\n', '\r');
        return at < 0 ? _end : from + at + BreakLength(from + at);
    }

    /// <summary>Steps over lines that hold nothing and the indentation of the next one; returns where its text begins.</summary>
    private int EmptyLines(int start, int indent, List<int> emptyLines)
    {
        var i = start;
        while (i < _end)
        {
            var line = i;
            while (i < _end && i - line < indent && _raw[i] == ' ')
            {
                i++;
            }

            if (i >= _end || !IsBreak(_raw[i]))
            {
                break;
            }

            emptyLines.Add(i);
            i += BreakLength(i);
        }

        return i;
    }

    private int BreakLength(int at) => _raw[at] == '\r' && at + 1 < _raw.Length && _raw[at + 1] == '\n' ? 2 : 1;

    private static bool IsBlank(char c) => c is ' ' or '\t';

    private static bool IsBreak(char c) => c is '\n' or '\r';
}
