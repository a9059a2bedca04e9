using Compensation.Feel.Types;

namespace Compensation.Packs.Rules;

/// <summary>What all rules of a pack have in common.</summary>
internal abstract class Rule
{
    public required string Id { get; init; }

    public required RuleKind Kind { get; init; }

    /// <summary>When the rule applies; null for always.</summary>
    public TypedExpression? When { get; init; }

    /// <summary>The reason in words.</summary>
    public LocalizedTemplate? Because { get; init; }

    public string? Source { get; init; }

    public bool Unverified { get; init; }

    public string? Right { get; init; }
}
