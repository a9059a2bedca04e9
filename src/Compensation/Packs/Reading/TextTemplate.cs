namespace Compensation.Packs.Reading;

/// <summary>A text of one language, cut at its holes.</summary>
internal sealed record TextTemplate(MappedText Source, IReadOnlyList<TextSegment> Segments)
{
    /// <summary>Cuts a text at <c>{FEEL}</c>; <c>{{</c> and <c>}}</c> are braces. What is wrong is reported and left out.</summary>
    public static TextTemplate Read(MappedText source, PackProblems problems)
    {
        var text = source.Text;
        var segments = new List<TextSegment>();
        var literal = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is not ('{' or '}'))
            {
                literal.Append(c);
                continue;
            }

            if (i + 1 < text.Length && text[i + 1] == c)
            {
                literal.Append(c);
                i++;
                continue;
            }

            if (c == '}')
            {
                problems.Report(PackDiagnostics.StrayBrace, source, new TextSpan(i, 1), null);
                continue;
            }

            var close = HoleEnd(text, i);
            if (close < 0)
            {
                problems.Report(PackDiagnostics.UnclosedHole, source, new TextSpan(i, 1), null);
                break;
            }

            if (literal.Length > 0)
            {
                segments.Add(new TextLiteral(literal.ToString()));
                literal.Clear();
            }

            if (ReadHole(source, i, close, problems) is { } hole)
            {
                segments.Add(hole);
            }

            i = close;
        }

        if (literal.Length > 0)
        {
            segments.Add(new TextLiteral(literal.ToString()));
        }

        return new TextTemplate(source, segments);
    }

    /// <summary>A text in which braces are braces.</summary>
    public static TextTemplate WithoutHoles(MappedText source) => new(source, [new TextLiteral(source.Text)]);

    private static TextHole? ReadHole(MappedText source, int open, int close, PackProblems problems)
    {
        var feel = source.SliceTrimmed(open + 1, close);
        if (feel.Text.Length == 0)
        {
            problems.Report(PackDiagnostics.EmptyHole, source, TextSpan.Between(open, close + 1), null);
            return null;
        }

        return FeelTraps.Read(feel, problems) is { } accepted ? new TextHole(accepted) : null;
    }

    /// <summary>The brace that closes the hole: contexts and strings of FEEL may hold braces of their own. -1 when there is none.</summary>
    private static int HoleEnd(string text, int open)
    {
        var depth = 0;
        var inString = false;
        for (var i = open; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"':
                    inString = !inString;
                    break;
                case '\\' when inString:
                    i++;
                    break;
                case '{' when !inString:
                    depth++;
                    break;
                case '}' when !inString && --depth == 0:
                    return i;
            }
        }

        return -1;
    }
}
