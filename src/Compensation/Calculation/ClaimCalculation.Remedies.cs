using System.Collections.Frozen;

namespace Compensation.Calculation;

/// <summary>Which remedies a claim gets, what each is worth, and which of several alternatives.</summary>
internal sealed partial class ClaimCalculation
{
    private List<Line> FindRemedies(IReadOnlyList<FoundLoss> losses)
    {
        var lines = new List<Line>();
        foreach (var rule in _version.RemedyRules)
        {
            if (rule.Host is { } host)
            {
                lines.AddRange(LineOf(rule, host, losses) is { } given ? [given] : []);
                continue;
            }

            var answered = rule.For is null ? [] : losses.Where(l => rule.For.Contains(l.Rule.Id)).ToArray();
            var open = rule.For is null ? [] : _openLosses.Where(l => rule.For.Contains(l.Rule.Id)).ToArray();
            foreach (var loss in open)
            {
                Leave(rule, loss);
            }

            if (rule.For is not null && answered.Length == 0)
            {
                continue;
            }

            if (rule.WhenIsPerLoss)
            {
                answered = [.. answered.Where(l => Given(rule, l))];
                if (answered.Length == 0)
                {
                    continue;
                }
            }
            else if (!Given(rule, answered.FirstOrDefault()))
            {
                continue;
            }

            lines.Add(Value(rule, answered));
        }

        return lines;
    }

    /// <summary>Whether a remedy is given; where that is open, what it would come to is read for its facts.</summary>
    private bool Given(RemedyRule rule, FoundLoss? loss)
    {
        var verdict = Ask(rule.When, loss is null ? null : Bind(rule, loss), rule.Id, Weight.Finds, out _);
        if (verdict is null)
        {
            Leave(rule, loss);
        }

        return verdict == true;
    }

    /// <summary>A remedy that may yet be given.</summary>
    private void Leave(RemedyRule rule, FoundLoss? loss)
    {
        var bindings = loss is null ? null : Bind(rule, loss);
        Touch(rule.When, bindings);
        Touch(rule.Value, bindings);
        _openRemedies.Add(rule);
    }

    private static Binding Bind(RemedyRule rule, FoundLoss loss) => new(rule.Loss, Evaluated.Of(loss.Context), null);

    private Line Value(RemedyRule rule, IReadOnlyList<FoundLoss> answered)
    {
        if (rule.Value is null)
        {
            return new Line(rule, answered, default, []);
        }

        if (!rule.ValueIsPerLoss)
        {
            var worth = Assess(rule.Value, null, rule.Rounding, "the value", rule.Id);
            return new Line(rule, answered, worth, worth.Amount is { } amount ? Divide(amount, answered, rule) : []);
        }

        var parts = new List<LinePart>();
        var total = new Worth(0m);
        foreach (var loss in answered)
        {
            var worth = Assess(rule.Value, Bind(rule, loss), rule.Rounding, "the value", rule.Id);
            total = Add(total, worth, rule);
            parts.Add(new LinePart(loss, worth.Amount ?? 0));
        }

        return new Line(rule, answered, total, total.Amount is null ? [] : parts);
    }

    /// <summary>The sum of what is known; a range makes the sum a range, and something unknown makes it unknown.</summary>
    private Worth Add(Worth left, Worth right, RemedyRule rule)
    {
        IReadOnlyList<Diagnostic> reasons = [.. left.Reasons, .. right.Reasons];
        if (left.IsUnknown || right.IsUnknown)
        {
            return Worth.UnknownFor(left.Absent.Union(right.Absent)) with { Reasons = reasons };
        }

        try
        {
            var sum = left.Range is null && right.Range is null
                ? new Worth(left.Amount + right.Amount)
                : new Worth(null, new AmountRange((left.Range is null ? left.Amount : left.Range.Low) + (right.Range is null ? right.Amount : right.Range.Low),
                    (left.Range is null ? left.Amount : left.Range.High) + (right.Range is null ? right.Amount : right.Range.High)));
            return sum with { IsSensitive = left.IsSensitive || right.IsSensitive, Reasons = reasons };
        }
        catch (OverflowException)
        {
            return Worth.Unknown with { Reasons = [Review(CalculationDiagnostics.OutOfRange, rule.Id, rule.Value, "a sum of values")] };
        }
    }

    /// <summary>A value that is one for several losses is divided among them as their amounts stand to each other.</summary>
    private IReadOnlyList<LinePart> Divide(decimal amount, IReadOnlyList<FoundLoss> answered, RemedyRule rule)
    {
        if (answered.Count == 0)
        {
            return [new LinePart(null, amount)];
        }

        var shares = Allotment.Allot(amount, [.. answered.Select(l => l.Worth.Amount ?? 0)], Digits(rule.Rounding));
        return [.. answered.Select((loss, i) => new LinePart(loss, shares[i]))];
    }

