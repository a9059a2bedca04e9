using System.Collections.Frozen;

namespace Compensation.Calculation.Explaining;

/// <summary>Which remedies a claim gets, and what each is worth.</summary>
internal sealed partial class ExplainedAssessment
{
    private void FindRemedies()
    {
        for (var i = 0; i < Pack.RemedyRules.Count; i++)
        {
            if (Find(Pack.RemedyRules[i]) is { } line)
            {
                _lines[i] = line;
                HasDetails |= line.Rule.UnitOf is not null || line.Rule.ValidLength is not null;
                AddLine(i, line.Answered is [var first, ..] ? first : -1);
                foreach (var (loss, value) in line.Parts)
                {
                    AddPart(loss, value);
                }
            }
        }

        FoundLines = [.. _lines.OfType<FoundLine>()];
        if (Host.VetoedRemedies.Count > 0)
        {
            RemoveLines(rule => Host.VetoedRemedies.Contains(Pack.RemedyRules[rule].Id));
        }
    }

    private FoundLine? Find(RemedyRule rule)
    {
        if (rule.Host is { } host)
        {
            return LineOf(rule, host);
        }

        var answered = rule.For is null ? [] : Enumerable.Range(0, _losses.Count).Where(l => rule.For.Contains(_losses[l].Rule.Id)).ToArray();
        foreach (var loss in rule.For is null ? [] : _openLosses.Where(l => rule.For.Contains(l.Rule.Id)).ToArray())
        {
            LeaveOpen(rule, loss);
        }

        if (rule.For is not null && answered.Length == 0)
        {
            return null;
        }

        if (rule.WhenIsPerLoss)
        {
            answered = [.. answered.Where(l => IsGiven(rule, _losses[l]))];
            return answered.Length == 0 ? null : Valued(rule, answered);
        }

        return IsGiven(rule, answered is [var first, ..] ? _losses[first] : null) ? Valued(rule, answered) : null;
    }

    /// <summary>A host's remedy as a line; null when it answers a loss that does not stand.</summary>
    private FoundLine? LineOf(RemedyRule rule, Remedy host)
    {
        var answered = host.Parts.Select(p => _losses.ToList().FindIndex(l => l.Id == p.Loss)).ToArray();
        if (answered.Contains(-1))
        {
            return null;
        }

        var value = AmountOf(host.Value, host.Range, host.IsUnknown, rule.Rounding, "the value", host.Id);
        return new FoundLine(rule, answered, value)
        {
            Parts = value.Amount is not { } amount ? []
                : answered.Length == 0 ? [(-1, amount)]
                : [.. answered.Select((loss, i) => (loss, Round(host.Parts[i].Value ?? 0, rule.Rounding)))],
        };
    }

    /// <summary>Whether a remedy is given; where that is open, what it would come to is read for its facts.</summary>
    private bool IsGiven(RemedyRule rule, FoundLoss? loss)
    {
        var verdict = Ask(rule.When, loss is null ? null : Bind(rule, loss), rule.Id, Weight.Finds, out _);
        if (verdict is null)
        {
            LeaveOpen(rule, loss);
        }

        return verdict == true;
    }

    /// <summary>A remedy that may yet be given.</summary>
    private void LeaveOpen(RemedyRule rule, FoundLoss? loss)
    {
        var bindings = loss is null ? null : Bind(rule, loss);
        Touch(rule.When, bindings);
        Touch(rule.Value, bindings);
        _openRemedies.Add(rule);
    }

    private static Binding Bind(RemedyRule rule, FoundLoss loss) => new(rule.Loss, Evaluated.Of(loss.Context), null);

    private FoundLine Valued(RemedyRule rule, int[] answered)
    {
        if (rule.Value is null)
        {
            return new FoundLine(rule, answered, default);
        }

        if (!rule.ValueIsPerLoss)
        {
            var value = Assess(rule.Value, null, rule.Rounding, "the value", rule.Id);
            return new FoundLine(rule, answered, value) { Parts = value.Amount is { } amount ? Divided(amount, answered, rule) : [] };
        }

        var parts = new List<(int, decimal)>();
        var total = new AssessedAmount(0m);
        foreach (var loss in answered)
        {
            var value = Assess(rule.Value, Bind(rule, _losses[loss]), rule.Rounding, "the value", rule.Id);
            total = Add(total, value, rule);
            parts.Add((loss, value.Amount ?? 0));
        }

        return new FoundLine(rule, answered, total) { Parts = total.Amount is null ? [] : parts };
    }

