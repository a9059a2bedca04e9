using System.Collections.Immutable;
using Compensation.Feel;
using Compensation.Feel.Evaluation;
using Compensation.Feel.Types;
using Compensation.Feel.Values;
using Compensation.Packs.Rules;

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
    private readonly Trace? _trace;
    private readonly string? _currency;

    /// <summary>Absent facts that a verdict or an amount depends on.</summary>
    private readonly SortedSet<string> _missing = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _warnings = [];

    /// <summary>Losses of which an absent fact leaves open whether they are there: what answers them is read for its facts.</summary>
    private readonly List<FoundLoss> _openLosses = [];

    /// <summary>Remedies of which an absent fact leaves open whether they are given.</summary>
    private readonly List<RemedyRule> _openRemedies = [];
    private bool _needsReview;

    /// <param name="version">The rules.</param>
    /// <param name="bound">The claim.</param>
    /// <param name="trace">Is told each value on the way, or null.</param>
    /// <param name="told">What texts may speak of, when <paramref name="bound"/> holds values that the claim does not have; else null.</param>
    public ClaimCalculation(PackVersion version, BoundClaim bound, Trace? trace = null, BoundClaim? told = null)
    {
        _told = told;
        _version = version;
        _bound = bound;
        _trace = trace;
        _environment = new ClaimEnvironment(version, bound);
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
        var eligibility = _version.Eligibility.Where(r => Ask(r.When, null, r.Id) == true).ToArray();
        RuleKind[] verdicts = [.. eligibility.Select(r => r.Kind), .. Host.Verdicts.Select(r => r.Kind)];
        var isDeclined = verdicts.Contains(RuleKind.Decline);
        _needsReview |= verdicts.Contains(RuleKind.Review);

        var losses = Standing(FindLosses());
        _environment.Losses = new Evaluated(losses.Select(l => (object?)l.Context).ToArray(), Open(_openLosses.Select(l => l.Rule)));
        var (chosen, alternatives) = Choose(Standing(FindRemedies(losses)));
        var limits = new List<(LimitRule Rule, AppliedLimit Applied)>();
        var lines = Limit(chosen, limits);
        var others = alternatives.Select(a => LimitedAsIfChosen(a, chosen)).OfType<Line>().ToArray();
        CheckRecovery(losses, lines);

        var nothingDue = !isDeclined && lines.All(l => !l.IsUnknown && l.Value is not null and 0);
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
        _environment.Offer = isDeclined ? Evaluated.Of(OfferContext(lines)) : OfferNow(lines);
        var route = FindRoute();
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

        var texts = new OfferTexts(_told is null ? _environment : new ClaimEnvironment(_version, _told) { Losses = _environment.Losses, Offer = _environment.Offer }, _currency, languages);
        return new Offer
        {
            Claim = _bound.Claim.Id,
            Claimant = _bound.Claim.Claimant,
            Pack = _version.Id,
            Version = _version.Version,
            Hash = _version.Hash,
            Engine = EngineVersion.Current,
            Effective = EffectiveDate(),
            Decision = decision,
            Currency = _currency,
            Digits = _version.Digits,
            Total = lines.Any(l => l.IsUnknown) || (decision == Decision.NeedsInformation && _missing.Count > 0) ? null : Shown(lines.Sum(l => l.Value ?? 0)),
            Losses = [.. losses.Select(Publish)],
            Remedies = [.. lines.Select(l => Publish(l, texts))],
            Alternatives = [.. others.Select(l => Publish(l, texts))],
            Limits = [.. limits.Select(l => Shown(l.Applied))],
            Route = route,
            Deadlines = Values(_version.Deadlines, null),
            Figures = Values(_version.Figures, null),
            Reasons = Reasons(eligibility, losses, lines, limits, nothingDue && decision == Decision.Declined, texts),
            Missing = decision == Decision.Declined ? [] : [.. _missing.OrderBy(InputOrder)],
            Assumed = _bound.AssumedValues(),
            Warnings = [.. _warnings.Where(w => decision != Decision.NeedsInformation || w.Code != FeelDiagnostics.NullOperand.Code).Distinct()],
            Inputs = _version.Inputs,
        };
    }

    /// <summary>All absent facts that matter so far, where anything is open; none otherwise.</summary>
    private ImmutableSortedSet<string> Open(IEnumerable<Rule> open) => open.Any() ? Evaluated.Nothing.Union(_missing) : Evaluated.Nothing;

    private int InputOrder(string fact)
    {
        var name = fact.AsSpan();
        var end = name.IndexOfAny('.', '[');
        name = end < 0 ? name : name[..end];
        for (var i = 0; i < _version.Inputs.Count; i++)
        {
            if (name.SequenceEqual(_version.Inputs[i].Name))
            {
                return i;
            }
        }

        return int.MaxValue;
    }

    private DateOnly? EffectiveDate() => _version.EffectiveBy is { } by
        ? _bound.Values[by.Index] switch
        {
            NodaTime.LocalDate date => date.ToDateOnly(),
            FeelDateTime time => time.Local.Date.ToDateOnly(),
            _ => null,
        }
        : null;

    /// <summary>A verdict: true, false, or null when an absent fact leaves it open. What failed on the way makes the claim one for a person.</summary>
    private bool? Ask(TypedExpression? when, Binding? bindings, string rule)
    {
        if (when is null)
        {
            return true;
        }

        var (result, warnings) = _environment.Evaluate(when, bindings, _trace);
        WhyNot?.Asked(when, bindings, result, _environment);
        if (!result.IsKnown)
        {
            _missing.UnionWith(result.Absent);
            return null;
        }

        if (result.Value is null && warnings.Any(w => w.Code != FeelDiagnostics.NullOperand.Code))
        {
            _needsReview = true;
            AddWarnings(warnings, rule);
        }

        return result.Value is true;
    }

    /// <summary>An amount as money: rounded, never negative, never silently nothing.</summary>
    private Worth Assess(TypedExpression expression, Binding? bindings, MoneyRounding rounding, string role, string rule)
    {
        var (result, warnings) = _environment.Evaluate(expression, bindings, _trace);
        if (!result.IsKnown)
        {
            _missing.UnionWith(result.Absent);
            return Worth.UnknownFor(result.Absent);
        }

        switch (result.Value)
        {
            case decimal amount when amount >= 0:
                return new Worth(Round(amount, rounding)) { IsSensitive = result.IsSensitive };
            case decimal amount:
                Review(CalculationDiagnostics.Negative, rule, role, rule, FailureReason.Say(amount, result.IsSensitive));
                return Worth.Unknown;
            case FeelRange range:
                Review(CalculationDiagnostics.LeftToJudgement, rule, role, rule, FailureReason.Say(range, result.IsSensitive));
                return new Worth(null, new AmountRange(range.Low as decimal?, range.High as decimal?)) { IsSensitive = result.IsSensitive };
            default:
                AddWarnings(warnings, rule);
                Review(CalculationDiagnostics.NoAmount, rule, role, rule);
                return Worth.Unknown;
        }
    }

    /// <summary>Reads an expression only for the absent facts it depends on: it counts if something that is not known turns out so.</summary>
    private void Touch(TypedExpression? expression, Binding? bindings)
    {
        if (expression is not null)
        {
            _missing.UnionWith(_environment.Evaluate(expression, bindings, null).Result.Absent);
        }
    }

    private int Digits(MoneyRounding rounding) => rounding.Digits ?? (_currency is null ? null : Currency.Digits(_currency)) ?? 2;

    private decimal Round(decimal amount, MoneyRounding rounding) => Money.Round(amount, Digits(rounding), rounding.Mode);

    private void Review(DiagnosticDescriptor kind, string? rule, params ReadOnlySpan<object?> arguments)
    {
        _needsReview = true;
        _warnings.Add(kind.In(null, arguments) with { Rule = rule });
    }

    private void AddWarnings(IEnumerable<Diagnostic> warnings, string rule) => _warnings.AddRange(warnings.Select(w => w with { Rule = w.Rule ?? rule }));

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
                AddIf(Ask(rule.When, null, rule.Id), rule, rule.Id, null);
                continue;
            }

            var (list, warnings) = _environment.Evaluate(rule.Each, null, _trace);
            _missing.UnionWith(list.Absent);
            if (list is { IsKnown: true, Value: null } && warnings.Any(w => w.Code != FeelDiagnostics.NullOperand.Code))
            {
                _needsReview = true;
                AddWarnings(warnings, rule.Id);
            }

            var items = list.Value as object?[] ?? [];
            for (var i = 0; i < items.Length; i++)
            {
                var item = items[i] is AbsentFact absent ? absent.AsEvaluated : Evaluated.Of(items[i]);
                var binding = new Binding(rule.Item!, item with { IsSensitive = list.IsSensitive }, null);
                AddIf(Ask(rule.When, binding, rule.Id), rule, $"{rule.Id}[{FeelText.Number(i + 1)}]", binding);
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

    private IReadOnlyDictionary<string, object?> Values(IReadOnlyList<NamedExpression> expressions, Binding? bindings)
    {
        var values = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, expression) in expressions)
        {
            var (result, _) = _environment.Evaluate(expression, bindings, _trace);
            if (result is { IsKnown: true, Value: not null })
            {
                values.Add(name, HostValue.Of(result.Value));
            }
        }

        return values;
    }

    private Route FindRoute()
    {
        foreach (var rule in _version.Routes)
        {
            switch (Ask(rule.When, null, "route"))
            {
                case true:
                    return Publish(rule);
                case null:
                    // Whether this one holds is open, so no later one is sure.
                    return Route.None;
            }
        }

        return Route.None;
    }
}
