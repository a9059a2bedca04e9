using System.Globalization;
using System.Text;

namespace Compensation.Cli;

/// <summary>The page <c>rules/diagnostics.md</c>, written from the catalogues.</summary>
internal static class DiagnosticsDocument
{
    /// <summary>The groups of codes: the first code of each, its heading, and what its problems have in common.</summary>
    private static readonly (string From, string Heading, string About)[] Groups =
    [
        ("CMP1000", "Files", "A file of the pack cannot be had, or is not what it should be."),
        ("CMP1020", "YAML", "The file cannot be read as YAML, or uses a part of YAML that packs do without."),
        ("CMP1040", "Where YAML and FEEL meet", "YAML, or the keyboard, would quietly change what an expression says."),
        ("CMP1060", "Keys and values", "The shape of the file: its keys, and what stands under them."),
        ("CMP1080", "Texts", "Texts that people read, and the holes in them."),
        ("CMP1090", "Rows of tables", "How the rows of a decision table are written."),
        ("CMP2000", "FEEL that cannot be read", "An expression breaks the grammar of FEEL."),
        ("CMP3000", "Names and types of FEEL", "An expression can be read, and something in it is not known or does not fit."),
        ("CMP3100", "Names, dates and rules of a pack", "The parts of a pack do not fit each other, or stand there for nothing."),
        ("CMP3200", "Tests of a pack", "The tests beside a pack."),
        ("CMP3900", "While an expression is worked out", "Warnings of an offer: the value is null, and the warning says why. In a parameter, which is worked out when the pack is loaded, they are errors."),
        ("CMP4000", "Decision tables", "Tables that can be read, and whose rows or policy make no sense."),
        ("CMP5000", "The text of a claim", "JSON or CSV that cannot be read as claims; in bulk such a claim goes to the rejects."),
        ("CMP5100", "The facts of a claim", "Facts that do not fit the inputs of the pack."),
        ("CMP5200", "Offers that need a person", "Warnings of an offer that a person looks at."),
        ("CMP5300", "Classes of a host", "A class or record of a host that is to be a claim does not fit the pack: told when it is compiled."),
        ("CMP5400", "Files of a bulk run", "Files that a run, or a command, is given; and what keeps a run from being resumed."),
    ];

    public static string Write()
    {
        var kinds = DiagnosticCatalogue.All.Concat(ConsoleDiagnostics.All).OrderBy(kind => kind.Code, StringComparer.Ordinal).ToList();
        var page = new StringBuilder();
        page.Append("""
            # Diagnostics

            Every problem that is told of a pack, a claim or an offer, by its code. A code keeps its meaning. Each problem is printed as

            ```
            file:line:column: error CMP3001: unknown name `arival_delay`; did you mean `arrival_delay`?
              when: arival_delay >= 180
                    ^^^^^^^^^^^^
            ```

            with the nearest known name where one is near, else with the way to mend it. An **error** keeps a pack from being used, or a claim from being judged; a **warning** does not.
            In the messages below `…` stands for what was found or expected.


            """);
        foreach (var (_, heading, _) in Groups)
        {
            page.Append(CultureInfo.InvariantCulture, $"- [{heading}](#{Anchor(heading)})\n");
        }

        for (var i = 0; i < Groups.Length; i++)
        {
            var (from, heading, about) = Groups[i];
            page.Append(CultureInfo.InvariantCulture, $"\n## {heading}\n\n{about}\n\n| code | | message | for example | what to do |\n|---|---|---|---|---|\n");
            var until = i + 1 < Groups.Length ? Groups[i + 1].From : "CMP9999";
            foreach (var kind in kinds.Where(k => string.CompareOrdinal(k.Code, from) >= 0 && string.CompareOrdinal(k.Code, until) < 0))
            {
                var severity = kind.Severity == DiagnosticSeverity.Error ? "error" : "warning";
                page.Append(CultureInfo.InvariantCulture, $"| {kind.Code} | {severity} | {Cell(Message(kind))} | {Example(kind.Example)} | {Cell(kind.Fix)} |\n");
            }
        }

        return page.ToString();
    }

    /// <summary>The template with its holes shown, and braces as they will be printed.</summary>
    private static string Message(DiagnosticDescriptor kind) =>
        string.Format(CultureInfo.InvariantCulture, kind.Template, [.. Enumerable.Repeat((object)"…", 9)]);

    /// <summary>Text in a cell: a bar would end the cell, and a bracket outside of code would begin a tag.</summary>
    private static string Cell(string text)
    {
        var cell = new StringBuilder();
        var isCode = false;
        foreach (var c in text)
        {
            isCode ^= c == '`';
            cell.Append(c switch { '|' => "\\|", '<' when !isCode => "&lt;", '\n' => " ", '_' or '*' when !isCode => $"\\{c}", _ => c.ToString() });
        }

        return cell.ToString();
    }

    /// <summary>An example in words as it stands, any other as code.</summary>
    private static string Example(string text)
    {
        if (text.Contains('`', StringComparison.Ordinal) || text.StartsWith("a ", StringComparison.Ordinal) || text.StartsWith("an ", StringComparison.Ordinal)
            || text.StartsWith("two ", StringComparison.Ordinal))
        {
            return Cell(text);
        }

        return $"`{text.ReplaceLineEndings("⏎").Replace("|", "\\|", StringComparison.Ordinal).Trim()}`";
    }

    /// <summary>The anchor that GitHub gives a heading.</summary>
    private static string Anchor(string heading) =>
        string.Concat(heading.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-')).Replace(' ', '-');
}
