namespace Compensation;

/// <summary>
/// What a claim comes to, without words and details: the decision, the total, the route, and the rules that made them with their amounts. It is what
/// a host wants that decides many claims a second; <see cref="Calculator.Calculate(Compensation.Claim)"/> gives the whole <see cref="Offer"/> of the same claim.
/// </summary>
public sealed class ClaimOutcome
{
    private readonly object _source;
    private readonly RuleAmount<long>[] _entries;
    private readonly long _total;

    private readonly object? _trace;

    /// <summary>Null also where the version has one currency for all claims.</summary>
    private readonly string? _currency;

    internal ClaimOutcome(CompiledAssessment assessment, string claim, bool withTrace)
    {
        // To write a reference costs a call, so what is mostly null is left alone.
        if (withTrace)
        {
            _trace = assessment.Verdicts();
        }

        if (assessment.Version.Pack.Currency is null)
        {
            _currency = assessment.Currency;
        }

        _source = assessment.Version;
        Claim = claim;
        Decision = assessment.Decision;
        _total = assessment.Total;
        RouteNumber = assessment.Route;
        _entries = assessment.Amounts();
    }

    /// <param name="offer">The same as an offer.</param>
    /// <param name="trace">What became of each rule; null when nobody asked.</param>
    internal ClaimOutcome(Offer offer, IReadOnlyList<TracedRule>? trace)
    {
        _trace = trace;
        _source = offer;
        _entries = [];
        Claim = offer.Claim;
        Decision = offer.Decision;
        _currency = offer.Currency;
        RouteNumber = offer.Route.Number;
    }

    /// <summary>The id of the claim.</summary>
    public string Claim { get; }

    /// <summary>What became of the claim.</summary>
    public Decision Decision { get; }

    /// <summary>The ISO 4217 code of all money; null when it could not be told.</summary>
    public string? Currency => _source is CompiledVersion version ? _currency ?? version.Pack.Currency : _currency;

    /// <summary>The sum of what is given; null when a line is unknown or nothing was calculated.</summary>
    public decimal? Total => _source is CompiledVersion version ? ScaledNumber.ToDecimal(_total, version.MoneyDigits) : ((Offer)_source).Total;

    /// <summary>
    /// <see cref="Total"/> in <see cref="Currency"/>, which can't be added to another currency by mistake; null where either is.
    /// </summary>
    public Money? TotalMoney => Total is { } total && Currency is { } currency ? new Money(total, currency) : null;

    /// <summary>The place of the route taken among those of the pack, from 1; 0 for none.</summary>
    public int RouteNumber { get; }

    /// <summary>Who approves, such as <c>automatic</c>; null when the route does not say.</summary>
    public string? Approval => _source is not CompiledVersion version ? ((Offer)_source).Route.Approval
        : RouteNumber == 0 ? null : version.Pack.Routes[RouteNumber - 1].Words.GetValueOrDefault("approval");

    /// <summary>The rules that apply, in the order of the pack: eligibility, losses, remedies that are given, limits that changed something.</summary>
    public IEnumerable<OutcomeRule> Rules => _source is CompiledVersion version ? _entries.Select(e => RuleOf(e, version)) : OfferRules((Offer)_source);

    /// <summary>The losses found.</summary>
    public IEnumerable<OutcomeRule> Losses => Rules.Where(r => r.Kind == RuleKind.Loss);

    /// <summary>What is given.</summary>
    public IEnumerable<OutcomeRule> Remedies => Rules.Where(r => r.Kind == RuleKind.Remedy);

    /// <summary>
    /// What became of every rule of the pack, in its order, routes last; empty when it was not asked for, and for a claim that was not judged. Why a
    /// condition holds or not, <c>compensate explain</c> tells.
    /// </summary>
    public IEnumerable<TracedRule> Trace => _trace switch
    {
        RuleVerdict[] verdicts => verdicts.Select((verdict, at) => TracedAt(verdict, at, ((CompiledVersion)_source).Pack.Index)),
        IReadOnlyList<TracedRule> traced => traced,
        _ => [],
    };

    /// <summary>The version of the pack; null when none fits the claim.</summary>
    internal string? Version => _source is CompiledVersion version ? version.Pack.Version : ((Offer)_source).Version;

    /// <summary>What is wrong with a claim that is invalid.</summary>
    internal IReadOnlyList<Diagnostic> Warnings => (_source as Offer)?.Warnings ?? [];

    /// <summary>A verdict with its rule; behind those of the index come the routes.</summary>
    internal static TracedRule TracedAt(RuleVerdict verdict, int at, RuleIndex index)
    {
        var rules = index.Rules;
        return at < rules.Length ? new TracedRule(rules[at].Id, rules[at].Kind, verdict) : new TracedRule(FeelText.Number(at - rules.Length + 1), null, verdict);
    }

    private static OutcomeRule RuleOf(RuleAmount<long> entry, CompiledVersion version)
    {
        var rule = version.Pack.Index.Rules[entry.Rule];
        return new OutcomeRule(rule.Id, rule.Kind, entry.Amount < 0 ? null : ScaledNumber.ToDecimal(entry.Amount, version.MoneyDigits));
    }

    private static IEnumerable<OutcomeRule> OfferRules(Offer offer) =>
    [
        .. offer.Reasons.Where(r => r.Kind is RuleKind.Decline or RuleKind.Review or RuleKind.Ask).Select(r => new OutcomeRule(r.Rule, r.Kind, null)),
        .. offer.Losses.Select(l => new OutcomeRule(l.Rule, RuleKind.Loss, l.Amount)),
        .. offer.Remedies.Select(r => new OutcomeRule(r.Id, RuleKind.Remedy, r.Value)),
        .. offer.Limits.Select(l => new OutcomeRule(l.Id, RuleKind.Limit, l.After)),
    ];
}
