using System.Collections.ObjectModel;

namespace Compensation.Compilation;

/// <summary>The offer of a claim that compiled rules have worked out, without texts: the same as the explaining evaluator's.</summary>
internal sealed class OfferBuilder
{
    private readonly CompiledVersion _version;
    private readonly PackVersion _pack;

    /// <summary>The reason of each rule whose sources are the same for all claims; it is shared.</summary>
    private readonly Reason[] _reasons;
    private readonly Route?[] _routes;

    public OfferBuilder(CompiledVersion version)
    {
        _version = version;
        _pack = version.Pack;
        _reasons = [.. version.Rules.Select(r => ReasonOf(r, r.Sources.Sure))];
        _routes = [.. _pack.Routes.Select(r => r.Constant)];
    }

    /// <summary>Without limits and lists of its own an offer shares what does not differ from claim to claim.</summary>
    private static Reason NothingDue { get; } = new() { Rule = StandardTexts.NothingDue, Kind = RuleKind.Standard };

    /// <summary>The offer; null when a published value needs the explaining evaluator.</summary>
    /// <param name="assessment">What was worked out.</param>
    /// <param name="claim">The id of the claim.</param>
    /// <param name="claimant">Who claims.</param>
    /// <param name="assumed">What was filled with its default, by name.</param>
    /// <param name="host">What a host's rules said; null where there are none.</param>
    public Offer? Build(Assessment assessment, string claim, string? claimant, IReadOnlyDictionary<string, object?> assumed, Interventions? host = null)
    {
        var digits = _pack.Digits ?? (assessment.Currency is null ? 0 : assessment.CurrencyDigits);
        var losses = new Loss[assessment.Losses.Length];
        for (var i = 0; i < losses.Length; i++)
        {
            if (LossOf(assessment, i, digits) is not { } loss)
            {
                return null;
            }

            losses[i] = loss;
        }

        var remedies = new List<Remedy>();
        var alternatives = new List<Remedy>();
        var reasons = new List<Reason>();
        foreach (var rule in assessment.Eligibility)
        {
            if (!AddReason(reasons, rule, _version.Grounds.Of(assessment, rule)))
            {
                return null;
            }
        }

        if (host is not null)
        {
            reasons.AddRange(host.Verdicts);
        }

        for (var i = 0; i < losses.Length; i++)
        {
            var rule = _version.FirstLoss + assessment.Losses[i].Rule;
            if (!AddReason(reasons, rule, _version.Grounds.OfLoss(assessment, i), host))
            {
                return null;
            }
        }

        foreach (ref readonly var line in assessment.Lines)
        {
            if (!line.IsKept)
            {
                continue;
            }

            if (RemedyOf(assessment, line, digits) is not { } remedy)
            {
                return null;
            }

            (line.IsAlternative ? alternatives : remedies).Add(remedy);
            if (!line.IsAlternative && !AddReason(reasons, _version.FirstRemedy + line.Rule, _version.Grounds.OfLine(assessment, line), host))
            {
                return null;
            }
        }

        if (Limits(assessment, reasons, digits) is not { } limits)
        {
            return null;
        }

        if (host is not null)
        {
            reasons.AddRange(host.Remarks);
        }

        if (assessment.IsNothingDue)
        {
            reasons.Add(NothingDue);
        }

        if (Values(assessment, _version.Deadlines) is not { } deadlines || Values(assessment, _version.Figures) is not { } figures)
        {
            return null;
        }

        return new Offer
        {
            Claim = claim,
            Claimant = claimant,
            Pack = _pack.Id,
            Version = _pack.Version,
            Hash = _pack.Hash,
            Engine = EngineVersion.Current,
            Effective = assessment.Facts.Date?.ToDateOnly(),
            Decision = assessment.Decision,
            Currency = assessment.Currency,
            Digits = _pack.Digits,
            Total = Amount(assessment.Total, digits),
            Losses = losses,
            Remedies = remedies,
            Alternatives = alternatives,
            Limits = limits,
            Route = assessment.Route == 0 ? Route.None : _routes[assessment.Route - 1] ?? Priced(assessment),
            Deadlines = deadlines,
            Figures = figures,
            Reasons = reasons,
            Assumed = assumed,
            Inputs = _pack.Inputs,
            Titles = _pack.Titles,
        };
    }

    /// <summary>The inputs that a claim leaves to their defaults.</summary>
    public IReadOnlyDictionary<string, object?> Assumed(BoundFacts facts)
    {
        OrderedDictionary<string, object?>? assumed = null;
        foreach (var input in _pack.Inputs)
        {
            if (input is { HasDefault: true, IsSensitive: false } && !_version.Slots.IsGiven(facts, input.Index))
            {
                (assumed ??= new(StringComparer.Ordinal)).Add(input.Name, HostValue.Of(input.Default));
            }
        }

        return assumed ?? (IReadOnlyDictionary<string, object?>)ReadOnlyDictionary<string, object?>.Empty;
    }

    private Loss? LossOf(Assessment assessment, int at, int digits)
    {
        var slot = assessment.Losses[at];
        var rule = _pack.LossRules[slot.Rule];
        var amount = slot.HasAmount ? Amount(slot.Amount, digits) : (decimal?)null;
        if (rule.Host is { } host)
        {
            return host.With(amount, isUnknown: false);
        }

        (assessment.Current, assessment.Item) = (at, slot.Item);
        if (Values(assessment, _version.LossFigures[slot.Rule]) is not { } figures || _version.Grounds.OfLoss(assessment, at) is not { } grounds)
        {
            return null;
        }

        return new Loss
        {
            Id = assessment.IdOf(at),
            Rule = rule.Id,
            Type = rule.Type,
            Kind = rule.LossKind,
            Amount = amount,
            Method = rule.Method,
            Right = rule.Right,
            Grounds = grounds,
            Figures = figures,
        };
    }