    /// <summary>Of the alternatives of each choice the claimant's, else the pack's, else the first.</summary>
    private (IReadOnlyList<Line> Chosen, IReadOnlyList<Line> Alternatives) Choose(IReadOnlyList<Line> lines)
    {
        var chosen = new List<Line>();
        var alternatives = new List<Line>();
        foreach (var group in lines.GroupBy(l => (l.Rule.Choice, Alone: l.Rule.Choice is null ? l.Rule.Id : null), (key, group) => (key.Choice, Lines: group.ToArray())))
        {
            var pick = group.Choice is null ? group.Lines[0] : Pick(group.Choice, group.Lines);
            chosen.Add(pick);
            alternatives.AddRange(group.Lines.Where(l => !ReferenceEquals(l, pick)));
        }

        // An alternative that may yet be given makes the pack's own answer matter.
        foreach (var choice in _version.Choices.Where(c => _openRemedies.Any(r => r.Choice == c.Name)))
        {
            Touch(choice.Expression, null);
        }

        // In the order of the pack, not of the choices.
        return ([.. lines.Where(chosen.Contains)], [.. lines.Where(alternatives.Contains)]);
    }

    private Line Pick(string choice, Line[] lines)
    {
        if (_bound.Claim.Choose.TryGetValue(choice, out var wanted) && Array.Find(lines, l => l.Rule.Id == wanted) is { } claimants)
        {
            return claimants;
        }

        if (lines.Length > 1 && _version.Choices.FirstOrDefault(c => c.Name == choice) is { } rule)
        {
            var result = Work(rule.Expression, null, choice, Weight.Settles).Result;
            _missing.UnionWith(result.Absent);
            if (result.Value is string id && Array.Find(lines, l => l.Rule.Id == id) is { } packs)
            {
                return packs;
            }
        }

        return lines[0];
    }

    /// <summary>What later rules see of the offer; not known while an absent fact may yet change a line of it.</summary>
    private Evaluated OfferNow(IReadOnlyList<Line> lines) => new(
        OfferContext(lines), _openRemedies.Count > 0 || _openLosses.Count > 0 || lines.Any(l => !l.Worth.Absent.IsEmpty) ? Evaluated.Nothing.Union(_missing) : Evaluated.Nothing);

    /// <summary>What later rules see of the offer: totals of what is given, by form and by the type of loss that is answered, and ids.</summary>
    private FeelContext OfferContext(IReadOnlyList<Line> lines, bool isSettled = false)
    {
        isSettled |= _unsettled.Count == 0;
        var known = isSettled && !lines.Any(l => l.IsUnknown);
        var failed = known ? null : new FailedValue([.. lines.SelectMany(l => l.Worth.Reasons).Concat(isSettled ? [] : _unsettled).Distinct()]);
        var unfound = isSettled || _unfound.Count == 0 ? null : new FailedValue([.. _unfound]);
        KeyValuePair<string, object?>[] totals =
        [
            Total("total", (_, _) => true),
            .. Enum.GetValues<RemedyForm>().Where(f => f != RemedyForm.Apology).Select(form => Total(WireWords.RemedyForms.Of(form), (line, _) => line.Rule.Form == form)),
            .. Enum.GetValues<LossType>().Select(type => Total(WireWords.LossTypes.Of(type), (_, part) => part.Loss?.Rule.Type == type)),
        ];
        return new FeelContext(
        [
            .. totals,
            KeyValuePair.Create("losses", unfound ?? (object?)_losses.Select(l => (object?)l.Id).ToArray()),
            KeyValuePair.Create("remedies", unfound ?? (object?)lines.Select(l => (object?)l.Rule.Id).ToArray()),
        ])
        {
            Sensitive = lines.Any(l => l.Worth.IsSensitive) ? totals.Select(t => t.Key).ToFrozenSet() : FrozenSet<string>.Empty,
        };

        KeyValuePair<string, object?> Total(string name, Func<Line, LinePart, bool> counts) => KeyValuePair.Create<string, object?>(
            name, known ? lines.Sum(line => line.Parts.Where(part => counts(line, part)).Sum(part => part.Value)) : failed);
    }

    /// <summary>Nobody is paid twice for one loss: what is more than the loss itself is for a person to see.</summary>
    private void CheckRecovery(IReadOnlyList<FoundLoss> losses, IReadOnlyList<Line> lines)
    {
        foreach (var loss in losses.Where(l => l.Worth.Amount is not null))
        {
            var answers = lines.Where(l => !l.Rule.Exceeds && !l.IsRaised).SelectMany(l => l.Parts.Select(p => (Line: l, Part: p))).Where(p => ReferenceEquals(p.Part.Loss, loss)).ToArray();
            var recovered = answers.Sum(a => a.Part.Value);
            if (recovered > loss.Worth.Amount)
            {
                var isWithheld = loss.Worth.IsSensitive || answers.Any(a => a.Line.Worth.IsSensitive);
                Review(
                    CalculationDiagnostics.DoubleRecovery, loss.Rule.Id, loss.Rule.Amount, loss.Id,
                    FailureReason.Say(recovered, isWithheld), FailureReason.Say(loss.Worth.Amount.Value, isWithheld));
            }
        }
    }
}
