using System.Globalization;
using System.Text;

namespace Compensation.Packs.Yaml;

/// <summary>
/// Reads a scalar a second time, to learn where each decoded character was written: the parser tells only where the scalar begins
/// and ends, and a fault inside a folded block must still be shown at its letter.
/// </summary>
internal sealed class ScalarScan
{
    private readonly string _raw;
    private readonly int _end;
    private readonly StringBuilder _text = new();
    private readonly List<int> _offsets = [];

    private ScalarScan(string raw, int end)
    {
        _raw = raw;
        _end = end;
    }

    /// <summary>The scalar's value with the place of each character; should the two readings differ, every place is the scalar's start.</summary>
    /// <param name="file">The file the scalar stands in.</param>
    /// <param name="span">From its first character or opening quote or block sign to its end.</param>
    /// <param name="style">How it was written.</param>
    /// <param name="value">What the parser decoded.</param>
    /// <param name="parentIndent">The columns before the enclosing block collection; -1 at the top. A block's own indentation counts from it.</param>
    public static MappedText Map(SourceFile file, TextSpan span, YamlStyle style, string value, int parentIndent)
    {
        if (style == YamlStyle.Plain && span.Length == value.Length && string.CompareOrdinal(file.Text, span.Start, value, 0, value.Length) == 0)
        {
            return new MappedText(file, value, span.Start);
        }

        var scan = new ScalarScan(file.Text, span.End);
        scan.Read(span.Start, style, parentIndent);
        return scan._text.Equals(value.AsSpan())
            ? new MappedText(file, value, span.Start, [.. scan._offsets])
            : new MappedText(file, value, span.Start, [.. Enumerable.Repeat(span.Start, value.Length + 1)]);
    }

    private void Read(int start, YamlStyle style, int parentIndent)
    {
        switch (style)
        {
            case YamlStyle.Plain:
                Flow(start, TrimmedEnd(start), style);
                break;
            case YamlStyle.SingleQuoted or YamlStyle.DoubleQuoted:
                Flow(start + 1, Math.Max(start + 1, _end - 1), style);
                break;
            default:
                Block(start, style == YamlStyle.Folded, parentIndent);
                break;
        }
    }

    private int TrimmedEnd(int start)
    {
        var end = _end;
        while (end > start && char.IsWhiteSpace(_raw[end - 1]))
        {
            end--;
        }

        return end;
    }

    private void Add(char c, int offset)
    {
        _text.Append(c);
        _offsets.Add(offset);
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
                Add(c, i);
                i += style == YamlStyle.SingleQuoted && c == '\'' ? 2 : 1;
            }
        }

        _offsets.Add(end);
    }

    private int Space(int start, int end)
    {
        var firstBreak = -1;
        var breaks = new List<int>();
        var i = start;
        for (; i < end && (IsBlank(_raw[i]) || IsBreak(_raw[i])); i += BreakLength(i))
        {
            if (IsBreak(_raw[i]))
            {
                if (firstBreak < 0)
                {
                    firstBreak = i;
                }
                else
                {
                    breaks.Add(i);
                }
            }
        }

        if (firstBreak < 0)
        {
            for (var blank = start; blank < i; blank++)
            {
                Add(_raw[blank], blank);
            }
        }
        else if (breaks.Count == 0)
        {
            Add(' ', firstBreak);
        }
        else
        {
            breaks.ForEach(at => Add('\n', at));
        }

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
                Add('\n', i);
            }
        }

        return i;
    }

    private int Escape(int start, int end)
    {
        var digits = _raw[start + 1] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits == 0)
        {
            Add(Unescaped(_raw[start + 1]), start);
            return start + 2;
        }

        var after = Math.Min(start + 2 + digits, end);
        if (int.TryParse(_raw.AsSpan(start + 2, after - start - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && code is >= 0 and <= 0x10FFFF)
        {
            foreach (var c in code is >= 0xD800 and <= 0xDFFF ? ((char)code).ToString() : char.ConvertFromUtf32(code))
            {
                Add(c, start);
            }
        }

        return after;
    }

    private static char Unescaped(char letter) => letter switch
    {
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        't' => '\t',
        'n' => '\n',
        'v' => '\v',
        'f' => '\f',
        'r' => '\r',
        'e' => '\u001B',
        'N' => '\u0085',
        '_' => '\u00A0',
        'L' => '\u2028',
        'P' => '\u2029',
        _ => letter,
    };

    private void Block(int start, bool folded, int parentIndent)
    {
        var (indicator, chomping, i) = Header(start);
        var indent = indicator > 0 ? Math.Max(parentIndent, 0) + indicator : DetectIndent(i, parentIndent);
        var lineBreak = -1;
        var leadingBlank = false;
        var emptyLines = new List<int>();
        i = EmptyLines(i, indent, emptyLines);
        var after = i;
        while (i < _end)
        {
            var blank = IsBlank(_raw[i]);
            if (lineBreak >= 0)
            {
                if (!folded || leadingBlank || blank)
                {
                    Add('\n', lineBreak);
                }
                else if (emptyLines.Count == 0)
                {
                    Add(' ', lineBreak);
                }
            }

            emptyLines.ForEach(at => Add('\n', at));
            emptyLines.Clear();
            leadingBlank = blank;
            for (; i < _end && !IsBreak(_raw[i]); i++)
            {
                Add(_raw[i], i);
            }

            after = i;
            lineBreak = i < _end ? i : -1;
            i = EmptyLines(i < _end ? i + BreakLength(i) : i, indent, emptyLines);
        }

        if (chomping != '-' && lineBreak >= 0)
        {
            Add('\n', lineBreak);
        }

        if (chomping == '+')
        {
            emptyLines.ForEach(at => Add('\n', at));
        }

        _offsets.Add(after);
    }

    /// <summary>The indentation indicator (0 for none), the chomping sign (a space for none), and where the first line begins.</summary>
    private (int Indicator, char Chomping, int FirstLine) Header(int start)
    {
        var indicator = 0;
        var chomping = ' ';
        var i = start + 1;
        for (; i < _end && !IsBlank(_raw[i]) && !IsBreak(_raw[i]); i++)
        {
            if (char.IsAsciiDigit(_raw[i]))
            {
                indicator = _raw[i] - '0';
            }
            else
            {
                chomping = _raw[i];
            }
        }

        while (i < _end && !IsBreak(_raw[i]))
        {
            i++;
        }

        return (indicator, chomping, i < _end ? i + BreakLength(i) : i);
    }

    private int DetectIndent(int firstLine, int parentIndent)
    {
        var deepest = 0;
        var column = 0;
        for (var i = firstLine; i < _end; i++)
        {
            if (_raw[i] == ' ')
            {
                column++;
            }
            else if (_raw[i] == '\n')
            {
                deepest = Math.Max(deepest, column);
                column = 0;
            }
            else if (_raw[i] != '\r')
            {
                break;
            }
        }

        return Math.Max(Math.Max(deepest, column), Math.Max(parentIndent + 1, 1));
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
