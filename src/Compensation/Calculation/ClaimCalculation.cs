using System.Collections.Immutable;

namespace Compensation.Calculation;

/// <summary>
/// The way of one claim through one version of a pack, by the explaining evaluator. This defines what an offer is; every faster way gives
/// the same offer.
/// </summary>
internal sealed partial class ClaimCalculation
{
    private readonly PackVersion _version;
    private readonly BoundClaim _bound;
    private readonly BoundClaim? _told;
    private readonly ClaimEnvironment _environment;

    /// <summary>What is published beside the money, and texts, speak only of what the claim says.</summary>
    private readonly ClaimEnvironment _published;
    private readonly Trace? _trace;
    private readonly string? _currency;

    /// <summary>Absent facts that a verdict or an amount depends on.</summary>
    private readonly SortedSet<string> _missing = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _warnings = [];

    /// <summary>Why it is not known which losses and remedies there are: a condition failed.</summary>
    private readonly List<Diagnostic> _unfound = [];

    /// <summary>Why it is not known what is given for them: something failed that the total hangs on.</summary>
    private readonly List<Diagnostic> _unsettled = [];

    /// <summary>Losses of which an absent fact leaves open whether they are there: what answers them is read for its facts.</summary>
    private readonly List<FoundLoss> _openLosses = [];

    /// <summary>Remedies of which an absent fact leaves open whether they are given.</summary>
    private readonly List<RemedyRule> _openRemedies = [];
    private IReadOnlyList<FoundLoss> _losses = [];
    private bool _needsReview;

    /// <param name="version">The rules.</param>
    /// <param name="bound">The claim.</param>
    /// <param name="trace">Is told each value on the way, or null.</param>
    /// <param name="told">What published values and texts may speak of, when <paramref name="bound"/> holds values that the claim does not have; else null.</param>
    public ClaimCalculation(PackVersion version, BoundClaim bound, Trace? trace = null, BoundClaim? told = null)
    {
        _told = told;
        _version = version;
        _bound = bound;
        _trace = trace;
        _environment = new ClaimEnvironment(version, bound);
        _published = told is null ? _environment : new ClaimEnvironment(version, told);
        _currency = version.CurrencyInput is { } input ? bound.Values[input.Index] as string : version.Currency;
        if (version.CurrencyInput is { } payment && bound.Absent[payment.Index])
        {
            _missing.Add(payment.Name);
        }
    }

    /// <summary>Is told each verdict, for those who ask why; else null.</summary>
    public WhyNot? WhyNot { get; init; }

    /// <summary>The absent facts that may matter: all that something open depends on.</summary>
    public ImmutableSortedSet<string> Marked => Evaluated.Nothing.Union(_missing);

    /// <summary>Calculates the offer, with texts in the languages asked for.</summary>
    public Offer Run(IReadOnlyList<string> languages, bool minimise = false)
    {
        var eligibility = _version.Eligibility.Where(r => Ask(r.When, null, r.Id, Weight.Decides, out _) == true).ToArray();
        RuleKind[] verdicts = [.. eligibility.Select(r => r.Kind), .. Host.Verdicts.Select(r => r.Kind)];
        var isDeclined = verdicts.Contains(RuleKind.Decline);
        _needsReview |= verdicts.Contains(RuleKind.Review);

        var losses = Standing(FindLosses());
        _losses = losses;
        _environment.Losses = new Evaluated(_unfound.Count > 0 ? new FailedValue([.. _unfound]) : losses.Select(l => (object?)l.Context).ToArray(), Open(_openLosses.Select(l => l.Rule)));
        var (chosen, alternatives) = Choose(Standing(FindRemedies(losses)));
        var limits = new List<(LimitRule Rule, AppliedLimit Applied)>();
        var lines = Limit(chosen, limits);
        var others = alternatives.Select(a => LimitedAsIfChosen(a, chosen)).OfType<Line>().ToArray();
        CheckRecovery(losses, lines);

        var nothingDue = !isDeclined && _unsettled.Count == 0 && lines.All(l => !l.IsUnknown && l.Value is not null and 0);
        if (isDeclined || nothingDue)
        {
            (lines, others) = ([], []);
        }

        // Limits that leave nothing are why nothing is due; those of a declined claim never came to be applied.
        if (isDeclined)
        {
            limits.Clear();
        }

        // Before the decision: a count that has no value is for a person, and a fact that it lacks is asked for.
        lines = [.. lines.Select(Detailed)];
        others = [.. others.Select(Detailed)];

        // Of a declined claim nothing is open: whatever its losses, nothing is given.
        _environment.Offer = isDeclined ? Evaluated.Of(OfferContext(lines, isSettled: true)) : OfferNow(lines);
        (_published.Losses, _published.Offer) = (_environment.Losses, _environment.Offer);
        var route = FindRoute();
        var deadlines = Values(_version.Deadlines, null, null, isPromise: true);
        var decision = isDeclined ? Decision.Declined
            : _missing.Count > 0 || verdicts.Contains(RuleKind.Ask) ? Decision.NeedsInformation
            : _needsReview ? Decision.NeedsReview
            : nothingDue ? Decision.Declined
            : Decision.Offered;

        if (decision == Decision.NeedsInformation && minimise && _missing.Count > 0)
        {
            var (matter, decided) = MissingFacts.Among(Marked, _version, _bound, Host);
            if (decided is not null)
            {
                var calculation = new ClaimCalculation(_version, decided, _trace, _bound) { Host = Host };
                var offer = calculation.Run(languages);
                (FoundLosses, FoundLines) = (calculation.FoundLosses, calculation.FoundLines);
                return offer;
            }

            _missing.IntersectWith(matter);
        }

        var texts = new OfferTexts((hole, bindings, rule) => Work(hole, bindings, rule, Weight.Told, _published).Result, _currency, languages);
        return new Offer
        {
            Claim = _bound.Claim.Id,
            Claimant = _bound.Claim.Claimant,
            Pack = _version.Id,
            Version = _version.Version,
            Hash = _version.Hash,
            Engine = EngineVersion.Current,
            Effective = _bound.Date?.ToDateOnly(),
            Decision = decision,
            Currency = _currency,
            Digits = _version.Digits,
            Total = lines.Any(l => l.IsUnknown) || (_unsettled.Count > 0 && !isDeclined) || (decision == Decision.NeedsInformation && _missing.Count > 0) ? null : Shown(lines.Sum(l => l.Value ?? 0)),
            Losses = [.. losses.Select(Publish)],
            Remedies = [.. lines.Select(l => Publish(l, texts))],
            Alternatives = [.. others.Select(l => Publish(l, texts))],
            Limits = [.. limits.Select(l => Shown(l.Applied))],
            Route = route,
            Deadlines = deadlines,
            Figures = Values(_version.Figures, null, null),
            Reasons = Reasons(eligibility, losses, lines, limits, nothingDue && decision == Decision.Declined, texts),
            Missing = decision == Decision.Declined ? [] : [.. _missing.OrderBy(_version.OrderOf)],
            Assumed = _bound.AssumedValues(),
            Warnings = [.. _warnings.Where(w => decision != Decision.NeedsInformation || FeelDiagnostics.IsFailure(w.Code)).Select(Placed).DistinctBy(Told)],
            Inputs = _version.Inputs,
            Titles = _version.Titles,
        };
    }

