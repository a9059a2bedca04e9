using System.Collections.Immutable;

namespace Compensation.Calculation;

/// <summary>What something comes to: an amount, a range left to judgement, or something that could not be worked out.</summary>
/// <param name="Amount">The amount, rounded; null without one.</param>
/// <param name="Range">The range, when the pack leaves it to judgement.</param>
/// <param name="IsUnknown">There should be an amount, and there is none.</param>
internal readonly record struct AssessedAmount(decimal? Amount, AmountRange? Range = null, bool IsUnknown = false)
{
    /// <summary>The absent facts it depends on; null for none.</summary>
    private readonly ImmutableSortedSet<string>? _absent;

    private readonly IReadOnlyList<Diagnostic>? _reasons;

    public ImmutableSortedSet<string> Absent
    {
        get => _absent ?? Evaluated.Nothing;
        private init => _absent = value;
    }

    /// <summary>A sensitive fact had a part in it. The offer says what it comes to; warnings do not.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>Why there is no amount; empty where absent facts are the reason, or there need be none.</summary>
    public IReadOnlyList<Diagnostic> Reasons
    {
        get => _reasons ?? [];
        init => _reasons = value;
    }
    public static AssessedAmount Unknown { get; } = new(null, null, true);

    public static AssessedAmount UnknownFor(ImmutableSortedSet<string> absent) => Unknown with { Absent = absent };
}
