using System.Text.RegularExpressions;

namespace Compensation.Packs.Reading;

/// <summary>
/// Takes FEEL out of YAML. The decoded scalar is the FEEL text; where a style of YAML, or another alphabet's punctuation, would
/// quietly change what it says, it is refused with the way to write it.
/// </summary>
internal static partial class FeelTraps
{
    /// <summary>The FEEL text of a value; null when it is refused, which is reported unless it has been.</summary>
    /// <param name="node">The value.</param>
    /// <param name="label">What messages call it.</param>
    /// <param name="rule">The rule it belongs to.</param>
    /// <param name="problems">Receives the refusal.</param>
    public static MappedText? Read(YamlNode node, string label, string? rule, PackProblems problems)
    {
        switch (node)
        {
            case YamlSequence:
                problems.Report(PackDiagnostics.ListForFeel, node, rule, null, label);
                return null;
            case YamlMapping:
                problems.Report(PackDiagnostics.MapForFeel, node, rule, null, label);
                return null;
        }

        var scalar = (YamlScalar)node;
        if (scalar.IsBroken || Refused(scalar, label) is { } refusal && refusal.Report(problems, scalar, rule)
            || ReportSigns(scalar.Text, problems, rule))
        {
            return null;
        }

        return scalar.Text.In(rule);
    }

    /// <summary>FEEL that does not stand alone in a scalar: a cell of a row, a hole of a text. Null when it is refused.</summary>
    public static MappedText? Read(MappedText text, PackProblems problems)
    {
        if (BareDate().IsMatch(text.Text))
        {
            problems.Report(PackDiagnostics.BareDate, text, new TextSpan(0, text.Text.Length), DateFix(text.Text), text.Text);
            return null;
        }

        return ReportSigns(text, problems, text.Rule) ? null : text;
    }

    /// <summary>
    /// Reports full-width and invisible characters outside the strings of a text, each kind once, at its first place.
    /// Inside a string they are the author's business.
    /// </summary>
    public static bool ReportSigns(MappedText text, PackProblems problems, string? rule)
    {
        HashSet<char>? reported = null;
        var inString = false;
        for (var i = 0; i < text.Text.Length; i++)
        {
            var c = text.Text[i];
            if (c == '"')
            {
                inString = !inString;
            }
            else if (inString)
            {
                i += c == '\\' ? 1 : 0;
            }
            else if (CharacterName.PlainForm(c) is { } plain && (reported ??= []).Add(c))
            {
                problems.Report(PackDiagnostics.FullWidth, text.In(rule), new TextSpan(i, 1), $"write `{plain}`", c, CharacterName.Of(c), plain);
            }
            else if (CharacterName.IsInvisible(c) && (reported ??= []).Add(c))
            {
                problems.Report(PackDiagnostics.InvisibleCharacter, text.In(rule), new TextSpan(i, 1), null, CharacterName.Of(c));
            }
        }

        return reported is not null;
    }

    /// <summary>Reports the first invisible character of a word.</summary>
    public static bool ReportInvisible(MappedText text, PackProblems problems, string? rule)
    {
        for (var i = 0; i < text.Text.Length; i++)
        {
            if (CharacterName.IsInvisible(text.Text[i]))
            {
                problems.Report(PackDiagnostics.InvisibleCharacter, text.In(rule), new TextSpan(i, 1), null, CharacterName.Of(text.Text[i]));
                return true;
            }
        }

        return false;
    }

