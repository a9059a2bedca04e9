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

    /// <summary>The law, scheme or clause that the rule names; of one that is written in several languages the English words, or the first.</summary>
    public string? Source { get; init; }

    /// <summary>One of <see cref="Sources"/> has not been checked against its text.</summary>
    public bool Unverified { get; init; }

    /// <summary>
    /// All it rests on, each once: <see cref="Source"/> first, then the sources of the values that the rule used, such as parameters of the period in force and rows of
    /// tables that matched.
    /// </summary>
    public IReadOnlyList<Citation> Sources
    {
        get => field ?? Grounds.Alone(Source, Unverified);
        init;
    }

    /// <summary>The reason in words by language tag; filled when texts were asked for.</summary>
    public IReadOnlyDictionary<string, string> Because { get; init; } = ReadOnlyDictionary<string, string>.Empty;
}
