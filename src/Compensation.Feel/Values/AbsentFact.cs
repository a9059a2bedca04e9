using System.Collections.Immutable;

namespace Compensation.Feel.Values;

/// <summary>Stands inside a list or context where a value is not known because facts are absent. Whoever reads it gets the value and the marks.</summary>
/// <param name="Names">The facts.</param>
/// <param name="Value">What the value is all the same, by the rules of FEEL: null but where something is made of absent facts.</param>
internal sealed record AbsentFact(ImmutableSortedSet<string> Names, object? Value = null)
{
    /// <summary>A fact that is absent itself, and nothing computed from one.</summary>
    public AbsentFact(string name)
        : this(Evaluated.Nothing.Add(name))
    {
        IsFact = true;
    }

    public bool IsFact { get; private init; }

    /// <summary>As what an expression gives.</summary>
    public Evaluated AsEvaluated => new(Value, Names) { IsAbsence = IsFact };

    /// <summary>
    /// One of several values, and nobody knows which before an absent fact is told. Whoever reads a part of it gets that part of one of them,
    /// and the marks that it has in any.
    /// </summary>
    public static object? AnyOf(IEnumerable<object?> candidates)
    {
        var names = Evaluated.Nothing;
        var values = new List<object>();
        foreach (var candidate in candidates)
        {
            names = candidate is AbsentFact absent ? names.Union(absent.Names) : names;
            if ((candidate is AbsentFact { Value: var value } ? value : candidate) is { } known)
            {
                values.Add(known);
            }
        }

        object? any = values.Count == 0 ? null
            : values.TrueForAll(v => v is FeelContext) ? AnyContext([.. values.Cast<FeelContext>()])
            : values.TrueForAll(v => v is object?[]) ? AnyList([.. values.Cast<object?[]>()])
            : values[0];
        return names.IsEmpty ? any : new AbsentFact(names, any);
    }

    private static FeelContext AnyContext(IReadOnlyList<FeelContext> contexts) =>
        new(contexts.SelectMany(c => c.Members).GroupBy(m => m.Key, m => m.Value, StringComparer.Ordinal).Select(m => KeyValuePair.Create(m.Key, AnyOf(m))))
        {
            Sensitive = contexts.SelectMany(c => c.Sensitive).ToHashSet(StringComparer.Ordinal),
        };

    private static object?[] AnyList(IReadOnlyList<object?[]> lists)
    {
        var items = new object?[lists.Max(l => l.Length)];
        Array.Fill(items, AnyOf(lists.SelectMany(l => l)));
        return items;
    }

    /// <summary>A value as it lies in a list or a context: its marks lie there with it, for whoever reads it.</summary>
    public static object? Inside(Evaluated value) => value.IsKnown ? value.Value : new AbsentFact(value.Absent, value.Value) { IsFact = value.IsAbsence };
}
