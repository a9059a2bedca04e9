using System.Collections.ObjectModel;

namespace Compensation;

/// <summary>Why an offer is as it is: a rule that applied, and what it rests on.</summary>
public sealed class Reason
{
    /// <summary>The id of the rule, or a standard reason such as <c>nothing_due</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Which kind of rule it is.</summary>
    public required RuleKind Kind { get; init; }

    /// <summary>The claimant's right it touches, such as <c>know</c>.</summary>
    public string? Right { get; init; }

    /// <summary>The sources that the rule rests on.</summary>
    public Grounds Grounds { get; init; } = Grounds.None;

    /// <summary>The reason in words by language tag; filled when texts were asked for.</summary>
    public IReadOnlyDictionary<string, string> Because { get; init; } = ReadOnlyDictionary<string, string>.Empty;
}
