using Compensation.Claims;

namespace Compensation.Cli;

/// <summary>The packs that a command was given, ready to calculate.</summary>
internal sealed class Calculators
{
    private readonly Dictionary<string, Calculator> _byPack;

    private Calculators(PackCatalog catalog) => _byPack = catalog.Packs.ToDictionary(p => p.Id, p => p.Compile(), StringComparer.Ordinal);

    /// <summary>Loads packs; their warnings are shown, and an error ends the command with all of them.</summary>
    public static Calculators Load(string packs, Terminal terminal)
    {
        if (!PackCatalog.TryLoad(packs, out var catalog, out var diagnostics))
        {
            throw new CommandFailure([.. diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)]);
        }

        terminal.ShowMessages(diagnostics);
        return new Calculators(catalog);
    }

    /// <summary>The calculator of the pack that a claim names, or of the only one there is; null when there is none.</summary>
    public Calculator? For(Claim claim, out IReadOnlyList<Diagnostic> problems)
    {
        problems = [];
        if (claim.Pack is { } named)
        {
            if (_byPack.TryGetValue(named, out var calculator))
            {
                return calculator;
            }

            var near = NameSuggestion.Nearest(named, _byPack.Keys);
            problems = [FactDiagnostics.WrongPack.In(null, named, Ids) with { Suggestion = near is null ? null : $"did you mean `{near}`?" }];
            return null;
        }

        if (_byPack.Count == 1)
        {
            return _byPack.Values.Single();
        }

        problems = [FactDiagnostics.NoPack.In(null, Ids)];
        return null;
    }

    /// <summary>All versions of all packs.</summary>
    public IEnumerable<PackVersion> Versions => _byPack.Values.SelectMany(c => c.Pack.Versions);

    private string Ids => string.Join(", ", _byPack.Keys);
}
