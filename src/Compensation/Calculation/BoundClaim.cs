using Compensation.Packs.Rules;

namespace Compensation.Calculation;

/// <summary>A claim measured by a pack: one FEEL value for each input, in order.</summary>
/// <param name="Claim">The claim as it came.</param>
/// <param name="Values">The values; null where the fact is absent.</param>
/// <param name="Absent">For each input, whether its absence leaves something unknown: it is absent, not optional, and has no default.</param>
/// <param name="Assumed">The inputs, and fields of records, that were filled with their defaults, by the names that lead to them.</param>
/// <param name="Problems">What is wrong with the claim; with any, it is not calculated.</param>
internal sealed record BoundClaim(Claim Claim, object?[] Values, bool[] Absent, IReadOnlyList<(string Name, Input Input)> Assumed, IReadOnlyList<Diagnostic> Problems)
{
    /// <summary>The date by which its rules were chosen; null where the pack has one version for all dates.</summary>
    public NodaTime.LocalDate? Date { get; init; }

    /// <summary>Whether an input, not a field of one, was filled with its default.</summary>
    public bool IsAssumed(Input input) => Assumed.Any(a => ReferenceEquals(a.Input, input));

    /// <summary>What was filled with its default and may be told.</summary>
    public Dictionary<string, object?> AssumedValues() => Assumed.Where(a => !a.Input.IsSensitive).ToDictionary(a => a.Name, a => HostValue.Of(a.Input.Default));
}
