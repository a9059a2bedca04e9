namespace Compensation.Bulk.Running;

/// <summary>The packs of a catalog, ready to calculate.</summary>
internal sealed class PackCalculators(PackCatalog catalog)
{
    private readonly Dictionary<string, Calculator> _byPack = catalog.Packs.ToDictionary(p => p.Id, p => p.Compile(), StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public IEnumerable<Calculator> All => _byPack.Values;

    private string Ids => string.Join(", ", _byPack.Keys);

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
            return _byPack.Values.First();
        }

        problems = [FactDiagnostics.NoPack.In(null, Ids)];
        return null;
    }
}
