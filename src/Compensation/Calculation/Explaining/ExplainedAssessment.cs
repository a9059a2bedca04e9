using System.Collections.Immutable;

namespace Compensation.Calculation.Explaining;

/// <summary>
/// The assessment of one claim by the explaining evaluator. It defines what an offer is: it knows what is not known and why, tells what failed, and says its reasons in words. Compiled rules give the same
/// offer or leave the claim to it.
/// </summary>
internal sealed partial class ExplainedAssessment : Assessment<decimal>
{
    private readonly BoundClaim _bound;
    private readonly ClaimEnvironment _environment;

    /// <summary>What is published beside the money, and texts, speak only of what the claim says.</summary>
    private readonly ClaimEnvironment _published;
    private readonly Trace? _trace;

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

    /// <summary>The losses that stand, by their places.</summary>
    private IReadOnlyList<FoundLoss> _losses = [];

    /// <summary>For each remedy rule the line that it gives; null for none.</summary>
    private readonly FoundLine?[] _lines;

    /// <param name="version">The rules.</param>
    /// <param name="bound">The claim.</param>
    /// <param name="trace">Is told each value on the way, or null.</param>
    /// <param name="told">What published values and texts may speak of, when <paramref name="bound"/> holds values that the claim does not have; else null.</param>
    public ExplainedAssessment(PackVersion version, BoundClaim bound, Trace? trace = null, BoundClaim? told = null)
    {
        Final = this;
        Prepare(version);
        Choose(bound.Claim.Choose);
        _bound = bound;
        _trace = trace;
        _lines = new FoundLine?[version.RemedyRules.Count];
        _environment = new ClaimEnvironment(version, bound);
        _published = told is null ? _environment : new ClaimEnvironment(version, told);
        if (version.CurrencyInput is { } input)
        {
            Currency = bound.Values[input.Index] as string;
            if (bound.Absent[input.Index])
            {
                _missing.Add(input.Name);
            }
        }
    }

    /// <summary>Is told each verdict, for those who ask why; else null.</summary>
    public WhyNot? WhyNot { get; init; }

    /// <summary>What a host's rules say; its lines are rules of the version.</summary>
    public Interventions Host { get; init; } = Interventions.None;

    /// <summary>The losses found, whether they stand or not.</summary>
    public IReadOnlyList<FoundLoss> FoundLosses { get; private set; } = [];

    /// <summary>The remedies found before any was chosen or limited, whether they stand or not.</summary>
    public IReadOnlyList<FoundLine> FoundLines { get; private set; } = [];

    /// <summary>The assessment that the offer comes from: this one, or where no absent fact matters, the same with any values for them.</summary>
    public ExplainedAssessment Final { get; private set; }

    /// <summary>The absent facts that may matter: all that something open depends on.</summary>
    public ImmutableSortedSet<string> Marked => Evaluated.Nothing.Union(_missing);

    protected override bool IsUnsettled => _unsettled.Count > 0;

    /// <summary>Calculates the offer, with texts in the languages asked for.</summary>
    /// <param name="languages">The languages.</param>
    /// <param name="minimise">Whether to find out which of the absent facts matter.</param>
    /// <exception cref="OverflowException">A sum of several amounts goes beyond the range.</exception>
    public Offer Calculate(IReadOnlyList<string> languages, bool minimise = false)
    {
        Run();
        if (Decision == Decision.NeedsInformation && minimise && _missing.Count > 0)
        {
            var (matter, decided) = MissingFacts.Among(Marked, Pack, _bound, Host);
            if (decided is not null)
            {
                var assessment = new ExplainedAssessment(Pack, decided, _trace, _bound) { Host = Host };
                var offer = assessment.Calculate(languages);
                (FoundLosses, FoundLines, _losses, Final) = (assessment.FoundLosses, assessment.FoundLines, assessment._losses, assessment.Final);
                return offer;
            }

            _missing.IntersectWith(matter);
        }

        _texts = new OfferTexts((hole, bindings, rule) => Work(hole, bindings, rule, Weight.Told, _published).Result, Currency, languages);
        return OfferBuilder.Build(this, _bound.Claim.Id, _bound.Claim.Claimant, _bound.AssumedValues(), Host)!;
    }

    public override decimal DecimalOf(decimal amount) => amount;

    protected override bool Find()
    {
        for (var i = 0; i < Pack.Eligibility.Count; i++)
        {
            var rule = Pack.Eligibility[i];
            if (Ask(rule.When, null, rule.Id, Weight.Decides, out _) == true)
            {
                AddEligibility(i, rule.Kind);
            }
        }

        foreach (var verdict in Host.Verdicts)
        {
            Weigh(verdict.Kind);
        }

        FindLosses();
        FindRemedies();
        return true;
    }

