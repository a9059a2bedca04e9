namespace Compensation.Calculation;

/// <summary>From what was worked out to what the offer says.</summary>
internal sealed partial class ClaimCalculation
{
    private Loss Publish(FoundLoss loss)
    {
        if (loss.Rule.Host is { } host)
        {
            return host.With(Shown(loss.Worth.Amount), loss.Worth.IsUnknown);
        }

        var grounds = GroundsOf(loss.Rule, [loss.Item]);
        return new()
        {
            Id = loss.Id,
            Rule = loss.Rule.Id,
            Type = loss.Rule.Type,
            Kind = loss.Rule.LossKind,
            Amount = Shown(loss.Worth.Amount),
            IsUnknown = loss.Worth.IsUnknown,
            Range = loss.Worth.Range,
            Method = loss.Rule.Method,
            Right = loss.Rule.Right,
            Grounds = grounds,
            Figures = Values(loss.Rule.Figures, loss.Item, loss.Id),
        };
    }

    private Remedy Publish(Line line, OfferTexts texts)
    {
        var rule = line.Rule;
        if (rule.Host is { } host)
        {
            return host.With(Shown(line.Value), line.Worth.IsUnknown, [.. line.Parts.Where(p => p.Loss is not null).Select(p => new RemedyPart(p.Loss!.Id, p.Value.WithDigits(ShownDigits)))]);
        }

        var bindings = Bindings(line);
        var grounds = GroundsOf(line);
        return new Remedy
        {
            Id = rule.Id,
            Form = rule.Form,
            Choice = rule.Choice,
            Value = Shown(line.Value),
            IsUnknown = line.Worth.IsUnknown,
            Range = line.Worth.Range,
            Parts = [.. line.Parts.Where(p => p.Loss is not null).Select(p => new RemedyPart(p.Loss!.Id, p.Value.WithDigits(ShownDigits)))],
            Units = line.Units,
            Valid = line.Valid,
            Level = rule.Level,
            What = texts.Of(rule.What, line),
            Right = rule.Right,
            Grounds = grounds,
            Figures = Values(rule.Figures, bindings, rule.Id),
        };
    }

    /// <summary>The digits that money is written with: whatever way an amount was worked out, it looks the same.</summary>
    private int ShownDigits => _version.Digits ?? (_currency is null ? null : Currency.Digits(_currency)) ?? 0;

    private decimal? Shown(decimal? amount) => amount?.WithDigits(ShownDigits);

    private AppliedLimit Shown(AppliedLimit limit) => new()
    {
        Id = limit.Id,
        Over = limit.Over,
        Before = limit.Before.WithDigits(ShownDigits),
        After = limit.After.WithDigits(ShownDigits),
        Parts = [.. limit.Parts.Select(p => new LimitPart(p.Remedy, p.Before.WithDigits(ShownDigits), p.After.WithDigits(ShownDigits)))],
    };

    /// <summary>A line with what is said beside its value.</summary>
    private Line Detailed(Line line)
    {
        var bindings = Bindings(line);
        return line with
        {
            Units = line.Rule.UnitOf is { } unit && KnownNumber(line.Rule.UnitCount, bindings, "the count", line.Rule.Id) is { } count ? new Units(count, unit) : null,
            Valid = ValidityOf(line.Rule, bindings),
        };
    }

    /// <summary>A line's details and figures see <c>loss</c> as the first that it answers.</summary>
    private static Binding? Bindings(Line line) => line.Rule.For is null ? null : Bind(line.Rule, line.Answered[0]);

    /// <summary>What a line rests on: where its value is that of several losses, whatever it used for any of them.</summary>
    private Grounds GroundsOf(Line line)
    {
        var losses = line.Parts.Select(p => p.Loss).OfType<FoundLoss>().ToArray();
        return losses.Length == 0 ? GroundsOf(line.Rule, [Bindings(line)]) : GroundsOf(line.Rule, [.. losses.Select(l => line.Rule.For is null ? null : Bind(line.Rule, l))]);
    }

    private Grounds GroundsOf(Rule rule, IReadOnlyList<Binding?> bindings)
    {
        if (rule.Sources.Choices.Count == 0)
        {
            return rule.Sources.Sure;
        }

        var chosen = new bool[rule.Sources.Count];
        foreach (var binding in bindings)
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
        var value = Feel.Evaluation.Number.InDecimals(result.Value);
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

    private Route Publish(RouteRule rule) => rule.With(KnownNumber(rule.Priority, null, "the priority", "route"));

    private List<Reason> Reasons(
        EligibilityRule[] eligibility, IReadOnlyList<FoundLoss> losses, IReadOnlyList<Line> lines, List<(LimitRule Rule, AppliedLimit Applied)> limits, bool nothingDue, OfferTexts texts)
    {
        var reasons = new List<Reason>();
        reasons.AddRange(eligibility.Select(r => ReasonOf(r, texts.Of(r.Because, null, r.Id), GroundsOf(r, [null]))));
        reasons.AddRange(Host.Verdicts);
        reasons.AddRange(losses.Select(l => ReasonOf(l.Rule, texts.Of(l.Rule.Because, l.Item, l.Rule.Id), GroundsOf(l.Rule, [l.Item]))));
        reasons.AddRange(lines.Select(l => ReasonOf(l.Rule, texts.Of(l.Rule.Because, l), GroundsOf(l))));
        reasons.AddRange(limits.Select(l => ReasonOf(l.Rule, texts.Of(l.Rule.Because, l.Applied), GroundsOf(l.Rule, [null]))));
        reasons.AddRange(Host.Remarks);
        if (nothingDue)
        {
            reasons.Add(new Reason { Rule = StandardTexts.NothingDue, Kind = RuleKind.Standard, Because = texts.Standard(StandardTexts.NothingDue) });
        }

        return reasons;

        Reason ReasonOf(Rule rule, IReadOnlyDictionary<string, string> because, Grounds grounds) => Host.ReasonFor(rule) ?? new()
        {
            Rule = rule.Id,
            Kind = rule.Kind,
            Right = rule.Right,
            Grounds = grounds,
            Because = because,
        };
    }
}
