namespace Compensation.Calculation;

/// <summary>What a host's own rules say of a claim beside the pack: lines taken out or added, and reasons, which may be verdicts.</summary>
internal sealed class Interventions
{
    public static Interventions None { get; } = new();

    /// <summary>The ids of losses that do not stand.</summary>
    public IReadOnlySet<string> VetoedLosses { get; init; } = new HashSet<string>();

    /// <summary>Further losses, in the order of their ids.</summary>
    public IReadOnlyList<Loss> Losses { get; init; } = [];

    /// <summary>The ids of remedies that are not given.</summary>
    public IReadOnlySet<string> VetoedRemedies { get; init; } = new HashSet<string>();

    /// <summary>Further remedies, in the order of their ids.</summary>
    public IReadOnlyList<Remedy> Remedies { get; init; } = [];

    /// <summary>Further reasons; those of an eligibility rule's kind decide as one does.</summary>
    public IReadOnlyList<Reason> Reasons { get; init; } = [];

    /// <summary>Reasons that decide.</summary>
    public IEnumerable<Reason> Verdicts => Reasons.Where(IsVerdict);

    /// <summary>Reasons that neither decide nor tell why one of the host's own lines stands.</summary>
    public IEnumerable<Reason> Remarks => Reasons.Where(r => !IsVerdict(r) && !Losses.Any(l => IsFor(r, RuleKind.Loss, l.Id)) && !Remedies.Any(l => IsFor(r, RuleKind.Remedy, l.Id)));

    /// <summary>A pack with rules that stand for the host's lines; the pack itself where there are none.</summary>
    public PackVersion Extend(PackVersion pack) => Losses.Count + Remedies.Count == 0 ? pack : pack.With(Losses, Remedies);

    /// <summary>Why a line of the host stands, in its own words; null where it has none.</summary>
    public Reason? ReasonFor(Rule rule) =>
        rule is LossRule { Host: not null } or RemedyRule { Host: not null } ? Reasons.FirstOrDefault(r => IsFor(r, rule.Kind, rule.Id)) : null;

    public bool HasSameLosses(Interventions other) =>
        VetoedLosses.SetEquals(other.VetoedLosses) && Losses.SequenceEqual(other.Losses, EqualityComparer<Loss>.Create(AreSame, l => l.Id.Length));

    public bool HasSameRemedies(Interventions other) =>
        VetoedRemedies.SetEquals(other.VetoedRemedies) && Remedies.SequenceEqual(other.Remedies, EqualityComparer<Remedy>.Create(AreSame, r => r.Id.Length));

    public bool HasSameReasons(Interventions other) => Reasons.SequenceEqual(other.Reasons, EqualityComparer<Reason>.Create(AreSame, r => r.Rule.Length));

    /// <summary>Whether two losses, or two remedies, say the same.</summary>
    public static bool AreSame(object one, object other) => (one, other) switch
    {
        (Loss loss, Loss second) => AreSame(loss, second),
        (Remedy remedy, Remedy second) => AreSame(remedy, second),
        _ => false,
    };

    private static bool IsVerdict(Reason reason) => reason.Kind is RuleKind.Decline or RuleKind.Review or RuleKind.Ask;

    private static bool IsFor(Reason reason, RuleKind kind, string id) => reason.Kind == kind && reason.Rule == id;

    // A rule that is asked again makes its fact anew: what counts is what it says.
    private static bool AreSame(Loss? one, Loss? other) => ReferenceEquals(one, other) || (one is not null && other is not null
        && (one.Id, one.Rule, one.Type, one.Kind, one.Amount, one.IsUnknown) == (other.Id, other.Rule, other.Type, other.Kind, other.Amount, other.IsUnknown)
        && (one.Range, one.Method, one.Right, one.Grounds) == (other.Range, other.Method, other.Right, other.Grounds)
        && one.Figures.SequenceEqual(other.Figures));

    private static bool AreSame(Remedy? one, Remedy? other) => ReferenceEquals(one, other) || (one is not null && other is not null
        && (one.Id, one.Form, one.Choice, one.Value, one.IsUnknown, one.Range) == (other.Id, other.Form, other.Choice, other.Value, other.IsUnknown, other.Range)
        && (one.Units, one.Valid, one.Level, one.Right, one.Grounds) == (other.Units, other.Valid, other.Level, other.Right, other.Grounds)
        && one.Parts.SequenceEqual(other.Parts) && one.What.SequenceEqual(other.What) && one.Figures.SequenceEqual(other.Figures));

    private static bool AreSame(Reason? one, Reason? other) => ReferenceEquals(one, other) || (one is not null && other is not null
        && (one.Rule, one.Kind, one.Right, one.Grounds) == (other.Rule, other.Kind, other.Right, other.Grounds)
        && one.Because.SequenceEqual(other.Because));
}
