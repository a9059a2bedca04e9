namespace Compensation.Rules;

/// <summary>What one line of an offer, or one reason, rests on.</summary>
/// <param name="Sources">All of it: the rule's own source first, then those of the values that it used, in the order of the pack.</param>
/// <param name="Source">The rule's own source.</param>
internal sealed record Grounds(IReadOnlyList<Citation> Sources, string? Source)
{
    public static readonly Grounds None = new([], null);

    /// <summary>Whether one of the sources has not been checked.</summary>
    public bool Unverified { get; } = Sources.Any(s => s.Unverified);

    /// <summary>What a line of a host rests on, which names its source alone.</summary>
    public static IReadOnlyList<Citation> Alone(string? source, bool unverified) => source is null ? [] : [new Citation { Text = source, Unverified = unverified }];

    /// <summary>Whether the sources are more than the one that <c>source</c> and <c>unverified</c> say.</summary>
    public static bool AreMore(IReadOnlyList<Citation> sources, string? source, bool unverified) => sources switch
    {
        [] => false,
        [var only] => only.Texts.Count > 0 || only.Text != source || only.Unverified != unverified,
        _ => true,
    };
}
