namespace Compensation.Bulk.Tallies;

/// <summary>The rules of one section of a pack: eligibility, losses, remedies or limits.</summary>
internal sealed class RuleSection
{
    private readonly Dictionary<string, RuleTally> _rules = new(StringComparer.Ordinal);

    /// <summary>The rules that applied, by their ids.</summary>
    public IEnumerable<RuleTally> Rules => _rules.Values.Where(r => !r.IsEmpty).OrderBy(r => r.Id, StringComparer.Ordinal);

    /// <summary>The rule of an id, added where it is not known yet.</summary>
    public RuleTally Of(string id, string sort)
    {
        if (!_rules.TryGetValue(id, out var rule))
        {
            _rules.Add(id, rule = new RuleTally(id, sort));
        }

        return rule;
    }

    public void Add(RuleSection other)
    {
        foreach (var rule in other._rules.Values)
        {
            if (!rule.IsEmpty)
            {
                Of(rule.Id, rule.Sort).Add(rule);
            }
        }
    }

    public void Clear()
    {
        foreach (var rule in _rules.Values)
        {
            rule.Clear();
        }
    }
}
