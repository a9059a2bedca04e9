namespace Compensation.Bulk.Tallies;

/// <summary>How often a rule of a pack applied: the losses it found, the lines it gave, the amounts it changed.</summary>
internal sealed class RuleTally : DecisionTally<MoneyTally>, IKeyedTally<RuleKey, RuleTally>
{
    public required RuleKey Key { get; init; }

    public string Id => Key.Id;

    /// <inheritdoc cref="RuleKey.Sort"/>
    public string Sort => Key.Sort;

    public string Order => Key.Id;

    public static RuleTally Of(RuleKey key) => new() { Key = key };

    public void Add(RuleTally other) => AddParts(other);
}
