using System.Collections.Immutable;
using System.Text;

namespace Compensation.Calculation.Explaining;

/// <summary>
/// Which absent facts matter. The marks of an evaluation name all that may matter; here each that has few possible values is tried with
/// them, and dropped when none makes a difference. The result never omits a fact that matters. It is minimal where all that is open are
/// inputs of finite sets, or compared with constants; a fact that is computed with always stays.
/// </summary>
/// <remarks>
/// The facts are tried in the order of the inputs, each branch only with those still open in it: a reduced ordered decision diagram, in
/// which a fact matters exactly when it labels a node.
/// </remarks>
internal sealed class MissingFacts
{
    /// <summary>How often one claim may be calculated to find out; beyond that all marked facts are named.</summary>
    private const int MostTries = 512;

    private readonly PackVersion _version;
    private readonly Interventions _host;
    private readonly HashSet<string> _matter = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _outcomes = new(StringComparer.Ordinal);
    private int _tries;
    private BoundClaim? _decided;

    /// <summary>The decline rules that hold in every try that was declined; null before the first.</summary>
    private HashSet<string>? _declines;

    private MissingFacts(PackVersion version, Interventions host)
    {
        (_version, _host) = (version, host);
    }

    /// <summary>
    /// Those of <paramref name="marked"/> that matter; and, when none does, the claim with any values for them: what comes of it is what
    /// comes of the claim.
    /// </summary>
    public static (ImmutableSortedSet<string> Matter, BoundClaim? Decided) Among(ImmutableSortedSet<string> marked, PackVersion version, BoundClaim bound, Interventions host)
    {
        var facts = new MissingFacts(version, host);
        var matter = facts.Explore(bound, marked, null) is null ? marked : marked.Intersect(facts._matter);
        if (!matter.IsEmpty)
        {
            return (matter, null);
        }

        // Declined in any case, but each time for another reason: which one is to be told still depends on the facts.
        return facts._declines is { Count: 0 } ? (marked, null) : (matter, facts._decided);
    }

    /// <summary>The number of what comes of the claim, the same for the same; null when it takes too many tries.</summary>
    private int? Explore(BoundClaim bound, ImmutableSortedSet<string> marked, string? known)
    {
        if (marked.IsEmpty)
        {
            _decided = bound;
            return Number(known!);
        }

        var input = _version.Inputs.FirstOrDefault(i => marked.Contains(i.Name) && _version.RepresentativeValues.Values[i.Index] is not null);
        if (input is null)
        {
            // Nothing left to try: these are computed with, or stand inside lists. What comes of them is like nothing else.
            _matter.UnionWith(marked);
            return Number($"open {_outcomes.Count}");
        }

        var children = new List<int>();
        foreach (var value in _version.RepresentativeValues.Values[input.Index]!)
        {
            if (++_tries > MostTries)
            {
                return null;
            }

            var tried = With(bound, input.Index, value);
            var (rest, outcome) = Try(tried);
            if (Explore(tried, rest, outcome) is not { } child)
            {
                return null;
            }

            children.Add(child);
        }

        if (children.TrueForAll(c => c == children[0]))
        {
            return children[0];
        }

        _matter.Add(input.Name);
        return Number($"{input.Name}: {string.Join(',', children)}");
    }

    private static BoundClaim With(BoundClaim bound, int index, object value)
    {
        var values = bound.Values.ToArray();
        var absent = bound.Absent.ToArray();
        values[index] = value;
        absent[index] = false;
        return bound with { Values = values, Absent = absent };
    }

    private (ImmutableSortedSet<string> Marked, string? Outcome) Try(BoundClaim bound)
    {
        var assessment = new ExplainedAssessment(_version, bound) { Host = _host };
        var offer = assessment.Calculate([]);
        var declines = offer.Reasons.Where(r => r.Kind == RuleKind.Decline).Select(r => r.Rule).ToHashSet();
        if (declines.Count > 0)
        {
            // A sure decline wins, whatever else is open.
            _declines = _declines is null ? declines : [.. _declines.Intersect(declines)];
            return (Evaluated.Nothing, "declined");
        }

        var marked = offer.Decision == Decision.NeedsInformation ? assessment.Marked : Evaluated.Nothing;
        return (marked, marked.IsEmpty ? TextOf(offer) : null);
    }

    /// <summary>What a claimant would see of the offer: verdict and amounts, without figures and deadlines, which decide nothing.</summary>
    private static string TextOf(Offer offer)
    {
        var text = new StringBuilder();
        text.Append(offer.Decision).Append('|').Append(offer.Total);
        foreach (var loss in offer.Losses)
        {
            text.Append('|').Append(loss.Id).Append('=').Append(loss.Amount).Append(loss.IsUnknown);
        }

        foreach (var remedy in offer.Remedies.Concat(offer.Alternatives))
        {
            text.Append('|').Append(remedy.Id).Append('=').Append(remedy.Value).Append(remedy.IsUnknown).Append(remedy.Range).Append(remedy.Units).Append(remedy.Valid);
        }

        foreach (var limit in offer.Limits)
        {
            text.Append('|').Append(limit.Id).Append('=').Append(limit.Before).Append('>').Append(limit.After);
        }

        foreach (var (name, value) in offer.Route.Values)
        {
            text.Append('|').Append(name).Append('=').Append(value);
        }

        foreach (var reason in offer.Reasons)
        {
            text.Append('|').Append(reason.Rule);
        }

        return text.ToString();
    }

    private int Number(string outcome)
    {
        if (!_outcomes.TryGetValue(outcome, out var number))
        {
            _outcomes.Add(outcome, number = _outcomes.Count);
        }

        return number;
    }
}