    private Remedy? RemedyOf(Assessment assessment, in LineSlot line, int digits)
    {
        var rule = _pack.RemedyRules[line.Rule];
        if (rule.Host is { } host)
        {
            return host.With(line.HasValue ? Amount(line.Value, digits) : null, isUnknown: false, Parts(assessment, line, digits));
        }

        assessment.Current = line.FirstLoss;
        if (Values(assessment, _version.RemedyFigures[line.Rule]) is not { } figures || _version.Grounds.OfLine(assessment, line) is not { } grounds)
        {
            return null;
        }

        return new Remedy
        {
            Id = rule.Id,
            Form = rule.Form,
            Choice = rule.Choice,
            Value = line.HasValue ? Amount(line.Value, digits) : null,
            Parts = Parts(assessment, line, digits),
            Units = UnitsOf(assessment, rule, _version.Details[line.Rule]),
            Valid = ValidityOf(assessment, rule, _version.Details[line.Rule]),
            Level = rule.Level,
            Right = rule.Right,
            Grounds = grounds,
            Figures = figures,
        };
    }

    private RemedyPart[] Parts(Assessment assessment, in LineSlot line, int digits)
    {
        var slots = assessment.PartsOf(line);
        if (slots.IsEmpty || slots[0].Loss < 0)
        {
            return [];
        }

        var parts = new RemedyPart[slots.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = new RemedyPart(assessment.IdOf(slots[i].Loss), Amount(slots[i].Final, digits));
        }

        return parts;
    }

    private static Units? UnitsOf(Assessment assessment, RemedyRule rule, CompiledDetail? detail) =>
        rule.UnitOf is { } unit && rule.UnitCount is not null ? new Units(CountOf(assessment, rule, detail), unit) : null;

    /// <summary>How many units a remedy is, which has units.</summary>
    public static decimal CountOf(Assessment assessment, RemedyRule rule, CompiledDetail? detail)
    {
        if (detail?.Count is not { } ask)
        {
            return rule.UnitCount!.ConstantNumber!.Value;
        }

        ask(assessment);
        return assessment.Number;
    }

    /// <summary>How long a remedy is valid; null when it does not say.</summary>
    public static Validity? ValidityOf(Assessment assessment, RemedyRule rule, CompiledDetail? detail)
    {
        if (detail?.Until is { } until)
        {
            until(assessment);
            return new Validity { Until = assessment.Date.ToDateOnly() };
        }

        if (detail?.Length is { } ask)
        {
            ask(assessment);
            return ValidityLength.Of(assessment.Number, rule.ValidUnit);
        }

        return ValidityLength.ConstantOf(rule);
    }

    /// <summary>The limits; null when what one rests on needs the explaining evaluator.</summary>
    private List<AppliedLimit>? Limits(Assessment assessment, List<Reason> reasons, int digits)
    {
        var limits = new List<AppliedLimit>();
        var slots = assessment.Limits;
        for (var i = 0; i < slots.Length; i += slots[i].Lines + 1)
        {
            var parts = new LimitPart[slots[i].Lines];
            for (var p = 0; p < parts.Length; p++)
            {
                ref readonly var part = ref slots[i + 1 + p];
                parts[p] = new LimitPart(_pack.RemedyRules[assessment.Lines[part.Of].Rule].Id, Amount(part.Before, digits), Amount(part.After, digits));
            }

            var rule = _pack.LimitRules[slots[i].Of];
            limits.Add(new AppliedLimit { Id = rule.Id, Over = rule.Over, Before = Amount(slots[i].Before, digits), After = Amount(slots[i].After, digits), Parts = parts });
            var at = _version.FirstLimit + slots[i].Of;
            if (!AddReason(reasons, at, _version.Grounds.Of(assessment, at)))
            {
                return null;
            }
        }

        return limits;
    }

    private Route Priced(Assessment assessment)
    {
        _version.Priorities[assessment.Route - 1]!(assessment);
        return _pack.Routes[assessment.Route - 1].With(assessment.Number);
    }

    private static IReadOnlyDictionary<string, object?>? Values(Assessment assessment, PublishedValue[] published)
    {
        if (published.Length == 0)
        {
            return ReadOnlyDictionary<string, object?>.Empty;
        }

        var values = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var value in published)
        {
            if (!assessment.TryPublish(value))
            {
                return null;
            }

            if (assessment.Value is not null)
            {
                values.Add(value.Name, HostValue.Of(assessment.Value));
            }
        }

        return values;
    }

    private decimal Amount(long units, int digits) => ScaledNumber.ToDecimal(units, _version.MoneyDigits).WithDigits(digits);

    /// <summary>Adds the reason of a rule; false when what it rests on is not known.</summary>
    private bool AddReason(List<Reason> reasons, int rule, Grounds? grounds, Interventions? host = null)
    {
        var told = _version.Rules[rule];
        reasons.Add(host?.ReasonFor(told) ?? (grounds is null || ReferenceEquals(grounds, told.Sources.Sure) ? _reasons[rule] : ReasonOf(told, grounds)));
        return grounds is not null;
    }

    private static Reason ReasonOf(Rule rule, Grounds grounds) =>
        new() { Rule = rule.Id, Kind = rule.Kind, Right = rule.Right, Grounds = grounds };
}
