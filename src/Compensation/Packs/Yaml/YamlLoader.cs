using YamlDotNet.Core;

namespace Compensation.Packs.Yaml;

/// <summary>
/// Reads the documents of a file as trees of nodes. What stops YAML is reported and mended, and the file is
/// read again, so that one slip does not hide the next.
/// </summary>
internal static class YamlLoader
{
    // Each mend reads the file again.
    private const int MostMends = 40;

    /// <summary>The documents that could be read whole, in order. Every problem is reported.</summary>
    /// <param name="file">The file.</param>
    /// <param name="problems">Receives the problems.</param>
    /// <param name="isComplete">Whether the file was read to its end.</param>
    public static IReadOnlyList<YamlNode> Load(SourceFile file, PackProblems problems, out bool isComplete)
    {
        isComplete = false;
        if (ReportForbiddenCharacters(file, problems))
        {
            return [];
        }

        var text = file.Text;
        var broken = new HashSet<int>();
        var mends = 0;
        while (true)
        {
            var found = new PackProblems();
            var builder = new YamlTreeBuilder(file, text, broken, found);
            YamlFault fault;
            try
            {
                builder.ReadAll();
                problems.AddAll(found);
                isComplete = true;
                return builder.Documents;
            }
            catch (YamlException e)
            {
                fault = YamlFault.Explain(file, text, e, builder.OpenCollection);
            }
            catch (InvalidOperationException)
            {
                // How the scanner reports the end of the file inside brackets.
                fault = YamlFault.Unclosed(file, builder.OpenCollection);
            }

            problems.Report(fault.Kind, file, fault.Span, fault.Suggestion, [.. fault.Arguments]);
            if (fault.Mend is not { } mend || ++mends > MostMends)
            {
                problems.AddAll(found);
                return builder.Documents;
            }

            text = mend.Apply(text);
            if (mend.Broken is { } lost)
            {
                broken.Add(lost);
            }
        }
    }

    private static bool ReportForbiddenCharacters(SourceFile file, PackProblems problems)
    {
        var any = false;
        for (var i = 0; i < file.Text.Length; i++)
        {
            var c = file.Text[i];
            var allowed = c switch
            {
                '\t' or '\n' => true,
                '\r' => i + 1 < file.Text.Length && file.Text[i + 1] == '\n',
                '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' => false,
                _ => !char.IsControl(c),
            };
            if (!allowed)
            {
                any = true;
                problems.Report(PackDiagnostics.ForbiddenCharacter, file, new TextSpan(i, 1), null, CharacterName.Of(c));
            }
        }

        return any;
    }
}
