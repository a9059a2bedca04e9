using System.Runtime.InteropServices;

namespace Compensation.Bulk.Tallies;

/// <summary>
/// What came of the claims that one version of a pack judged. It is fed with whole offers, or with what was counted by the places of rules and routes in the pack: then
/// the pack's rules must have been made known by <see cref="Bind"/>.
/// </summary>
/// <param name="pack">The id of the pack; null where no pack fitted.</param>
/// <param name="version">The version; null where none was in force.</param>
/// <param name="hash">The hash of the version.</param>
internal sealed class VersionTally(string? pack, string? version, string? hash)
{
    private readonly Dictionary<string, FigureTally> _figures = new(StringComparer.Ordinal);

    /// <summary>The rules by their places: eligibility, losses, remedies, limits.</summary>
    private RuleTally[] _rules = [];

    /// <summary>The routes by their numbers in the pack, from 1.</summary>
    private RouteTally?[] _routes = [];
    private PackVersion? _bound;

    public string? Pack => pack;

    public string? Version => version;

    public string? Hash => hash;

    public OfferTally Offers { get; } = new();

    /// <summary>The reasons that no pack has to write, such as <c>nothing_due</c>.</summary>
    public RuleSection Standard { get; } = new();

    public RuleSection Eligibility { get; } = new();

    /// <summary>The losses found, those of declined claims among them.</summary>
    public RuleSection Losses { get; } = new();

    /// <summary>The lines of offers; alternatives that were not chosen are not counted.</summary>
    public RuleSection Remedies { get; } = new();

    /// <summary>The limits; their amounts are what they added, less than nothing for what they took off.</summary>
    public RuleSection Limits { get; } = new();

    /// <summary>How many offers carry each deadline.</summary>
    public NameCounts Deadlines { get; } = new();

    /// <summary>The figures that say yes or no, by name. Of the other offers of this version the figure said nothing.</summary>
    public IEnumerable<KeyValuePair<string, FigureTally>> Figures => _figures.OrderBy(f => f.Key, StringComparer.Ordinal);

    /// <summary>Makes the rules of the version known, so that they can be counted by their places.</summary>
    public void Bind(PackVersion rules)
    {
        if (ReferenceEquals(_bound, rules))
        {
            return;
        }

        _bound = rules;
        _rules =
        [
            .. rules.Eligibility.Select(r => Eligibility.Of(r.Id, WireWords.RuleKinds.Of(r.Kind))),
            .. rules.LossRules.Select(r => Losses.Of(r.Id, WireWords.LossTypes.Of(r.Type))),
            .. rules.RemedyRules.Select(r => Remedies.Of(r.Id, WireWords.RemedyForms.Of(r.Form))),
            .. rules.LimitRules.Select(r => Limits.Of(r.Id, "")),
        ];
        _routes = [.. rules.Routes.Select(r => Offers.RouteOf([.. r.Words.Where(w => w.Value is not null).Select(w => KeyValuePair.Create(w.Key, w.Value!))]))];
    }

    /// <summary>A rule by its place among all of the version: eligibility, losses, remedies, limits.</summary>
    public RuleTally RuleAt(int rule) => _rules[rule];

    /// <summary>A route by its number in the pack, from 1.</summary>
    public RouteTally RouteAt(int route) => _routes[route - 1]!;

    public void CountNothingDue(Decision decision, long times)
    {
        if (times > 0)
        {
            Standard.Of(StandardTexts.NothingDue, WireWords.RuleKinds.Of(RuleKind.Standard))[decision].Add(times, 0);
        }
    }

    public void CountFigure(string name, FigureTally times)
    {
        ref var figure = ref CollectionsMarshal.GetValueRefOrAddDefault(_figures, name, out _);
        figure += times;
    }

