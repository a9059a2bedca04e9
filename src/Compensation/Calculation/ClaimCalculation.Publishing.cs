using Compensation.Feel.Evaluation;
using Compensation.Feel.Types;
using Compensation.Packs.Rules;

namespace Compensation.Calculation;

/// <summary>From what was worked out to what the offer says.</summary>
internal sealed partial class ClaimCalculation
{
    private Loss Publish(FoundLoss loss) => new()
    {
        Id = loss.Id,
        Rule = loss.Rule.Id,
        Type = loss.Rule.Type,
        Kind = loss.Rule.LossKind,
        Amount = loss.Worth.Amount,
        IsUnknown = loss.Worth.IsUnknown,
        Range = loss.Worth.Range,
        Method = loss.Rule.Method,
        Right = loss.Rule.Right,
        Source = loss.Rule.Source,
        Unverified = loss.Rule.Unverified,
        Figures = Values(loss.Rule.Figures, loss.Item),
    };

    private Remedy Publish(Line line, OfferTexts texts)
    {
        var rule = line.Rule;
        var bindings = Bindings(line);
        return new Remedy
        {
            Id = rule.Id,
            Form = rule.Form,
            Choice = rule.Choice,
            Value = line.Value,
            IsUnknown = line.Worth.IsUnknown,
            Range = line.Worth.Range,
            Parts = [.. line.Parts.Where(p => p.Loss is not null).Select(p => new RemedyPart(p.Loss!.Id, p.Value))],
            Units = rule.UnitOf is not null && Number(rule.UnitCount, bindings, rule.Id) is { } count ? new Units(count, rule.UnitOf) : null,
            Valid = ValidityOf(rule, bindings),
            Level = rule.Level,
            What = texts.Of(rule.What, bindings),
            Right = rule.Right,
            Source = rule.Source,
            Unverified = rule.Unverified,
            Figures = Values(rule.Figures, bindings),
        };
    }

    /// <summary>A line's texts and figures see <c>loss</c> where it answers exactly one.</summary>
    private static Binding? Bindings(Line line) => line.Rule.For is null ? null : Bind(line.Rule, line.Answered[0]);

    private decimal? Number(TypedExpression? expression, Binding? bindings, string rule)
    {
        if (expression is null)
        {
            return null;
        }

        var (result, warnings) = _environment.Evaluate(expression, bindings, _trace);
        _missing.UnionWith(result.Absent);
        if (result.IsKnown && result.Value is not decimal)
        {
            AddWarnings(warnings, rule);
            Review(CalculationDiagnostics.NoAmount, rule, "the count", rule);
        }

        return result.Value as decimal?;
    }

    private Validity? ValidityOf(RemedyRule rule, Binding? bindings) => rule.ValidUnit is null or "until" || Number(rule.ValidLength, bindings, rule.Id) is not { } length
        ? null
        : rule.ValidUnit switch
        {
            "days" => new Validity { Days = (int)length },
            "months" => new Validity { Months = (int)length },
            _ => new Validity { Months = (int)(length * 12) },
        };

    private static List<Reason> Reasons(
        EligibilityRule[] eligibility, IReadOnlyList<FoundLoss> losses, IReadOnlyList<Line> lines, List<(LimitRule Rule, AppliedLimit Applied)> limits, bool nothingDue, OfferTexts texts)
    {
        var reasons = new List<Reason>();
        reasons.AddRange(eligibility.Select(r => ReasonOf(r, null)));
        reasons.AddRange(losses.Select(l => ReasonOf(l.Rule, l.Item)));
        reasons.AddRange(lines.Select(l => ReasonOf(l.Rule, Bindings(l))));
        reasons.AddRange(limits.Select(l => ReasonOf(l.Rule, null)));
        if (nothingDue)
        {
            reasons.Add(new Reason { Rule = "nothing_due", Kind = RuleKind.Standard, Because = texts.Standard("nothing_due") });
        }

        return reasons;

        Reason ReasonOf(Rule rule, Binding? bindings) => new()
        {
            Rule = rule.Id,
            Kind = rule.Kind,
            Right = rule.Right,
            Source = rule.Source,
            Unverified = rule.Unverified,
            Because = texts.Of(rule.Because, bindings),
        };
    }
}
