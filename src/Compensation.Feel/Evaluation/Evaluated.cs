using System.Collections.Immutable;

namespace Compensation.Feel.Evaluation;

/// <summary>A value, and the absent facts that it depended on. With any of those, the value is not known.</summary>
internal readonly record struct Evaluated(object? Value, ImmutableSortedSet<string> Absent)
{
    public static readonly ImmutableSortedSet<string> Nothing = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    public bool IsKnown => Absent.IsEmpty;

    public static Evaluated Of(object? value) => new(value, Nothing);

    /// <summary>An absent fact: null, marked with its name.</summary>
    public static Evaluated Missing(string fact) => new(null, Nothing.Add(fact));
}
