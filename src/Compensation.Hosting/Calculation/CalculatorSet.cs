using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Compensation.Hosting.Calculation;

/// <summary>A catalog and the calculators of its packs, each compiled once. It never changes.</summary>
internal sealed class CalculatorSet(PackCatalog catalog)
{
    private readonly FrozenDictionary<string, Calculator> _byPack = catalog.Packs.ToFrozenDictionary(p => p.Id, p => p.Compile(), StringComparer.Ordinal);

    /// <summary>By pack and class: a <see cref="Calculator{T}"/>, or the diagnostics of a class that does not fit. Both keys come from a host's code, so there are few.</summary>
    private readonly ConcurrentDictionary<(string Pack, Type Claim), object> _typed = [];

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

    /// <summary>The calculator of the pack <paramref name="named"/> for a class of claims, compiled at the first call; else null and all that is wrong.</summary>
    public Calculator<T>? Find<T>(string named, out IReadOnlyList<Diagnostic> problems)
    {
        if (Find(named, out var problem) is not { } calculator)
        {
            problems = [problem!];
            return null;
        }

        var compiled = _typed.GetOrAdd((named, typeof(T)), static (_, pack) => Compile<T>(pack), calculator.Pack);
        problems = compiled as IReadOnlyList<Diagnostic> ?? [];
        return compiled as Calculator<T>;
    }

    private static object Compile<T>(RulePack pack)
    {
        try
        {
            return pack.Compile<T>();
        }
        catch (CompensationException exception)
        {
            return exception.Diagnostics;
        }
    }

    private string Ids => string.Join(", ", Catalog.Packs.Select(p => $"`{p.Id}`"));
}
