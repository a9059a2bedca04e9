namespace Compensation;

/// <summary>What a loss, a remedy or a reason rests on: laws, schemes, clauses and documents. Two are equal when they name the same sources in the same order.</summary>
public sealed record Grounds
{
    /// <summary>The law, scheme or clause that the rule names; of one that is written in several languages the English words, or the first. Null where the rule names none.</summary>
    public string? Source { get; init; }

    /// <summary>One of <see cref="Sources"/> has not been checked against its text.</summary>
    public bool IsUnverified { get; init; }

    /// <summary>
    /// All it rests on, each once: <see cref="Source"/> first, then the sources of the values that the rule used, such as parameters of the period in force and rows of
    /// tables that matched. Where none are given, <see cref="Source"/> alone.
    /// </summary>
    public IReadOnlyList<Citation> Sources
    {
        get => field ?? (Source is null ? [] : [new Citation { Text = Source, Unverified = IsUnverified }]);
        init;
    }

    /// <summary>No source.</summary>
    public static Grounds None { get; } = new();

    /// <summary>Whether <see cref="Sources"/> says more than <see cref="Source"/> and <see cref="IsUnverified"/> do.</summary>
    internal bool HasMoreSources => Sources switch
    {
        [] => false,
        [var only] => only.Texts.Count > 0 || only.Text != Source || only.Unverified != IsUnverified,
        _ => true,
    };

    /// <inheritdoc/>
    public bool Equals(Grounds? other) =>
        other is not null && Source == other.Source && IsUnverified == other.IsUnverified && Sources.SequenceEqual(other.Sources);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Source, IsUnverified, Sources.Count);
}
