using System.Collections.Immutable;

namespace Compensation.Feel.Values;

/// <summary>A value, and the absent facts that it depended on. With any of those, the value is not known.</summary>
internal readonly record struct Evaluated(object? Value, ImmutableSortedSet<string> Absent)
{
    public static readonly ImmutableSortedSet<string> Nothing = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    public bool IsKnown => Absent.IsEmpty;

    /// <summary>
    /// The value is an absent fact itself, handed on but not computed with: null because nobody told it. Testing it for null has a sure
    /// answer, which testing something made of it has not.
    /// </summary>
    public bool IsAbsence { get; init; }

    /// <summary>A sensitive fact had a part in it: it is computed with as any other, and told to nobody.</summary>
    public bool IsSensitive { get; init; }

    public static Evaluated Of(object? value) => new(value, Nothing);

    /// <summary>An absent fact: null, marked with its name.</summary>
    public static Evaluated Missing(string fact) => new(null, Nothing.Add(fact)) { IsAbsence = true };
}
