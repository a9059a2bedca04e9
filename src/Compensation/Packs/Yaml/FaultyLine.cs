using System.Text.RegularExpressions;

namespace Compensation.Packs.Yaml;

/// <summary>The line at which the YAML parser stopped, taken apart without a parser: its key, its value, what continues it.</summary>
internal sealed partial class FaultyLine
{
    private readonly string _text;
    private readonly int? _openBracket;

    public FaultyLine(SourceFile file, string text, int at, int? openBracket)
    {
        _text = text;
        _openBracket = openBracket;
        Start = file.LineStart(at);
        End = file.LineEnd(at);
        Written = text[Start..End];
        var head = Head().Match(Written);
        var hasHead = head.Groups[1].Success || head.Groups[2].Success;
        ValueStart = hasHead && head.Length < Written.Length ? Start + head.Length : null;
    }

    public int Start { get; }

    /// <summary>Where it ends, before the line break.</summary>
    public int End { get; }

    public string Written { get; }

    public int FirstCharacter => Start + (Written.Length - Written.AsSpan().TrimStart().Length);

    /// <summary>Where the value begins after the key or the dash; null for a line without either, or with nothing after it.</summary>
    public int? ValueStart { get; }

    /// <summary>A key that ends in a full-width colon, or in a colon and a space that is none.</summary>
    public YamlFault? WrongColon
    {
        get
        {
            var key = KeyWithWrongColon().Match(Written);
            if (!key.Success)
            {
                return null;
            }

            var at = Start + key.Length - 1;
            if (_text[at] != '：')
            {
                return new(PackDiagnostics.InvisibleCharacter, new TextSpan(at, 1), [CharacterName.Of(_text[at])], new YamlMend(Space: at));
            }

            // The value may stand right behind it; one character of it then makes room for the space.
            var isSpaced = at + 1 >= End || _text[at + 1] == ' ';
            var mend = isSpaced ? new YamlMend(Colon: at) : new YamlMend(TextSpan.Between(at + 2, Math.Max(at + 2, ContinuedEnd())), at, at + 1);
            return new(PackDiagnostics.FullWidth, new TextSpan(at, 1), ['：', CharacterName.Of('：'), ":"], mend, "write `: `, a colon and a space");
        }
    }

    /// <summary>Where the quotes or brackets that begin the value close; null when it begins with neither, or they do not close here.</summary>
    public int? ClosedValue
    {
        get
        {
            if (ValueStart is not { } start)
            {
                return null;
            }

            return _text[start] switch
            {
                '"' or '\'' => QuoteEnd(start) is var end && end < End ? end : null,
                '[' or '{' => BracketEnd(start),
                _ => null,
            };
        }
    }

    /// <summary>The line before this one.</summary>
    public FaultyLine? Above(SourceFile file) => Start == 0 ? null : new FaultyLine(file, _text, Start - 1, _openBracket);

    /// <summary>A fault of the value that begins at <paramref name="at"/>, which can be left out.</summary>
    public YamlFault AtValue(DiagnosticDescriptor kind, int at, params ReadOnlySpan<object> arguments)
    {
        var value = InFlow(at) ? TextSpan.Between(at, FlowEnd(at)) : TextSpan.Between(at, Math.Max(at + 1, ContinuedEnd()));
        var place = TextSpan.Between(at, Math.Max(at + 1, Math.Min(value.End, End)));
        if (value.Length == 0)
        {
            // A comma without a value before it.
            return new YamlFault(kind, place, [.. arguments], at > Start && _text[at - 1] == ' ' ? new YamlMend(new TextSpan(at - 1, 1)) : null);
        }

        return new YamlFault(kind, place, [.. arguments], new YamlMend(value));
    }

    /// <summary>A fault at a place within this line's value, which can be left out.</summary>
    public YamlFault AtLineValue(DiagnosticDescriptor kind, int at, params ReadOnlySpan<object> arguments) =>
        new(kind, TextSpan.Between(at, Math.Max(at + 1, End)), [.. arguments], new YamlMend(TextSpan.Between(ValueStart!.Value, ContinuedEnd())));

    /// <summary>Whether a place lies in brackets, so far as this line and the parser tell.</summary>
    private bool InFlow(int at)
    {
        var depth = _openBracket is { } open && open < Start ? 1 : 0;
        for (var i = Start; i < at; i++)
        {
            switch (_text[i])
            {
                case '"' or '\'' when i == Start || " [{,".Contains(_text[i - 1], StringComparison.Ordinal):
                    i = QuoteEnd(i);
                    break;
                case '[' or '{':
                    depth++;
                    break;
                case ']' or '}':
                    depth--;
                    break;
            }
        }

        return depth > 0;
    }

    /// <summary>The end of an item in brackets: before the comma or bracket that follows it.</summary>
    private int FlowEnd(int at)
    {
        var i = at;
        for (; i < End && !",]}".Contains(_text[i], StringComparison.Ordinal); i++)
        {
            if (_text[i] is '"' or '\'')
            {
                i = QuoteEnd(i);
            }
        }

        return Math.Min(i, End);
    }

    /// <summary>The end of the value with the deeper lines below that continue it.</summary>
    private int ContinuedEnd()
    {
        var shallowest = Written.TakeWhile(c => c is ' ' or '-').Count() + 1;
        var end = End;
        for (var next = NextLine(end); next < _text.Length; next = NextLine(end))
        {
            var lineEnd = _text.IndexOf('\n', next);
            lineEnd = lineEnd < 0 ? _text.Length : lineEnd;
            var line = _text.AsSpan(next, lineEnd - next);
            if (line.IsWhiteSpace() || line.Length - line.TrimStart(' ').Length < shallowest)
            {
                break;
            }

            end = next + line.TrimEnd().Length;
        }

        return end;
    }

    private int NextLine(int from)
    {
        var lineBreak = _text.IndexOf('\n', from);
        return lineBreak < 0 ? _text.Length : lineBreak + 1;
    }

    /// <summary>The closing quote, or the end of the line.</summary>
    private int QuoteEnd(int start)
    {
        var quote = _text[start];
        for (var i = start + 1; i < End; i++)
        {
            if (quote == '"' && _text[i] == '\\')
            {
                i++;
            }
            else if (_text[i] == quote)
            {
                if (quote == '"' || i + 1 >= End || _text[i + 1] != quote)
                {
                    return i;
                }

                i++;
            }
        }

        return End;
    }

    private int? BracketEnd(int start)
    {
        var depth = 0;
        for (var i = start; i < End; i++)
        {
            switch (_text[i])
            {
                case '"' or '\'':
                    i = QuoteEnd(i);
                    break;
                case '[' or '{':
                    depth++;
                    break;
                case ']' or '}' when --depth == 0:
                    return i;
            }
        }

        return null;
    }

    // Dashes, then a key up to the first colon that a space follows; the key may be quoted.
    [GeneratedRegex("""^\s*(- +)*(("[^"]*"|'[^']*'|[^\s"'\[\]{}#:]([^:#]|:\S)*):\s+)?""")]
    private static partial Regex Head();

    [GeneratedRegex("""^\s*(- +)*[\p{L}_][\p{L}\p{N}_ ]*(：|:[\u00A0\u2000-\u200B\u202F\u3000])""", RegexOptions.NonBacktracking)]
    private static partial Regex KeyWithWrongColon();
}
