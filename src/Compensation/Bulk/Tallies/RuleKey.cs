using System.Text.Json.Serialization;

namespace Compensation.Bulk.Tallies;

/// <summary>A rule of one section of a pack.</summary>
/// <param name="Id">The id of the rule.</param>
/// <param name="Sort">What it is, in the word of the JSON: the type of a loss, the form of a remedy, the kind of an eligibility rule; empty for a limit.</param>
[method: JsonConstructor]
internal readonly record struct RuleKey(string Id, string Sort);
