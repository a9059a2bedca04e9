namespace Compensation.Rules;

/// <summary>What all rules of a pack have in common.</summary>
internal abstract class Rule : IPackPart
{
    public required string Id { get; init; }

    public required RuleKind Kind { get; init; }

    /// <summary>When the rule applies; null for always.</summary>
    public TypedExpression? When { get; init; }

    /// <summary>The reason in words.</summary>
    public LocalizedTemplate? Because { get; init; }

    /// <summary>What people call it.</summary>
    public LocalizedTemplate? Title { get; init; }

    /// <summary>What it rests on.</summary>
    public RuleSources Sources { get; init; } = RuleSources.None;

    public string? Right { get; init; }

    /// <summary>The expressions that its verdict or its amount comes from.</summary>
    public virtual IEnumerable<TypedExpression?> DecidingExpressions => [When];

    /// <summary>The same rule for one claim of which a host itself has found losses or given remedies.</summary>
    public virtual IPackPart Beside(IReadOnlyList<Loss> losses, IReadOnlyList<Remedy> remedies) => this;
}
