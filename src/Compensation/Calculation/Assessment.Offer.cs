using System.Collections.ObjectModel;

namespace Compensation.Calculation;

/// <summary>What an offer is put together from, and in what order; and what expressions see of the losses and of the offer so far.</summary>
internal abstract partial class Assessment<TMoney>
{
    /// <summary>The date of the facts by which rules are chosen; null for a pack of one version for all dates.</summary>
    public abstract NodaTime.LocalDate? Date { get; }

    /// <summary>The decimal places of the currency; null when it is not known.</summary>
    public abstract int? CurrencyPlaces { get; }

    /// <summary>The digits that money is written with: whatever way an amount was worked out, it looks the same.</summary>
    public int ShownDigits => Pack.Digits ?? CurrencyPlaces ?? 0;

    /// <summary>The sum of what is given; null when that is not known.</summary>
    public virtual TMoney? OfferTotal => Total;

    /// <summary>The absent facts that matter.</summary>
    public virtual IReadOnlyList<string> Missing => [];

    /// <summary>What a person should know of how the offer came about.</summary>
    public virtual IReadOnlyList<Diagnostic> Warnings => [];

    /// <summary>What a loss comes to.</summary>
    public virtual AssessedAmount AmountOf(int loss) => new(_losses[loss].HasAmount ? DecimalOf(_losses[loss].Amount) : null);

    /// <summary>What a line comes to after all limits.</summary>
    public virtual AssessedAmount ValueOf(int line) => new(_lines[line].HasValue ? DecimalOf(_lines[line].Value) : null);

    /// <summary>The figures of a loss; null gives the claim up.</summary>
    public abstract IReadOnlyDictionary<string, object?>? FiguresOfLoss(int loss);

    /// <summary>The figures of a line; null gives the claim up.</summary>
    public abstract IReadOnlyDictionary<string, object?>? FiguresOfLine(int line);

    /// <summary>What is published with the offer in a section; null gives the claim up.</summary>
    public abstract IReadOnlyDictionary<string, object?>? Published(PublishedSection section);

    /// <summary>What a rule rests on; null gives the claim up.</summary>
    public abstract Grounds? GroundsOf(RuleUse use);

    /// <summary>How many units a line is; null when it does not say.</summary>
    public abstract Units? UnitsOf(int line);

    /// <summary>How long a line is valid; null when it does not say.</summary>
    public abstract Validity? ValidityOf(int line);

    /// <summary>How urgent the route taken is; null when it does not say.</summary>
    public abstract decimal? Priority();

