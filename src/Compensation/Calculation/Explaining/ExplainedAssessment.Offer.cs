namespace Compensation.Calculation.Explaining;

/// <summary>From what was worked out to what the offer says.</summary>
internal sealed partial class ExplainedAssessment
{
    private readonly Dictionary<PublishedSection, IReadOnlyDictionary<string, object?>> _promises = [];
    private decimal? _priority;
    private OfferTexts _texts = null!;

    public override NodaTime.LocalDate? Date => _bound.Date;

    public override int? CurrencyPlaces => Currency is null ? null : Compensation.Currency.Digits(Currency);

    public override decimal? OfferTotal =>
        LinesIn().Exists(l => l.IsUnknown) || (IsUnsettled && !IsDeclined) || (Decision == Decision.NeedsInformation && _missing.Count > 0) ? null : Total;

    public override IReadOnlyList<string> Missing => Decision == Decision.Declined ? [] : [.. _missing.OrderBy(Pack.OrderOf)];

    public override IReadOnlyList<Diagnostic> Warnings =>
        [.. _warnings.Where(w => Decision != Decision.NeedsInformation || FeelDiagnostics.IsFailure(w.Code)).Select(Placed).DistinctBy(Told)];

    public override AssessedAmount AmountOf(int loss) => _losses[loss].Amount;

    public override AssessedAmount ValueOf(int line)
    {
        var found = _lines[Lines[line].Rule]!;
        return found.Value.Amount is null ? found.Value : found.Value with { Amount = Lines[line].Value };
    }

    public override IReadOnlyDictionary<string, object?>? Published(PublishedSection section) => section.IsPromise ? _promises[section] : Values(Pack.Published[section.Place], null, null);

    public override IReadOnlyDictionary<string, object?>? FiguresOfLoss(int loss) => Values(_losses[loss].Rule.Figures, _losses[loss].Item, _losses[loss].Id);

    public override IReadOnlyDictionary<string, object?>? FiguresOfLine(int line) => FoundAt(line) is var found ? Values(found.Rule.Figures, BindingsOf(found), found.Rule.Id) : null;

    public override Units? UnitsOf(int line) => FoundAt(line).Units;

    public override Validity? ValidityOf(int line) => FoundAt(line).Valid;

    public override decimal? Priority() => _priority;

    /// <summary>What a line rests on: where its value is that of several losses, whatever it used for any of them.</summary>
    public override Grounds? GroundsOf(RuleUse use)
    {
        var rule = Index.Rules[use.Rule];
        if (rule.Sources.Choices.Count == 0)
        {
            return rule.Sources.Sure;
        }

        var chosen = new bool[rule.Sources.Count];
        foreach (var binding in Seen(use))
        {
            foreach (var choice in rule.Sources.Choices)
            {
                if (_environment.Look(choice, binding) is { IsKnown: true } result)
                {
                    RuleSources.Note(result.Value, chosen);
                }
            }
        }

        return rule.Sources.Of(chosen);
    }

    public override IReadOnlyDictionary<string, string> Because(RuleUse use, AppliedLimit? limit)
    {
        var rule = Index.Rules[use.Rule];
        return use.Kind switch
        {
            RuleUseKind.Eligibility => _texts.Of(rule.Because, null, rule.Id),
            RuleUseKind.Loss => _texts.Of(rule.Because, _losses[use.Place].Item, rule.Id),
            RuleUseKind.Line => _texts.Of(rule.Because, this, use.Place),
            RuleUseKind.Limit => _texts.Of(rule.Because, limit!),
            _ => throw new System.Diagnostics.UnreachableException($"A rule cannot be about {use.Kind}."),
        };
    }

    public override IReadOnlyDictionary<string, string> What(int line) => _texts.Of(FoundAt(line).Rule.What, this, line);

    public override IReadOnlyDictionary<string, string> BecauseNothingIsDue() => _texts.Standard(StandardTexts.NothingDue);

    /// <summary>The loss at a place, with its words.</summary>
    public FoundLoss LossAt(int loss) => _losses[loss];

    /// <summary>The line at a place, with its words.</summary>
    public FoundLine FoundAt(int line) => _lines[Lines[line].Rule]!;

    protected override bool FindDetails()
    {
        foreach (var isAlternative in new[] { false, true })
        {
            for (var i = NextLine(0, isAlternative); i >= 0; i = NextLine(i + 1, isAlternative))
            {
                var line = FoundAt(i);
                var bindings = BindingsOf(line);
                line.Units = line.Rule.UnitOf is { } unit && KnownNumber(line.Rule.UnitCount, bindings, "the count", line.Rule.Id) is { } count ? new Units(count, unit) : null;
                line.Valid = ValidityOf(line.Rule, bindings);
            }
        }

        return true;
    }

    /// <summary>A line's details and figures see <c>loss</c> as the first that it answers.</summary>
    private Binding? BindingsOf(FoundLine line) => line.Rule.For is null ? null : Bind(line.Rule, _losses[line.Answered[0]]);

    /// <summary>What the sources of a rule see: of a line each loss that a part of it answers.</summary>
    private IEnumerable<Binding?> Seen(RuleUse use)
    {
        if (use.Kind == RuleUseKind.Loss)
        {
            return [_losses[use.Place].Item];
        }

        if (use.Kind != RuleUseKind.Line)
        {
            return [null];
        }

        var line = FoundAt(use.Place);
        var parts = line.Parts.Where(p => p.Loss >= 0).ToArray();
        return parts.Length == 0 ? [BindingsOf(line)] : parts.Select(p => line.Rule.For is null ? null : Bind(line.Rule, _losses[p.Loss]));
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

    private decimal? KnownNumber(TypedExpression? expression, Binding? bindings, string role, string rule) => Known<decimal>(expression, bindings, role, rule);

    /// <summary>A value that a line says beside its worth; null without one, and, with a reason for a person to look, when it has no value.</summary>
    private T? Known<T>(TypedExpression? expression, Binding? bindings, string role, string rule)
        where T : struct
    {
        if (expression is null)
        {
            return null;
        }

        var worked = Work(expression, bindings, rule, Weight.Decides);
        var result = worked.Result;
        var value = Decimals.Of(result.Value);
        _missing.UnionWith(result.Absent);
        if (result.IsKnown && value is not T)
        {
            ReviewWithout(worked, rule, expression, role);
        }

        return result.IsKnown ? value as T? : null;
    }

    private Validity? ValidityOf(RemedyRule rule, Binding? bindings)
    {
        const string Role = "the validity";
        if (rule.ValidUnit == "until")
        {
            if (Known<NodaTime.LocalDate>(rule.ValidLength, bindings, Role, rule.Id) is not { } last)
            {
                return null;
            }

            if (last.Year < 1)
            {
                Review(CalculationDiagnostics.NoAmount, rule.Id, rule.ValidLength, Role, rule.Id);
                return null;
            }

            return new Validity { Until = last.ToDateOnly() };
        }

        if (KnownNumber(rule.ValidLength, bindings, Role, rule.Id) is not { } length)
        {
            return null;
        }

        if (ValidityLength.Of(length, rule.ValidUnit) is not { } valid)
        {
            Review(CalculationDiagnostics.NotWhole, rule.Id, rule.ValidLength, Role, rule.Id, FeelText.Number(length));
            return null;
        }

        return valid;
    }
}
