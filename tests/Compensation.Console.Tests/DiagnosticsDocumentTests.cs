using Compensation.Tests;

namespace Compensation.Cli;

public class DiagnosticsDocumentTests
{
    [Test]
    public void Write_PageOfTheRules_IsCurrent() => KeptFile.AssertIs("rules/diagnostics.md", DiagnosticsDocument.Write());

    [Test]
    public void Write_EveryKind_StandsInTheTableOnce()
    {
        var rows = DiagnosticsDocument.Write().Split('\n').Where(line => line.StartsWith("| CMP", StringComparison.Ordinal)).ToList();

        Assert.That(rows.Select(row => row[2..9]), Is.EqualTo(DiagnosticCatalogue.All.Concat(ConsoleDiagnostics.All).Select(kind => kind.Code).Order(StringComparer.Ordinal)));
        Assert.That(rows.Select(row => row.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|')), Is.All.EqualTo(6));
    }

    /// <summary>The codes of the command are beside those of the library, not among them.</summary>
    [Test]
    public void Codes_OfCommandAndLibrary_AreApart() =>
        Assert.That(ConsoleDiagnostics.All.Select(kind => kind.Code).Intersect(DiagnosticCatalogue.All.Select(kind => kind.Code)), Is.Empty);
}
