using System.Numerics;

namespace Compensation.Calculation;

/// <summary>Puts an offer together from an assessment, whoever made it.</summary>
internal static class OfferBuilder
{
    private static Reason NothingDue { get; } = new() { Rule = StandardTexts.NothingDue, Kind = RuleKind.Standard };

    /// <summary>The offer; null when a published value, or what a rule rests on, gives the claim up.</summary>
    /// <param name="assessment">What was worked out.</param>
    /// <param name="claim">The id of the claim.</param>
    /// <param name="claimant">Who claims.</param>
    /// <param name="assumed">What was filled with its default, by name.</param>
    /// <param name="host">What a host's rules said; null where there are none.</param>
    public static Offer? Build<TMoney>(
        Assessment<TMoney> assessment, string claim, string? claimant, IReadOnlyDictionary<string, object?> assumed, Interventions? host = null)
        where TMoney : struct, INumber<TMoney>
    {
        var pack = assessment.Pack;
        var digits = assessment.ShownDigits;
        var limits = LimitsOf(assessment, digits);
        var losses = new Loss[assessment.Losses.Length];
        for (var i = 0; i < losses.Length; i++)
        {
            if (LossOf(assessment, i, digits) is not { } loss)
            {
                return null;
            }

            losses[i] = loss;
        }

        if (RemediesOf(assessment, digits, isAlternative: false) is not { } remedies || RemediesOf(assessment, digits, isAlternative: true) is not { } alternatives
            || assessment.Published(PublishedSection.Deadlines) is not { } deadlines || assessment.Published(PublishedSection.Figures) is not { } figures || ReasonsOf(assessment, limits, host) is not { } reasons)
        {
            return null;
        }

        return new Offer
        {
            Claim = claim,
            Claimant = claimant,
            Pack = pack.Id,
            Version = pack.Version,
            Hash = pack.Hash,
            Engine = EngineVersion.Current,
            Effective = assessment.Date?.ToDateOnly(),
            Decision = assessment.Decision,
            Currency = assessment.Currency,
            Digits = pack.Digits,
            Total = assessment.OfferTotal is { } total ? assessment.DecimalOf(total).WithDigits(digits) : null,
            Losses = losses,
            Remedies = remedies,
            Alternatives = alternatives,
            Limits = limits,
            Route = RouteOf(assessment),
            Deadlines = deadlines,
            Figures = figures,
            Reasons = reasons,
            Missing = assessment.Missing,
            Assumed = assumed,
            Warnings = assessment.Warnings,
            Inputs = pack.Inputs,
            Titles = pack.Titles,
        };
    }

    /// <summary>The route taken.</summary>
    public static Route RouteOf<TMoney>(Assessment<TMoney> assessment)
        where TMoney : struct, INumber<TMoney>
    {
        if (assessment.Route == 0)
        {
            return Route.None;
        }

        var rule = assessment.Pack.Routes[assessment.Route - 1];
        return rule.Constant ?? rule.With(assessment.Priority());
    }

    /// <summary>A loss that a rule has found.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="id">The id of the loss.</param>
    /// <param name="amount">What it comes to.</param>
    /// <param name="grounds">What it rests on.</param>
    /// <param name="figures">What is published with it.</param>
    public static Loss LossOf(LossRule rule, string id, AssessedAmount amount, Grounds grounds, IReadOnlyDictionary<string, object?> figures) => new()
    {
        Id = id,
        Rule = rule.Id,
        Type = rule.Type,
        Kind = rule.LossKind,
        Amount = amount.Amount,
        IsUnknown = amount.IsUnknown,
        Range = amount.Range,
        Method = rule.Method,
        Right = rule.Right,
        Grounds = grounds,
        Figures = figures,
    };

    /// <summary>A line that a rule gives.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="value">What it is worth.</param>
    /// <param name="parts">What of it answers each loss.</param>
    /// <param name="grounds">What it rests on.</param>
    /// <param name="figures">What is published with it.</param>
    /// <param name="what">Its words, by language.</param>
    /// <param name="units">What it is counted in; null when it does not say.</param>
    /// <param name="valid">How long it is valid; null when it does not say.</param>
    public static Remedy RemedyOf(
        RemedyRule rule, AssessedAmount value, IReadOnlyList<RemedyPart> parts, Grounds grounds, IReadOnlyDictionary<string, object?> figures, IReadOnlyDictionary<string, string> what, Units? units, Validity? valid) => new()
        {
            Id = rule.Id,
            Form = rule.Form,
            Choice = rule.Choice,
            Value = value.Amount,
            IsUnknown = value.IsUnknown,
            Range = value.Range,
            Parts = parts,
            Units = units,
            Valid = valid,
            Level = rule.Level,
            What = what,
            Right = rule.Right,
            Grounds = grounds,
            Figures = figures,
        };

    private static Loss? LossOf<TMoney>(Assessment<TMoney> assessment, int at, int digits)
        where TMoney : struct, INumber<TMoney>
    {
        var rule = assessment.Pack.LossRules[assessment.Losses[at].Rule];
        var amount = assessment.AmountOf(at);
        var shown = amount.Amount?.WithDigits(digits);
        if (rule.Host is { } host)
        {
            return host.With(shown, amount.IsUnknown);
        }

        if (assessment.FiguresOfLoss(at) is not { } figures || assessment.GroundsOf(new RuleUse(assessment.Index.FirstLoss + assessment.Losses[at].Rule, RuleUseKind.Loss, at)) is not { } grounds)
        {
            return null;
        }

        return LossOf(rule, assessment.IdOf(at), amount with { Amount = shown }, grounds, figures);
    }

