namespace Compensation.Calculation.Explaining;

/// <summary>Limits, in the order written, each over what the one before left.</summary>
internal sealed partial class ExplainedAssessment
{
    protected override bool ApplyLimits()
    {
        if (IsRecording)
        {
            // An alternative that may yet be given makes the pack's own answer matter.
            foreach (var choice in Pack.Choices.Where(c => _openRemedies.Any(r => r.Choice == c.Name)))
            {
                Touch(choice.Expression, null);
            }
        }

        for (var i = 0; i < Pack.LimitRules.Count; i++)
        {
            ApplyLimit(i, Pack.LimitRules[i]);
        }

        return true;
    }

    private void ApplyLimit(int at, LimitRule rule)
    {
        // An alternative is no part of the total.
        var weight = IsRecording ? Weight.Settles : Weight.Decides;
        var isCovering = Cover(at);
        if (!isCovering && !MayCover(rule))
        {
            return;
        }

        _environment.Offer = OfferNow();
        var verdict = Ask(rule.When, null, rule.Id, weight, out _);
        if (verdict != true || !isCovering)
        {
            Touch(verdict == false ? null : rule.Amount, null);
            return;
        }

        var worked = Work(rule.Amount, null, rule.Id, weight);
        if (!worked.Result.IsKnown)
        {
            _missing.UnionWith(worked.Result.Absent);
            return;
        }

        IReadOnlyList<Diagnostic> reasons;
        if (Number.Of(worked.Result.Value) is not { } amount)
        {
            reasons = ReviewWithout(worked, rule.Id, rule.Amount, "the amount");
        }
        else if (amount.Sign < 0)
        {
            reasons = [Review(CalculationDiagnostics.Negative, rule.Id, rule.Amount, "the amount", rule.Id, FailureReason.Say(worked.Result.Value, worked.Result.IsSensitive))];
        }
        else
        {
            IsWithholding = worked.Result.IsSensitive;
            var after = rule.Limit.After(Before, amount, number => Round(number, rule.Rounding));
            if (after != Before)
            {
                Apply(at, after);
            }

            return;
        }

        _unsettled.AddRange(IsRecording ? reasons : []);
    }

    /// <summary>Whether something not yet known may come under the limit.</summary>
    private bool MayCover(LimitRule rule) =>
        _openRemedies.Exists(r => IsUnder(rule, r)) || LinesIn().Exists(l => !l.Value.Absent.IsEmpty && IsUnder(rule, l.Rule));

    private static bool IsUnder(LimitRule limit, RemedyRule remedy) => limit.Remedies.Contains(remedy.Id) || (remedy.For is not null && remedy.For.Overlaps(limit.Losses));
}