    /// <summary>All absent facts that matter so far, where anything is open; none otherwise.</summary>
    private ImmutableSortedSet<string> Open(IEnumerable<Rule> open) => open.Any() ? Evaluated.Nothing.Union(_missing) : Evaluated.Nothing;

    /// <summary>Reads an expression only for the absent facts it depends on: it counts if something that is not known turns out so.</summary>
    private void Touch(TypedExpression? expression, Binding? bindings)
    {
        if (expression is not null)
        {
            _missing.UnionWith(_environment.Look(expression, bindings).Absent);
        }
    }

    private int Digits(MoneyRounding rounding) => rounding.Digits ?? (_currency is null ? null : Currency.Digits(_currency)) ?? 2;

    private decimal Round(Number amount, MoneyRounding rounding) => Money.Round(amount, Digits(rounding), rounding.Mode);

    private List<FoundLoss> FindLosses()
    {
        var found = new List<FoundLoss>();
        foreach (var rule in _version.LossRules)
        {
            if (rule.Host is { } host)
            {
                found.Add(Found(rule, host));
                continue;
            }

            if (rule.Each is null)
            {
                AddIf(Ask(rule.When, null, rule.Id, Weight.Finds, out _), rule, rule.Id, null);
                continue;
            }

            var list = Work(rule.Each, null, rule.Id, Weight.Finds).Result;
            _missing.UnionWith(list.Absent);
            var items = list.Value as object?[] ?? [];
            for (var i = 0; i < items.Length; i++)
            {
                var item = items[i] is AbsentFact absent ? absent.AsEvaluated : Evaluated.Of(items[i]);
                var binding = new Binding(rule.Item!, item with { IsSensitive = list.IsSensitive }, null);
                AddIf(Ask(rule.When, binding, rule.Id, Weight.Finds, out _), rule, $"{rule.Id}[{FeelText.Number(i + 1)}]", binding);
            }

            if (!list.IsKnown)
            {
                _openLosses.Add(new FoundLoss(rule, rule.Id, null));
            }
        }

        return found;

        void AddIf(bool? verdict, LossRule rule, string id, Binding? item)
        {
            if (verdict == true)
            {
                found.Add(new FoundLoss(rule, id, item) { Worth = rule.Amount is null ? default : Assess(rule.Amount, item, rule.Rounding, "the amount", id) });
            }
            else if (verdict is null)
            {
                Touch(rule.Amount, item);
                _openLosses.Add(new FoundLoss(rule, id, item));
            }
        }
    }

    /// <summary>Values as the offer says them; one that is not known is left out. A deadline is a promise: one that failed is for a person.</summary>
    private IReadOnlyDictionary<string, object?> Values(IReadOnlyList<NamedExpression> expressions, Binding? bindings, string? rule, bool isPromise = false)
    {
        var values = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, expression) in expressions)
        {
            var result = Work(expression, bindings, rule ?? name, isPromise ? Weight.Promised : Weight.Published, _published).Result;
            if (result is { IsKnown: true, Value: not null })
            {
                values.Add(name, HostValue.Of(result.Value));
            }
        }

        return values;
    }

    /// <summary>
    /// The first route that is sure to hold. Where one before it failed, or hangs on a total that is not known, a person looks at the claim
    /// anyway, and no route is taken that needs nobody.
    /// </summary>
    private Route FindRoute()
    {
        var isSure = true;
        foreach (var rule in _version.Routes)
        {
            var verdict = Ask(rule.When, null, "route", Weight.Decides, out var failed);
            if (verdict is null)
            {
                // Whether this one holds is open, so no later one is sure.
                return Route.None;
            }

            isSure &= !failed;
            if (verdict == true && !failed && (isSure || !rule.IsAutomatic))
            {
                return Publish(rule);
            }
        }

        return Route.None;
    }
}