    private static Refusal? Refused(YamlScalar scalar, string label)
    {
        var text = scalar.Value;
        var quoted = scalar.Style is YamlStyle.SingleQuoted or YamlStyle.DoubleQuoted;
        if (string.IsNullOrWhiteSpace(text))
        {
            return quoted ? new(PackDiagnostics.EatenQuotes, "nothing", "for the empty string write '\"\"', quotes in quotes")
                : scalar.Style == YamlStyle.Plain ? new(PackDiagnostics.EmptyFeel, label)
                : new(PackDiagnostics.BlockSign, BlockHead(scalar));
        }

        if (BareDate().IsMatch(text.TrimEnd()))
        {
            return new(PackDiagnostics.BareDate, text.TrimEnd(), DateFix(text.TrimEnd()));
        }

        if (quoted)
        {
            return IsLoneWord(text)
                ? new(PackDiagnostics.EatenQuotes, $"`{text}`", $"for the string write '\"{text}\"', quotes in quotes; for a name or number leave the quotes out")
                : null;
        }

        if (scalar.Style != YamlStyle.Plain)
        {
            return null;
        }

        return text switch
        {
            // In brackets this parser takes these for the value's own; YAML and every other reader do not.
            ['>' or '|', ..] => new(PackDiagnostics.BlockSign, text[..1]),
            ['@' or '`' or '%', ..] => new(PackDiagnostics.ReservedSign, text[..1]),
            "~" or "Null" or "NULL" => new(PackDiagnostics.YamlNull, text),
            _ when YamlBoolean().IsMatch(text) => new(PackDiagnostics.YamlBoolean, text),
            _ when YamlNumber().IsMatch(text) => new(PackDiagnostics.YamlNumber, text),
            _ when scalar.IsFollowedByComment && IsUnfinished(text) => new(PackDiagnostics.EatenComment),
            _ => null,
        };
    }

    /// <summary>Whether a text is one word, name or number, with nothing that makes it an expression.</summary>
    private static bool IsLoneWord(string text) => LoneWord().IsMatch(text) && !KeywordInside().IsMatch(text);

    /// <summary>Whether a string or a bracket is still open at the end.</summary>
    private static bool IsUnfinished(string text)
    {
        var inString = false;
        var open = 0;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"':
                    inString = !inString;
                    break;
                case '\\' when inString:
                    i++;
                    break;
                case '(' or '[' or '{' when !inString:
                    open++;
                    break;
                case ')' or ']' or '}' when !inString:
                    open--;
                    break;
            }
        }

        return inString || open > 0;
    }

    private static string BlockHead(YamlScalar scalar)
    {
        var head = scalar.File.Text.AsSpan(scalar.Span.Start, scalar.File.LineEnd(scalar.Span.Start) - scalar.Span.Start);
        var end = head.IndexOfAny(' ', '\t');
        return (end < 0 ? head : head[..end]).ToString();
    }

    private static string DateFix(string text) => $"write `date(\"{text.Trim()}\")`";

    /// <summary>Why a scalar is not read as FEEL; the third member mends exactly this one.</summary>
    private sealed record Refusal(DiagnosticDescriptor Kind, string? Argument = null, string? Suggestion = null)
    {
        public bool Report(PackProblems problems, YamlScalar scalar, string? rule)
        {
            problems.Report(Kind, scalar, rule, Suggestion, Argument);
            return true;
        }
    }

    [GeneratedRegex(@"^\d{4}-\d{1,2}-\d{1,2}\z", RegexOptions.NonBacktracking)]
    private static partial Regex BareDate();

    [GeneratedRegex(@"^(yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF|True|TRUE|False|FALSE)\z", RegexOptions.NonBacktracking)]
    private static partial Regex YamlBoolean();

    [GeneratedRegex(@"^[-+]?(0x[0-9a-fA-F_]+|0o[0-7_]+|0b[01_]+|\d+(_\d*)+(\.[\d_]*)?|0\d+|\d+(:[0-5]?\d)+(\.\d*)?|\.(inf|Inf|INF|nan|NaN|NAN))\z", RegexOptions.NonBacktracking)]
    private static partial Regex YamlNumber();

    [GeneratedRegex(@"^-?[\p{L}\p{N}_.]+( [\p{L}\p{N}_.]+)*\z", RegexOptions.NonBacktracking)]
    private static partial Regex LoneWord();

    [GeneratedRegex(@"(^| )(and|or|between|in|if|then|else|for|return|some|every|satisfies|instance|of|not|function|null|true|false)( |\z)", RegexOptions.NonBacktracking)]
    private static partial Regex KeywordInside();
}
