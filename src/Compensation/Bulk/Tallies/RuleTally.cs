namespace Compensation.Bulk.Tallies;

/// <summary>How often a rule of a pack applied: the losses it found, the lines it gave, the amounts it changed.</summary>
/// <param name="id">The id of the rule.</param>
/// <param name="sort">What it is, in the word of the JSON: the type of a loss, the form of a remedy, the kind of an eligibility rule; empty for a limit.</param>
internal sealed class RuleTally(string id, string sort) : DecisionTally
{
    public string Id => id;

    public string Sort => sort;
}
