using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace Compensation.Bulk.Tallies;

/// <summary>What came of the claims that one version of a pack judged.</summary>
internal sealed class VersionTally : IKeyedTally<VersionKey, VersionTally>
{
    private readonly Dictionary<string, FigureTally> _figures = new(StringComparer.Ordinal);

    /// <summary>The rules by their places in the version: eligibility, losses, remedies, limits; empty until a claim comes that compiled rules have worked out.</summary>
    private RuleTally[] _rules = [];

    /// <summary>The routes by their numbers in the pack, from 1.</summary>
    private RouteTally?[] _routes = [];
    private bool _isBound;

    public required VersionKey Key { get; init; }

    /// <inheritdoc cref="VersionKey.Pack"/>
    public string? Pack => Key.Pack;

    /// <inheritdoc cref="VersionKey.Version"/>
    public string? Version => Key.Version;

    /// <inheritdoc cref="VersionKey.Hash"/>
    public string? Hash => Key.Hash;

    public string Order => field ??= $"{Pack}\u0001{Version}\u0001{Hash}";

    [JsonRequired]
    public OfferTally Offers { get; init; } = new();

    /// <summary>The reasons that no pack has to write, such as <c>nothing_due</c>.</summary>
    [JsonRequired]
    public RuleSection Standard { get; init; } = new();

    [JsonRequired]
    public RuleSection Eligibility { get; init; } = new();

    /// <summary>The losses found, those of declined claims among them.</summary>
    [JsonRequired]
    public RuleSection Losses { get; init; } = new();

    /// <summary>The lines of offers; alternatives that were not chosen are not counted.</summary>
    [JsonRequired]
    public RuleSection Remedies { get; init; } = new();

    /// <summary>The limits; their amounts are what they added, less than nothing for what they took off.</summary>
    [JsonRequired]
    public RuleSection Limits { get; init; } = new();

    /// <summary>How many offers carry each deadline.</summary>
    [JsonRequired]
    public NameCounts Deadlines { get; init; } = new();

    /// <summary>The figures that say yes or no, by name. Of the other offers of this version the figure said nothing.</summary>
    [JsonInclude]
    [JsonRequired]
    public OrderedDictionary<string, FigureTally> Figures
    {
        get => new(_figures.OrderBy(f => f.Key, StringComparer.Ordinal));
        internal set
        {
            foreach (var (name, times) in value)
            {
                Count(name, times);
            }
        }
    }

    public bool IsEmpty => Offers.Claims == 0;

    public static VersionTally Of(VersionKey key) => new() { Key = key };

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
            if (SectionOf(reason.Kind) is { } section)
            {
                section.Of(reason.Rule, WireWords.RuleKinds.Of(reason.Kind))[decision].Count();
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
                tally.Count(name, FigureTally.Of(flag));
            }
        });
    }

    /// <summary>Counts a claim that compiled rules have worked out, as the same offer: rules are found by their places, and amounts are whole units of money.</summary>
    public void Add(CompiledAssessment assessment)
    {
        var version = assessment.Version;
        if (!_isBound)
        {
            Bind(version.Pack);
        }

        var decision = assessment.Decision;
        var currency = assessment.Currency;
        var digits = version.MoneyDigits;
        Offers.Count(decision);
        if (currency is not null)
        {
            Offers.TotalIn(currency)[decision].Add(assessment.Total, digits);
        }

        if (assessment.IsNothingDue)
        {
            Standard.Of(StandardTexts.NothingDue, WireWords.RuleKinds.Of(RuleKind.Standard))[decision].Count();
        }

        RuleUse use = default;
        for (var isFirst = true; assessment.NextUse(ref use, isFirst); isFirst = false)
        {
            var tally = _rules[use.Rule][decision];
            switch (use.Kind)
            {
                case RuleUseKind.Eligibility:
                    tally.Count();
                    break;
                case RuleUseKind.Loss:
                    CountUnits(tally, assessment.Losses[use.Place].HasAmount, assessment.Losses[use.Place].Amount);
                    break;
                case RuleUseKind.Line:
                    CountUnits(tally, assessment.Lines[use.Place].HasValue, assessment.Lines[use.Place].Value);
                    break;
                case RuleUseKind.Limit:
                    CountUnits(tally, true, assessment.Limits[use.Place].After - assessment.Limits[use.Place].Before);
                    break;
                default:
                    throw new UnreachableException($"A rule cannot be about {use.Kind}.");
            }
        }

        if (assessment.Route > 0)
        {
            _routes[assessment.Route - 1]![decision].Count(currency, assessment.Total, digits);
        }

        Promised(PublishedSection.Deadlines.Place);
        Answered(PublishedSection.Figures.Place);

        void Promised(int section)
        {
            for (var i = 0; i < version.Published[section].Length; i++)
            {
                if (assessment.Written[section][i] is not null)
                {
                    Deadlines.Add(version.Published[section][i].Name);
                }
            }
        }

        void Answered(int section)
        {
            for (var i = 0; i < version.Published[section].Length; i++)
            {
                if (assessment.Written[section][i] is bool flag)
                {
                    Count(version.Published[section][i].Name, FigureTally.Of(flag));
                }
            }
        }

        void CountUnits(MoneyTally tally, bool hasAmount, long units)
        {
            if (hasAmount)
            {
                tally.Count(currency, units, digits);
            }
            else
            {
                tally.Count();
            }
        }
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
            Count(name, times);
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

    private void Count(string figure, FigureTally times)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_figures, figure, out _);
        known += times;
    }

    /// <summary>The section that is counted from the reasons of an offer; null for what is counted from itself.</summary>
    private RuleSection? SectionOf(RuleKind kind) => kind switch
    {
        RuleKind.Standard => Standard,
        RuleKind.Decline or RuleKind.Review or RuleKind.Ask => Eligibility,
        RuleKind.Loss or RuleKind.Remedy or RuleKind.Limit => null,
        _ => throw new System.Diagnostics.UnreachableException($"A reason of a rule of kind {kind}."),
    };

    /// <summary>Finds the tallies of all rules and routes of the version, so that they can be counted by their places.</summary>
    private void Bind(PackVersion version)
    {
        _isBound = true;
        _rules =
        [
            .. version.Eligibility.Select(r => Eligibility.Of(r.Id, WireWords.RuleKinds.Of(r.Kind))),
            .. version.LossRules.Select(r => Losses.Of(r.Id, WireWords.LossTypes.Of(r.Type))),
            .. version.RemedyRules.Select(r => Remedies.Of(r.Id, WireWords.RemedyForms.Of(r.Form))),
            .. version.LimitRules.Select(r => Limits.Of(r.Id, "")),
        ];
        _routes = [.. version.Routes.Select(r => Offers.RouteOf(r.Words.Where(w => w.Value is not null).Select(w => KeyValuePair.Create(w.Key, w.Value!))))];
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

        var tally = Offers.RouteOf(route.Values.Where(v => v.Key != RouteRule.PriorityKey).Select(v => KeyValuePair.Create(v.Key, v.Value as string ?? "")));
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
