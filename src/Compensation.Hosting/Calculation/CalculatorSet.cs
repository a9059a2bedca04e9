using System.Collections.Frozen;
using Compensation.Claims;

namespace Compensation.Hosting.Calculation;

/// <summary>A catalog and the calculators of its packs, each compiled once. It never changes.</summary>
internal sealed class CalculatorSet(PackCatalog catalog)
{
    private readonly FrozenDictionary<string, Calculator> _byPack = catalog.Packs.ToFrozenDictionary(p => p.Id, p => p.Compile(), StringComparer.Ordinal);

    public PackCatalog Catalog { get; } = catalog;

    public bool Has(string pack) => _byPack.ContainsKey(pack);

    /// <summary>The calculator of the pack <paramref name="named"/>, or of the only one there is; else null and what is wrong.</summary>
    public Calculator? Find(string? named, out Diagnostic? problem)
    {
        problem = null;
        if (named is null)
        {
            if (_byPack.Count == 1)
            {
                return _byPack.Values[0];
            }

            problem = FactDiagnostics.NoPack.In(null, Ids);
            return null;
        }

        if (_byPack.TryGetValue(named, out var calculator))
        {
            return calculator;
        }

        var near = NameSuggestion.Nearest(named, _byPack.Keys);
        problem = FactDiagnostics.WrongPack.In(null, named, Ids) with { Suggestion = near is null ? null : $"did you mean `{near}`?" };
        return null;
    }

    private string Ids => string.Join(", ", Catalog.Packs.Select(p => $"`{p.Id}`"));
}