    private static List<Remedy>? RemediesOf<TMoney>(Assessment<TMoney> assessment, int digits, bool isAlternative)
        where TMoney : struct, INumber<TMoney>
    {
        var remedies = new List<Remedy>();
        for (var i = assessment.NextLine(0, isAlternative); i >= 0; i = assessment.NextLine(i + 1, isAlternative))
        {
            if (RemedyOf(assessment, i, digits) is not { } remedy)
            {
                return null;
            }

            remedies.Add(remedy);
        }

        return remedies;
    }

    private static Remedy? RemedyOf<TMoney>(Assessment<TMoney> assessment, int at, int digits)
        where TMoney : struct, INumber<TMoney>
    {
        var rule = assessment.Pack.RemedyRules[assessment.Lines[at].Rule];
        var value = assessment.ValueOf(at);
        var shown = value.Amount?.WithDigits(digits);
        var parts = PartsOf(assessment, at, digits);
        if (rule.Host is { } host)
        {
            return host.With(shown, value.IsUnknown, parts);
        }

        var what = assessment.What(at);
        if (assessment.FiguresOfLine(at) is not { } figures || assessment.GroundsOf(new RuleUse(assessment.Index.FirstRemedy + assessment.Lines[at].Rule, RuleUseKind.Line, at)) is not { } grounds)
        {
            return null;
        }

        return RemedyOf(rule, value with { Amount = shown }, parts, grounds, figures, what, assessment.UnitsOf(at), assessment.ValidityOf(at));
    }

    /// <summary>What answers each loss; nothing where the line is for the claim as a whole.</summary>
    private static RemedyPart[] PartsOf<TMoney>(Assessment<TMoney> assessment, int at, int digits)
        where TMoney : struct, INumber<TMoney>
    {
        var slots = assessment.PartsOf(assessment.Lines[at]);
        var parts = new RemedyPart[slots.IsEmpty || slots[0].Loss < 0 ? 0 : slots.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = new RemedyPart(assessment.IdOf(slots[i].Loss), Shown(assessment, slots[i].Final, digits));
        }

        return parts;
    }

    private static List<AppliedLimit> LimitsOf<TMoney>(Assessment<TMoney> assessment, int digits)
        where TMoney : struct, INumber<TMoney>
    {
        var limits = new List<AppliedLimit>();
        var slots = assessment.Limits;
        for (var i = 0; i < slots.Length; i = assessment.NextLimit(i))
        {
            var parts = new LimitPart[slots[i].Lines];
            for (var p = 0; p < parts.Length; p++)
            {
                ref readonly var part = ref slots[i + 1 + p];
                parts[p] = new LimitPart(assessment.Pack.RemedyRules[assessment.Lines[part.Of].Rule].Id, Shown(assessment, part.Before, digits), Shown(assessment, part.After, digits));
            }

            var rule = assessment.Pack.LimitRules[slots[i].Of];
            limits.Add(new AppliedLimit { Id = rule.Id, Over = rule.Over, Before = Shown(assessment, slots[i].Before, digits), After = Shown(assessment, slots[i].After, digits), Parts = parts });
        }

        return limits;
    }

    private static List<Reason>? ReasonsOf<TMoney>(Assessment<TMoney> assessment, List<AppliedLimit> limits, Interventions? host)
        where TMoney : struct, INumber<TMoney>
    {
        var reasons = new List<Reason>();
        var hasVerdicts = host is null;
        var limit = 0;
        RuleUse use = default;
        for (var isFirst = true; assessment.NextUse(ref use, isFirst); isFirst = false)
        {
            if (use.Kind != RuleUseKind.Eligibility && !hasVerdicts)
            {
                reasons.AddRange(host!.Verdicts);
                hasVerdicts = true;
            }

            var rule = assessment.Index.Rules[use.Rule];
            var because = assessment.Because(use, use.Kind == RuleUseKind.Limit ? limits[limit++] : null);
            if (assessment.GroundsOf(use) is not { } grounds)
            {
                return null;
            }

            reasons.Add(host?.ReasonFor(rule)
                ?? (because.Count == 0 && ReferenceEquals(grounds, rule.Sources.Sure) ? assessment.Index.Reasons[use.Rule] : RuleIndex.ReasonOf(rule, grounds, because)));
        }

        if (host is not null)
        {
            reasons.AddRange(hasVerdicts ? [] : host.Verdicts);
            reasons.AddRange(host.Remarks);
        }

        if (assessment.IsNothingDue)
        {
            reasons.Add(assessment.BecauseNothingIsDue() is { Count: > 0 } because
                ? new Reason { Rule = NothingDue.Rule, Kind = NothingDue.Kind, Because = because }
                : NothingDue);
        }

        return reasons;
    }

    private static decimal Shown<TMoney>(Assessment<TMoney> assessment, TMoney amount, int digits)
        where TMoney : struct, INumber<TMoney> => assessment.DecimalOf(amount).WithDigits(digits);
}