    /// <summary>The words of a reason, by language; without any where nobody asked for them.</summary>
    /// <param name="use">The rule, and what it is about.</param>
    /// <param name="limit">The limit as it was applied; null for all else.</param>
    public virtual IReadOnlyDictionary<string, string> Because(RuleUse use, AppliedLimit? limit) => ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The words of a line, by language.</summary>
    public virtual IReadOnlyDictionary<string, string> What(int line) => ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The words for a claim of which nothing is due, by language.</summary>
    public virtual IReadOnlyDictionary<string, string> BecauseNothingIsDue() => ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The first line at or after a place that is given, or else that is an alternative of one; -1 for none.</summary>
    public int NextLine(int from, bool isAlternative)
    {
        for (var i = from; i < _lineCount; i++)
        {
            if (_lines[i].IsKept && _lines[i].IsAlternative == isAlternative)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The place of the limit after one, in <see cref="Limits"/>.</summary>
    public int NextLimit(int place) => place + _limits[place].Lines + 1;

    /// <summary>
    /// The rules that apply, in the order of the pack, each with what it is about: a walk over eligibility, losses, lines that are given and limits. It begins with <c>default</c>; false at the end.
    /// </summary>
    /// <param name="use">The use before, and the next one.</param>
    /// <param name="isFirst">Whether there is none before.</param>
    public bool NextUse(ref RuleUse use, bool isFirst)
    {
        var place = isFirst ? 0 : use.Kind == RuleUseKind.Limit ? NextLimit(use.Place) : use.Place + 1;
        if (use.Kind == RuleUseKind.Eligibility)
        {
            if (place < _eligibilityCount)
            {
                use = new RuleUse(_eligibility[place], RuleUseKind.Eligibility, place);
                return true;
            }

            (use, place) = (use with { Kind = RuleUseKind.Loss }, 0);
        }

        if (use.Kind == RuleUseKind.Loss)
        {
            if (place < _lossCount)
            {
                use = new RuleUse(Index.FirstLoss + _losses[place].Rule, RuleUseKind.Loss, place);
                return true;
            }

            (use, place) = (use with { Kind = RuleUseKind.Line }, 0);
        }

        if (use.Kind == RuleUseKind.Line)
        {
            if (NextLine(place, isAlternative: false) is >= 0 and var line)
            {
                use = new RuleUse(Index.FirstRemedy + _lines[line].Rule, RuleUseKind.Line, line);
                return true;
            }

            (use, place) = (use with { Kind = RuleUseKind.Limit }, 0);
        }

        if (place < _limitCount)
        {
            use = new RuleUse(Index.FirstLimit + _limits[place].Of, RuleUseKind.Limit, place);
            return true;
        }

        return false;
    }

    /// <summary>The rules that apply, with what they come to.</summary>
    public RuleAmount<TMoney>[] Amounts() => IsAsFound ? _entries.AsSpan(0, _entryCount).ToArray() : AmountsLeft();

    private RuleAmount<TMoney>[] AmountsLeft()
    {
        var count = 0;
        RuleUse use = default;
        for (var isFirst = true; NextUse(ref use, isFirst); isFirst = false)
        {
            count++;
        }

        var amounts = count == 0 ? [] : new RuleAmount<TMoney>[count];
        count = 0;
        use = default;
        for (var isFirst = true; NextUse(ref use, isFirst); isFirst = false)
        {
            amounts[count++] = new RuleAmount<TMoney>(use.Rule, use.Kind switch
            {
                RuleUseKind.Eligibility => NoAmount,
                RuleUseKind.Loss => _losses[use.Place].HasAmount ? _losses[use.Place].Amount : NoAmount,
                RuleUseKind.Line => _lines[use.Place].HasValue ? _lines[use.Place].Value : NoAmount,
                RuleUseKind.Limit => _limits[use.Place].After,
                _ => throw new System.Diagnostics.UnreachableException($"A rule cannot be about {use.Kind}."),
            });
        }

        return amounts;
    }

    /// <summary>What became of each rule of <see cref="RuleIndex.Rules"/>, and of each route behind them.</summary>
    public RuleVerdict[] Verdicts()
    {
        var verdicts = new RuleVerdict[Index.Rules.Length + Pack.Routes.Count];
        RuleUse use = default;
        for (var isFirst = true; NextUse(ref use, isFirst); isFirst = false)
        {
            verdicts[use.Rule] = RuleVerdict.Applied;
        }

        foreach (ref readonly var line in Lines)
        {
            if (!line.IsKept || line.IsAlternative)
            {
                verdicts[Index.FirstRemedy + line.Rule] = line.IsKept ? RuleVerdict.OtherChosen : RuleVerdict.Dropped;
            }
        }

        if (Route > 0)
        {
            verdicts[Index.Rules.Length + Route - 1] = RuleVerdict.Applied;
        }

        return verdicts;
    }

    public string IdOf(int loss) => _losses[loss].Number == 0 ? RuleOf(loss) : $"{RuleOf(loss)}[{FeelText.Number(_losses[loss].Number)}]";

    public string RuleOf(int loss) => LossRuleOf(loss).Id;

    public string TypeOf(int loss) => WireWords.LossTypes.Of(LossRuleOf(loss).Type);

    public string? KindOf(int loss) => LossRuleOf(loss).LossKind;

    /// <summary>The ids of the losses.</summary>
    public object?[] LossIds()
    {
        var ids = new object?[_lossCount];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = IdOf(i);
        }

        return ids;
    }

    /// <summary>The ids of the remedies in the offer so far.</summary>
    public object?[] RemedyIds()
    {
        var ids = new List<object?>();
        foreach (ref readonly var line in Lines)
        {
            if (line.IsIn)
            {
                ids.Add(Pack.RemedyRules[line.Rule].Id);
            }
        }

        return [.. ids];
    }

    /// <summary>What the offer so far gives in one form.</summary>
    public TMoney TotalOfForm(RemedyForm form)
    {
        var sum = TMoney.Zero;
        foreach (ref readonly var line in Lines)
        {
            if (line.IsIn && Pack.RemedyRules[line.Rule].Form == form)
            {
                sum += SumOf(line);
            }
        }

        return sum;
    }

    /// <summary>What the offer so far gives for losses of one type.</summary>
    public TMoney TotalOfType(LossType type)
    {
        var sum = TMoney.Zero;
        foreach (ref readonly var line in Lines)
        {
            if (line.IsIn)
            {
                foreach (ref readonly var part in PartsOf(line))
                {
                    sum += part.Loss >= 0 && LossRuleOf(part.Loss).Type == type ? part.Now : TMoney.Zero;
                }
            }
        }

        return sum;
    }

    /// <summary>The totals of the offer so far as FEEL sees them: of all, by form, and by the type of loss that is answered.</summary>
    /// <param name="value">What is seen of an amount.</param>
    protected KeyValuePair<string, object?>[] Totals(Func<TMoney, object?> value) =>
    [
        KeyValuePair.Create("total", value(Total)),
        .. RemedyRule.ValuedForms.Select(f => KeyValuePair.Create(WireWords.RemedyForms.Of(f), value(TotalOfForm(f)))),
        .. Enum.GetValues<LossType>().Select(t => KeyValuePair.Create(WireWords.LossTypes.Of(t), value(TotalOfType(t)))),
    ];

    private LossRule LossRuleOf(int loss) => Pack.LossRules[_losses[loss].Rule];
}
