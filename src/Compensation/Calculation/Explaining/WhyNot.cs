using System.Globalization;

namespace Compensation.Calculation.Explaining;

/// <summary>Gathers the verdicts of one calculation, and says of each rule of the pack what became of it and why.</summary>
internal sealed class WhyNot(PackVersion version)
{
    private readonly Dictionary<TypedExpression, List<Verdict>> _verdicts = new(ReferenceEqualityComparer.Instance);
    private readonly DecidingParts _parts = new(version);

    /// <summary>A condition was asked. What decided it is looked up now, while <c>losses</c> and <c>offer</c> are what it saw.</summary>
    public void Asked(TypedExpression when, Binding? bindings, Evaluated result, ClaimEnvironment environment)
    {
        if (!_verdicts.TryGetValue(when, out var verdicts))
        {
            _verdicts.Add(when, verdicts = []);
        }

        // Limits are asked again for each alternative; what counts is the offer itself, which is limited first.
        var about = (bindings?.Value.Value as FeelContext)?.TryGet("id", out var id) == true ? id as string : null;
        if (verdicts.Count == 0 || bindings is not null)
        {
            verdicts.Add(new Verdict(result.IsKnown ? result.Value is true : null, about, _parts.Of(when, bindings, environment)));
        }
    }

    /// <summary>The rules of the pack, in its order.</summary>
    public IReadOnlyList<RuleTrace> Rules(Offer offer) =>
    [
        .. version.Eligibility.Select(rule => Single(rule, (_, holds) => Simple(holds))),
        .. version.LossRules.SelectMany(rule => rule.Each is null ? [Single(rule, (_, holds) => Simple(holds))] : Items(rule, offer)),
        .. version.RemedyRules.SelectMany(rule => Remedies(rule, offer)),
        .. version.LimitRules.Select(rule => Single(rule, (wasAsked, holds) =>
            offer.Limits.Any(l => l.Id == rule.Id) ? RuleOutcome.Applied
            : !wasAsked && rule.When is not null ? RuleOutcome.NotReached
            : holds == true ? RuleOutcome.NoEffect
            : Simple(holds))),
        .. version.Routes.Select(rule => Route(rule, offer)),
    ];

    private static RuleOutcome Simple(bool? holds) => holds switch { true => RuleOutcome.Applied, false => RuleOutcome.NotApplied, null => RuleOutcome.Open };

    /// <summary>All verdicts on a condition; one that holds when there is none.</summary>
    private IReadOnlyList<Verdict> VerdictsOn(TypedExpression? when) =>
        when is null ? [new Verdict(true, null, [])] : _verdicts.TryGetValue(when, out var verdicts) ? verdicts : [];

    private RuleTrace Single(Rule rule, Func<bool, bool?, RuleOutcome> outcome)
    {
        var verdict = VerdictsOn(rule.When) is [var first, ..] ? first : null;
        return new RuleTrace(rule.Kind, rule.Id, outcome(verdict is not null, verdict is null ? false : verdict.Holds), verdict?.Deciding ?? []) { Title = language => version.Titles.Rule(rule.Kind, rule.Id, language) };
    }

    private IEnumerable<RuleTrace> Items(LossRule rule, Offer offer)
    {
        var verdicts = rule.When is null
            ? [.. offer.Losses.Where(l => l.Rule == rule.Id).Select(l => new Verdict(true, null, []))]
            : VerdictsOn(rule.When);
        return verdicts.Count == 0
            ? [new RuleTrace(rule.Kind, rule.Id, RuleOutcome.NoItems, []) { Title = language => version.Titles.Rule(rule.Kind, rule.Id, language) }]
            : verdicts.Select((verdict, i) => new RuleTrace(rule.Kind, $"{rule.Id}[{Number(i + 1)}]", Simple(verdict.Holds), verdict.Deciding)
            {
                Title = language => version.Titles.Rule(rule.Kind, rule.Id, language) is { } title ? TextFormat.For(language).Nth(title, Number(i + 1)) : null,
            });
    }

    private IEnumerable<RuleTrace> Remedies(RemedyRule rule, Offer offer)
    {
        if (rule.For is { } answered && !offer.Losses.Any(l => answered.Contains(l.Rule)))
        {
            return [new RuleTrace(rule.Kind, rule.Id, RuleOutcome.NoLoss, []) { Title = language => version.Titles.Rule(rule.Kind, rule.Id, language) }];
        }

        return VerdictsOn(rule.When).Select(verdict => new RuleTrace(
            rule.Kind,
            verdict.About is null ? rule.Id : $"{rule.Id} ({verdict.About})",
            verdict.Holds != true ? Simple(verdict.Holds)
                : offer.Remedies.Any(r => r.Id == rule.Id) ? RuleOutcome.Applied
                : offer.Alternatives.Any(r => r.Id == rule.Id) ? RuleOutcome.OtherChosen
                : RuleOutcome.Dropped,
            verdict.Deciding)
        {
            Title = language => version.Titles.Rule(rule.Kind, rule.Id, language) is not { } title ? null
                : TitleOf(offer, verdict.About, language) is { } loss ? TextFormat.For(language).Labelled(title, loss)
                : title,
        });
    }

    /// <summary>What people call the loss that a remedy was asked about; null for a remedy that was asked once.</summary>
    private string? TitleOf(Offer offer, string? loss, string language)
    {
        if (offer.Losses.FirstOrDefault(l => l.Id == loss) is not { } found)
        {
            return null;
        }

        var title = version.Titles.Rule(RuleKind.Loss, found.Rule, language) ?? found.Rule;
        return found.Id.Length == found.Rule.Length ? title : TextFormat.For(language).Nth(title, found.Id[(found.Rule.Length + 1)..^1]);
    }

    private RuleTrace Route(RouteRule rule, Offer offer)
    {
        var isTaken = offer.Route.Number == rule.Number;
        var verdict = VerdictsOn(rule.When) is [var first, ..] ? first : null;
        var outcome = isTaken ? RuleOutcome.Applied
            : verdict is null || verdict.Holds == true ? RuleOutcome.NotReached
            : Simple(verdict.Holds);
        return new RuleTrace(null, Number(rule.Number), outcome, verdict?.Deciding ?? []) { Title = language => version.Titles.Route(rule.Number, language) };
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Verdict(bool? Holds, string? About, IReadOnlyList<DecidingCondition> Deciding);
}