    /// <summary>The first route that is sure to hold, and what is promised.</summary>
    protected override bool FindRoute()
    {
        // Of a declined claim nothing is open: whatever its losses, nothing is given.
        _environment.Offer = IsDeclined ? Evaluated.Of(OfferContext(isSettled: true)) : OfferNow();
        (_published.Losses, _published.Offer) = (_environment.Losses, _environment.Offer);
        TakeRoute();
        foreach (var section in PublishedSection.All.Where(s => s.IsPromise))
        {
            _promises[section] = Values(Pack.Published[section.Place], null, null, isPromise: true);
        }

        IsAsking |= _missing.Count > 0;
        return true;
    }

    protected override void Allot(decimal total, ReadOnlySpan<decimal> weights, decimal unit, Span<decimal> shares) => Allotment.Allot(total, weights.ToArray(), unit.Scale).CopyTo(shares);

    /// <summary>All absent facts that matter so far, where anything is open; none otherwise.</summary>
    private ImmutableSortedSet<string> Open(bool isOpen) => isOpen ? Evaluated.Nothing.Union(_missing) : Evaluated.Nothing;

    /// <summary>Reads an expression only for the absent facts it depends on: it counts if something that is not known turns out so.</summary>
    private void Touch(TypedExpression? expression, Binding? bindings)
    {
        if (expression is not null)
        {
            _missing.UnionWith(_environment.Look(expression, bindings).Absent);
        }
    }

    private int Digits(MoneyRounding rounding) => rounding.Digits ?? (Currency is null ? null : Compensation.Currency.Digits(Currency)) ?? 2;

    protected override decimal UnitOf(MoneyRounding rounding) => ScaledNumber.ToDecimal(1, Digits(rounding));

    private decimal Round(Number amount, MoneyRounding rounding) => Money.Round(amount, Digits(rounding), rounding.Mode);

    private void FindLosses()
    {
        var found = new List<(FoundLoss Loss, int Rule)>();
        for (var i = 0; i < Pack.LossRules.Count; i++)
        {
            var rule = Pack.LossRules[i];
            if (rule.Host is { } host)
            {
                found.Add((new FoundLoss(rule, 0, null) { Amount = AmountOf(host.Amount, host.Range, host.IsUnknown, rule.Rounding, "the amount", host.Id) }, i));
                continue;
            }

            if (rule.Each is null)
            {
                AddIf(i, 0, null);
                continue;
            }

            var list = Work(rule.Each, null, rule.Id, Weight.Finds).Result;
            _missing.UnionWith(list.Absent);
            var items = list.Value as object?[] ?? [];
            for (var n = 0; n < items.Length; n++)
            {
                var item = items[n] is AbsentFact absent ? absent.AsEvaluated : Evaluated.Of(items[n]);
                AddIf(i, n + 1, new Binding(rule.Item!, item with { IsSensitive = list.IsSensitive }, null));
            }

            if (!list.IsKnown)
            {
                _openLosses.Add(new FoundLoss(rule, 0, null));
            }
        }

        FoundLosses = found.ConvertAll(f => f.Loss);
        foreach (var (loss, rule) in found.Where(f => !Host.VetoedLosses.Contains(f.Loss.Id)))
        {
            ReserveLoss();
            _ = loss.Amount.Amount is { } amount ? AddLoss(rule, amount) : AddLossWithoutAmount(rule);
            SetItem(loss.Number, null);
        }

        _losses = [.. FoundLosses.Where(l => !Host.VetoedLosses.Contains(l.Id))];
        _environment.Losses = new Evaluated(_unfound.Count > 0 ? new FailedValue([.. _unfound]) : _losses.Select(l => (object?)l.Context).ToArray(), Open(_openLosses.Count > 0));

        void AddIf(int at, int number, Binding? item)
        {
            var rule = Pack.LossRules[at];
            var loss = new FoundLoss(rule, number, item);
            var verdict = Ask(rule.When, item, rule.Id, Weight.Finds, out _);
            if (verdict == true)
            {
                found.Add((rule.Amount is null ? loss : loss with { Amount = Assess(rule.Amount, item, rule.Rounding, "the amount", loss.Id) }, at));
            }
            else if (verdict is null)
            {
                Touch(rule.Amount, item);
                _openLosses.Add(loss);
            }
        }
    }

    /// <summary>
    /// The first route that is sure to hold. Where one before it failed, or hangs on a total that is not known, a person looks at the claim
    /// anyway, and no route is taken that needs nobody.
    /// </summary>
    private void TakeRoute()
    {
        var isSure = true;
        foreach (var rule in Pack.Routes)
        {
            var verdict = Ask(rule.When, null, "route", Weight.Decides, out var failed);
            if (verdict is null)
            {
                // Whether this one holds is open, so no later one is sure.
                return;
            }

            isSure &= !failed;
            if (verdict == true && !failed && (isSure || !rule.IsAutomatic))
            {
                Route = rule.Number;
                _priority = KnownNumber(rule.Priority, null, "the priority", "route");
                return;
            }
        }
    }
}