    /// <summary>The sum of what is known; a range makes the sum a range, and something unknown makes it unknown.</summary>
    private AssessedAmount Add(AssessedAmount left, AssessedAmount right, RemedyRule rule)
    {
        IReadOnlyList<Diagnostic> reasons = [.. left.Reasons, .. right.Reasons];
        if (left.IsUnknown || right.IsUnknown)
        {
            return AssessedAmount.UnknownFor(left.Absent.Union(right.Absent)) with { Reasons = reasons };
        }

        try
        {
            var sum = left.Range is null && right.Range is null
                ? new AssessedAmount(left.Amount + right.Amount)
                : new AssessedAmount(null, new AmountRange((left.Range is null ? left.Amount : left.Range.Low) + (right.Range is null ? right.Amount : right.Range.Low),
                    (left.Range is null ? left.Amount : left.Range.High) + (right.Range is null ? right.Amount : right.Range.High)));
            return sum with { IsSensitive = left.IsSensitive || right.IsSensitive, Reasons = reasons };
        }
        catch (OverflowException)
        {
            return AssessedAmount.Unknown with { Reasons = [Review(CalculationDiagnostics.OutOfRange, rule.Id, rule.Value, "a sum of values")] };
        }
    }

    /// <summary>A value that is one for several losses is divided among them as their amounts stand to each other.</summary>
    private IReadOnlyList<(int, decimal)> Divided(decimal amount, int[] answered, RemedyRule rule)
    {
        if (answered.Length == 0)
        {
            return [(-1, amount)];
        }

        var shares = Allotment.Allot(amount, [.. answered.Select(l => _losses[l].Amount.Amount ?? 0)], Digits(rule.Rounding));
        return [.. answered.Zip(shares)];
    }

    protected override bool TryChoose(int choice, out string? remedy)
    {
        var own = Index.Choices[choice].Own!;
        var result = Work(own.Expression, null, own.Name, Weight.Settles).Result;
        _missing.UnionWith(result.Absent);
        remedy = result.Value as string;
        return true;
    }

    /// <summary>What later rules see of the offer; not known while an absent fact may yet change a line of it.</summary>
    private Evaluated OfferNow() => new(OfferContext(), Open(_openRemedies.Count > 0 || _openLosses.Count > 0 || LinesIn().Any(l => !l.Value.Absent.IsEmpty)));

    /// <summary>The lines in the offer so far.</summary>
    private List<FoundLine> LinesIn()
    {
        var lines = new List<FoundLine>();
        foreach (ref readonly var line in Lines)
        {
            if (line.IsIn)
            {
                lines.Add(_lines[line.Rule]!);
            }
        }

        return lines;
    }

    /// <summary>What later rules see of the offer: totals of what is given, by form and by the type of loss that is answered, and ids.</summary>
    private FeelContext OfferContext(bool isSettled = false)
    {
        isSettled |= _unsettled.Count == 0;
        var lines = LinesIn();
        var isKnown = isSettled && !lines.Exists(l => l.IsUnknown);
        var failed = isKnown ? null : new FailedValue([.. lines.SelectMany(l => l.Value.Reasons).Concat(isSettled ? [] : _unsettled).Distinct()]);
        var unfound = isSettled || _unfound.Count == 0 ? null : new FailedValue([.. _unfound]);
        var isSensitive = lines.Exists(l => l.Value.IsSensitive);
        foreach (ref readonly var line in Lines)
        {
            isSensitive |= line.IsIn && (line.MarksNow & LimitMarks.Withheld) != 0;
        }

        var totals = Totals(amount => isKnown ? amount : failed);
        return new FeelContext(
        [
            .. totals,
            KeyValuePair.Create("losses", unfound ?? (object?)LossIds()),
            KeyValuePair.Create("remedies", unfound ?? (object?)RemedyIds()),
        ])
        {
            Sensitive = isSensitive ? totals.Select(t => t.Key).ToFrozenSet() : FrozenSet<string>.Empty,
        };
    }

    protected override bool Recovered(int loss, decimal recovered)
    {
        var found = _losses[loss];
        var isWithheld = found.Amount.IsSensitive;
        foreach (ref readonly var line in Lines)
        {
            if (line is { IsKept: true, IsAlternative: false } && (line.Marks & LimitMarks.Raised) == 0 && !Index.Exceeds[line.Rule])
            {
                isWithheld |= ((line.Marks & LimitMarks.Withheld) != 0 || _lines[line.Rule]!.Value.IsSensitive) && PartsOf(line).ToArray().Any(p => p.Loss == loss);
            }
        }

        Review(
            CalculationDiagnostics.DoubleRecovery, found.Rule.Id, found.Rule.Amount, found.Id,
            FailureReason.Say(recovered, isWithheld), FailureReason.Say(found.Amount.Amount!.Value, isWithheld));
        return true;
    }
}
