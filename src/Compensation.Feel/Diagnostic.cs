using System.Globalization;
using System.Text;

namespace Compensation;

/// <summary>
/// One problem found in a text: a pack, an expression, a table or a claim. The same type reports all of them.
/// </summary>
/// <param name="Code">The stable code, such as <c>CMP3012</c>. 1xxx YAML and shape, 2xxx FEEL syntax, 3xxx names and types, 4xxx tables, 5xxx claim data.</param>
/// <param name="Severity">Whether the text can be used all the same.</param>
/// <param name="Message">What was found and what was expected, in one sentence.</param>
public sealed record Diagnostic(string Code, DiagnosticSeverity Severity, string Message)
{
    /// <summary>The file it was found in, as it was named to the loader; in an offer, as it is seen from the folder of the pack. Null for a text without a file.</summary>
    public string? File { get; init; }

    /// <summary>The line, counted from 1; 0 when the problem has no place.</summary>
    public int Line { get; init; }

    /// <summary>The column in UTF-16 units, counted from 1; 0 when the problem has no place.</summary>
    public int Column { get; init; }

    /// <summary>How many characters of the line are meant; at least 1 where there is a place.</summary>
    public int Length { get; init; }

    /// <summary>The id of the rule, table or input it belongs to, when there is one.</summary>
    public string? Rule { get; init; }

    /// <summary>What to do, or the nearest known name; null when nothing is near.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The line of the source as it was written, for printing with a caret.</summary>
    public string? SourceLine { get; init; }

    /// <summary>
    /// <c>file:line:col: error CODE: message; suggestion</c>, then the source line and a caret under the place.
    /// </summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(Headline);
        if (SourceLine is null || Column < 1)
        {
            return text.ToString();
        }

        // A tab stays a tab under the caret, and a wide character takes two cells, so that the carets stand below what they mark.
        text.Append('\n').Append("  ").Append(SourceLine).Append('\n').Append("  ");
        var start = Math.Min(Column - 1, SourceLine.Length);
        foreach (var c in SourceLine.AsSpan(0, start))
        {
            text.Append(c == '\t' ? "\t" : IsWide(c) ? "  " : " ");
        }

        var marked = SourceLine.AsSpan(start, Math.Clamp(Length, 0, SourceLine.Length - start));
        var cells = marked.Length;
        foreach (var c in marked)
        {
            cells += IsWide(c) ? 1 : 0;
        }

        return text.Append('^', Math.Max(1, cells)).ToString();
    }

    /// <summary>The first line of <see cref="ToString"/>: place, severity, code, message and suggestion.</summary>
    public string Headline
    {
        get
        {
            var text = new StringBuilder();
            if (File is not null)
            {
                text.Append(File).Append(':');
            }

            if (Line > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{Line}:{Column}:");
            }

            if (text.Length > 0)
            {
                text.Append(' ');
            }

            text.Append(Severity == DiagnosticSeverity.Error ? "error " : "warning ").Append(Code).Append(": ").Append(Message);
            if (Suggestion is not null)
            {
                text.Append("; ").Append(Suggestion);
            }

            return text.ToString();
        }
    }

    private static bool IsWide(char c) => c is >= '\u1100' and <= '\u115F' or >= '\u2E80' and <= '\uA4CF' or >= '\uAC00' and <= '\uD7A3'
        or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE4F' or >= '\uFF00' and <= '\uFF60' or >= '\uFFE0' and <= '\uFFE6';
}
