using System.Text.Json.Serialization;

namespace Compensation.Bulk.Tallies;

/// <summary>The rules of one section of a pack: eligibility, losses, remedies or limits.</summary>
internal sealed class RuleSection
{
    private readonly KeyedTallies<RuleKey, RuleTally> _rules = new();

    /// <summary>The rules that applied, by their ids.</summary>
    [JsonInclude]
    [JsonRequired]
    public IEnumerable<RuleTally> Rules
    {
        get => _rules.Counted;
        internal set => _rules.Add(value);
    }

    /// <summary>The rule of an id, added where it is not known yet.</summary>
    public RuleTally Of(string id, string sort) => _rules[new RuleKey(id, sort)];

    public void Add(RuleSection other) => _rules.Add(other._rules);

    public void Clear() => _rules.Clear();
}
