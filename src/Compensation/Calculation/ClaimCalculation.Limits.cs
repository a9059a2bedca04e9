namespace Compensation.Calculation;

/// <summary>Limits, in the order written, each over what the one before left.</summary>
internal sealed partial class ClaimCalculation
{
    /// <summary>The lines after all limits. Each that changed something is added to <paramref name="applied"/>.</summary>
    private IReadOnlyList<Line> Limit(IReadOnlyList<Line> lines, List<(LimitRule, AppliedLimit)>? applied)
    {
        // An alternative is no part of the total.
        var weight = applied is null ? Weight.Decides : Weight.Settles;
        foreach (var rule in _version.LimitRules)
        {
            var covered = lines.Where(l => l.Parts.Any(p => Covers(rule, l, p))).ToArray();
            if (covered.Length == 0 && !MayCover(rule, lines))
            {
                continue;
            }

            _environment.Offer = OfferNow(lines);
            var verdict = Ask(rule.When, null, rule.Id, weight, out _);
            if (verdict != true || covered.Length == 0)
            {
                if (verdict != false)
                {
                    Touch(rule.Amount, null);
                }

                continue;
            }

            var worked = Work(rule.Amount, null, rule.Id, weight);
            if (!worked.Result.IsKnown)
            {
                _missing.UnionWith(worked.Result.Absent);
                continue;
            }

            if (Number.Of(worked.Result.Value) is not { } amount)
            {
                var reasons = ReviewWithout(worked, rule.Id, rule.Amount, "the amount");
                _unsettled.AddRange(applied is null ? [] : reasons);
                continue;
            }

            if (amount.Sign < 0)
            {
                var negative = Review(CalculationDiagnostics.Negative, rule.Id, rule.Amount, "the amount", rule.Id, FailureReason.Say(worked.Result.Value, worked.Result.IsSensitive));
                _unsettled.AddRange(applied is null ? [] : [negative]);
                continue;
            }

            lines = Apply(rule, amount, worked.Result.IsSensitive, lines, applied);
        }

        return lines;
    }

    /// <summary>Whether something not yet known may come under the limit.</summary>
    private bool MayCover(LimitRule rule, IReadOnlyList<Line> lines) =>
        _openRemedies.Any(r => rule.Remedies.Contains(r.Id) || (r.For is not null && r.For.Overlaps(rule.Losses)))
        || lines.Any(l => !l.Worth.Absent.IsEmpty && (rule.Remedies.Contains(l.Rule.Id) || (l.Rule.For is not null && l.Rule.For.Overlaps(rule.Losses))));

    private static bool Covers(LimitRule rule, Line line, LinePart part) =>
        rule.Remedies.Contains(line.Rule.Id) || (part.Loss is { } loss && rule.Losses.Contains(loss.Rule.Id));

    private IReadOnlyList<Line> Apply(LimitRule rule, Number amount, bool isSensitive, IReadOnlyList<Line> lines, List<(LimitRule, AppliedLimit)>? applied)
    {
        var parts = lines.SelectMany((line, at) => line.Parts.Select((part, i) => (Line: at, Part: i, part.Value, Covered: Covers(rule, line, part)))).Where(p => p.Covered).ToArray();
        var before = parts.Sum(p => p.Value);
        var after = After(rule, amount, before);
        if (after == before)
        {
            return lines;
        }

        var shares = Allotment.Allot(after, [.. parts.Select(p => p.Value)], Digits(rule.Rounding));
        var changed = lines.ToArray();
        for (var i = 0; i < parts.Length; i++)
        {
            var (at, part, _, _) = parts[i];
            var line = changed[at];
            changed[at] = line with
            {
                Worth = line.Worth with { IsSensitive = line.Worth.IsSensitive || isSensitive },
                Parts = [.. line.Parts.Select((p, n) => n == part ? p with { Value = shares[i] } : p)],
                IsRaised = line.IsRaised || rule.Limit == LimitKind.AtLeast,
                IsDropped = line.IsDropped || rule.Limit == LimitKind.DropBelow,
            };
        }

        applied?.Add((rule, new AppliedLimit
        {
            Id = rule.Id,
            Over = rule.Over,
            Before = before,
            After = after,
            Parts = [.. parts.Select((p, i) => (p.Line, p.Value, Share: shares[i])).GroupBy(p => p.Line).Select(g => new LimitPart(lines[g.Key].Rule.Id, g.Sum(p => p.Value), g.Sum(p => p.Share)))],
        }));
        return [.. changed.Where(l => !(l.IsDropped && l.Value == 0))];
    }

    private decimal After(LimitRule rule, Number amount, decimal before) => rule.Limit switch
    {
        LimitKind.AtMost => Math.Min(before, Round(amount, rule.Rounding)),
        LimitKind.AtLeast => before > 0 ? Math.Max(before, Round(amount, rule.Rounding)) : before,
        LimitKind.Less => Math.Max(0, before - Round(amount, rule.Rounding)),
        LimitKind.Times => Round(amount * before, rule.Rounding),
        _ => before < amount ? 0 : before,
    };

    /// <summary>What an alternative would come to: limited with the other choices as they stand. Null when the limits drop it.</summary>
    private Line? LimitedAsIfChosen(Line alternative, IReadOnlyList<Line> chosen)
    {
        var lines = _version.RemedyRules
            .Select(rule => ReferenceEquals(rule, alternative.Rule) ? alternative : chosen.FirstOrDefault(l => ReferenceEquals(l.Rule, rule) && l.Rule.Choice != alternative.Rule.Choice))
            .OfType<Line>()
            .ToArray();
        return Limit(lines, null).FirstOrDefault(l => ReferenceEquals(l.Rule, alternative.Rule));
    }
}
