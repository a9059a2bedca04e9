namespace Compensation.Cli;

/// <summary>The packs that a command is given.</summary>
internal static class Packs
{
    /// <summary>Loads packs; their warnings are shown, and an error ends the command with all of them.</summary>
    public static PackCatalog Load(string path, Terminal terminal)
    {
        if (!PackCatalog.TryLoad(path, out var catalog, out var diagnostics))
        {
            throw new CommandFailure([.. diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)]);
        }

        terminal.ShowMessages(diagnostics);
        return catalog;
    }
}