    /// <summary>Counts an offer with all that is in it.</summary>
    public void Add(Offer offer)
    {
        var decision = offer.Decision;
        var currency = offer.Currency;
        Offers.Count(decision);
        if (offer.Total is { } total && currency is not null)
        {
            Offers.TotalIn(currency)[decision].Add(total);
        }

        RouteOf(offer.Route)?[decision].Count(currency, offer.Total, isUnknown: offer.Total is null);
        for (var i = 0; i < offer.Reasons.Count; i++)
        {
            // Losses, lines and limits are counted from themselves, with their amounts.
            var reason = offer.Reasons[i];
            if (reason.Kind == RuleKind.Standard)
            {
                Standard.Of(reason.Rule, WireWords.RuleKinds.Of(reason.Kind))[decision].Count();
            }
            else if (reason.Kind is RuleKind.Decline or RuleKind.Review or RuleKind.Ask)
            {
                Eligibility.Of(reason.Rule, WireWords.RuleKinds.Of(reason.Kind))[decision].Count();
            }
        }

        for (var i = 0; i < offer.Losses.Count; i++)
        {
            var loss = offer.Losses[i];
            Losses.Of(loss.Rule, WireWords.LossTypes.Of(loss.Type))[decision].Count(currency, loss.Amount, loss.IsUnknown);
        }

        for (var i = 0; i < offer.Remedies.Count; i++)
        {
            var remedy = offer.Remedies[i];
            Remedies.Of(remedy.Id, WireWords.RemedyForms.Of(remedy.Form))[decision].Count(currency, remedy.Value, remedy.IsUnknown);
        }

        for (var i = 0; i < offer.Limits.Count; i++)
        {
            var limit = offer.Limits[i];
            Limits.Of(limit.Id, "")[decision].Count(currency, limit.After - limit.Before);
        }

        for (var i = 0; i < offer.Missing.Count; i++)
        {
            Offers.CountMissing(offer.Missing[i]);
        }

        AddValues(offer.Deadlines, static (tally, name, value) =>
        {
            if (value is not null)
            {
                tally.Deadlines.Add(name);
            }
        });
        AddValues(offer.Figures, static (tally, name, value) =>
        {
            if (value is bool flag)
            {
                tally.CountFigure(name, flag ? new FigureTally(1, 0) : new FigureTally(0, 1));
            }
        });
    }

    public void Add(VersionTally other)
    {
        Offers.Add(other.Offers);
        Standard.Add(other.Standard);
        Eligibility.Add(other.Eligibility);
        Losses.Add(other.Losses);
        Remedies.Add(other.Remedies);
        Limits.Add(other.Limits);
        Deadlines.Add(other.Deadlines);
        foreach (var (name, times) in other._figures)
        {
            CountFigure(name, times);
        }
    }

    /// <summary>Sets all counts to nothing. The rules stay known, so that counting again takes no memory.</summary>
    public void Clear()
    {
        Offers.Clear();
        Standard.Clear();
        Eligibility.Clear();
        Losses.Clear();
        Remedies.Clear();
        Limits.Clear();
        Deadlines.Clear();
        _figures.Clear();
    }

    /// <summary>The route of an offer; null when it has none. One that was read from JSON has no number, and is found by its words.</summary>
    private RouteTally? RouteOf(Route route)
    {
        if (route.Values.Count == 0)
        {
            return null;
        }

        if (route.Number > 0 && route.Number <= _routes.Length && _routes[route.Number - 1] is { } known)
        {
            return known;
        }

        var words = route.Values.Where(v => v.Key != RouteRule.PriorityKey).Select(v => KeyValuePair.Create(v.Key, v.Value as string ?? "")).ToArray();
        var tally = Offers.RouteOf(words);
        if (route.Number > 0)
        {
            Array.Resize(ref _routes, Math.Max(_routes.Length, route.Number));
            _routes[route.Number - 1] = tally;
        }

        return tally;
    }

    private void AddValues(IReadOnlyDictionary<string, object?> values, Action<VersionTally, string, object?> add)
    {
        // What a calculation makes is walked through by its places: an enumerator behind the interface would be allocated.
        if (values is OrderedDictionary<string, object?> ordered)
        {
            for (var i = 0; i < ordered.Count; i++)
            {
                var (name, value) = ordered.GetAt(i);
                add(this, name, value);
            }
        }
        else if (values.Count > 0)
        {
            foreach (var (name, value) in values)
            {
                add(this, name, value);
            }
        }
    }
}
