using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace Compensation.Packs.Yaml;

/// <summary>
/// What stopped the YAML parser, said for someone who wrote FEEL or a sentence and did not think of YAML; and, where there is one,
/// the change after which reading can go on.
/// </summary>
internal sealed partial record YamlFault(
    DiagnosticDescriptor Kind, TextSpan Span, IReadOnlyList<object> Arguments, YamlMend? Mend, string? Suggestion = null)
{
    /// <summary>A bracket that is open at the end of the file.</summary>
    public static YamlFault Unclosed(SourceFile file, int? bracket) =>
        new(PackDiagnostics.UnclosedBracket, new TextSpan(bracket ?? file.Text.Length, 1), [], null);

    /// <param name="file">The file as it was written.</param>
    /// <param name="text">The text that was parsed: the file's, or the same with values blanked out.</param>
    /// <param name="error">What the parser says.</param>
    /// <param name="openBracket">Where the innermost open bracket stands, as far as the parser came.</param>
    public static YamlFault Explain(SourceFile file, string text, YamlException error, int? openBracket)
    {
        var at = Math.Clamp((int)error.Start.Index, 0, Math.Max(0, text.Length - 1));
        var line = new FaultyLine(file, text, at, openBracket);
        var message = error.Message;
        bool Says(string words) => message.Contains(words, StringComparison.OrdinalIgnoreCase);

        if ((line.WrongColon ?? line.Above(file)?.WrongColon) is { } wrong)
        {
            return wrong;
        }

        if (Says("invalid tab") || Says("a tab character"))
        {
            return FirstTab(file, line);
        }

        if (Says("start any token"))
        {
            return line.AtValue(PackDiagnostics.ReservedSign, at, text[at]);
        }

        if (Says("block scalar"))
        {
            return line.AtValue(PackDiagnostics.BlockSign, at, text[at]);
        }

        if (Says("Mapping keys are not allowed") || Says("Block sequence entries") || Says("Invalid key indicator") || Says("expected node content"))
        {
            return line.AtValue(PackDiagnostics.IndicatorSign, at, text[at]);
        }

        if (Says("anchor or alias"))
        {
            return line.AtValue(text[at] == '&' ? PackDiagnostics.Anchor : PackDiagnostics.Alias, at);
        }

        if (Says("a tag"))
        {
            return line.AtValue(PackDiagnostics.Tag, at);
        }

        if (Says("escape") || Says("hexadecimal") || Says("surrogates"))
        {
            return BadEscape(text, line, at, (int)error.End.Index);
        }

        if (Says("quoted scalar"))
        {
            return line.AtValue(PackDiagnostics.UnclosedQuote, at) with { Span = new TextSpan(at, 1) };
        }

        if (Says("flow sequence") || Says("flow mapping"))
        {
            return Unclosed(file, openBracket);
        }

        if (Says("expected key") || Says("Mapping values") || Says("'-' indicator") || Says("invalid mapping") || Says("expected ':'")
            || Says("expected <document start>") || Says("comment between"))
        {
            return Structure(file, text, line, at, Says("expected ':'"));
        }

        return new(PackDiagnostics.YamlSyntax, new TextSpan(at, 1), [Lowered(message)], null);
    }

    private static YamlFault Structure(SourceFile file, string text, FaultyLine line, int at, bool noColon)
    {
        if (line.ClosedValue is { } closing && closing < at)
        {
            return line.AtLineValue(PackDiagnostics.TextAfterValue, at, text[closing]);
        }

        if (line.ValueStart is { } value && value < at && text[at] == ':')
        {
            return line.AtLineValue(PackDiagnostics.ColonInValue, at);
        }

        if (CommentAbove(file, text, line) is { } comment)
        {
            return new(PackDiagnostics.EatenComment, new TextSpan(comment, 1), [], null);
        }

        var begin = line.FirstCharacter;
        var kind = noColon || line.ValueStart is null && !KeyOnly().IsMatch(line.Written) ? PackDiagnostics.MissingColon : PackDiagnostics.Indentation;
        return new(kind, TextSpan.Between(begin, Math.Max(begin + 1, line.End)), [], null);
    }

    /// <summary>A comment at the end of the line above a line that goes on with the value above.</summary>
    private static int? CommentAbove(SourceFile file, string text, FaultyLine line)
    {
        if (line.Start == 0 || line.ValueStart is not null || KeyOnly().IsMatch(line.Written))
        {
            return null;
        }

        var above = file.LineStart(line.Start - 1);
        var comment = text.IndexOf(" #", above, line.Start - above, StringComparison.Ordinal);
        return comment < 0 ? null : comment + 1;
    }

    private static YamlFault BadEscape(string text, FaultyLine line, int start, int reported)
    {
        var escape = Math.Clamp(reported, start, text.Length - 1);
        while (escape > start && text[escape] != '\\')
        {
            escape--;
        }

        var end = Math.Min(escape + 2, text.Length);
        return line.AtValue(PackDiagnostics.BadEscape, start, text[escape..end]) with { Span = TextSpan.Between(escape, end) };
    }

    /// <summary>The parser does not say where; the first line that a tab indents is meant.</summary>
    private static YamlFault FirstTab(SourceFile file, FaultyLine line)
    {
        var match = TabbedLine().Match(file.Text);
        var at = match.Success ? match.Index + match.Length - 1 : line.FirstCharacter;
        return new(PackDiagnostics.TabIndentation, new TextSpan(at, 1), [], null);
    }

    private static string Lowered(string message) =>
        message.Length == 0 ? "it breaks off" : char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.');

    [GeneratedRegex(@"^ *\t", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex TabbedLine();

    [GeneratedRegex(@"^\s*(- +)*[^#]*:\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex KeyOnly();
}
