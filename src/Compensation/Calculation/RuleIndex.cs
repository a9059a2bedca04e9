using System.Collections.ObjectModel;

namespace Compensation.Calculation;

/// <summary>The rules of a version by their places, and which of them concern each other: what is looked up for each claim.</summary>
internal sealed class RuleIndex
{
    public RuleIndex(PackVersion pack)
    {
        Rules = [.. pack.Eligibility, .. pack.LossRules, .. pack.RemedyRules, .. pack.LimitRules];
        FirstLoss = pack.Eligibility.Count;
        FirstRemedy = FirstLoss + pack.LossRules.Count;
        FirstLimit = FirstRemedy + pack.RemedyRules.Count;
        Answers = [.. pack.RemedyRules.Select(r => pack.LossRules.Select(l => r.For?.Contains(l.Id) == true).ToArray())];
        CoveredRemedies = [.. pack.LimitRules.Select(l => pack.RemedyRules.Select(r => l.Remedies.Contains(r.Id)).ToArray())];
        CoveredLosses = [.. pack.LimitRules.Select(l => pack.LossRules.Select(r => l.Losses.Contains(r.Id)).ToArray())];
        Reasons = [.. Rules.Select(r => ReasonOf(r, r.Sources.Sure, ReadOnlyDictionary<string, string>.Empty))];
        Exceeds = [.. pack.RemedyRules.Select(r => r.Exceeds)];
        Choices =
        [
            .. pack.RemedyRules.Select(r => r.Choice).OfType<string>().Distinct(StringComparer.Ordinal)
                .Select(name => new Choice(name, [.. pack.RemedyRules.Select(r => r.Choice == name)], pack.Choices.FirstOrDefault(c => c.Name == name))),
        ];
    }

    /// <summary>Eligibility, losses, remedies and limits, each in the order of the pack.</summary>
    public Rule[] Rules { get; }

    /// <summary>Where loss rules begin in <see cref="Rules"/>.</summary>
    public int FirstLoss { get; }

    /// <summary>Where remedy rules begin in <see cref="Rules"/>.</summary>
    public int FirstRemedy { get; }

    /// <summary>Where limit rules begin in <see cref="Rules"/>.</summary>
    public int FirstLimit { get; }

    /// <summary>For each of <see cref="Rules"/> the reason without words where nothing it rests on depends on the claim: offers share it.</summary>
    public Reason[] Reasons { get; }

    /// <summary>For each remedy rule and loss rule, whether the one answers the other.</summary>
    public bool[][] Answers { get; }

    /// <summary>For each limit and remedy rule, whether it is covered whole.</summary>
    public bool[][] CoveredRemedies { get; }

    /// <summary>For each limit and loss rule, whether the parts that answer it are covered.</summary>
    public bool[][] CoveredLosses { get; }

    /// <summary>For each remedy rule, whether it may be more than the loss.</summary>
    public bool[] Exceeds { get; }

    /// <summary>The choices, in the order of their first remedies.</summary>
    public Choice[] Choices { get; }

    /// <summary>The reason that stands for a rule.</summary>
    public static Reason ReasonOf(Rule rule, Grounds grounds, IReadOnlyDictionary<string, string> because) =>
        new() { Rule = rule.Id, Kind = rule.Kind, Right = rule.Right, Grounds = grounds, Because = because };

    /// <summary>Alternatives among which one is chosen.</summary>
    /// <param name="Name">The name of the choice.</param>
    /// <param name="Remedies">For each remedy rule, whether it is one of them.</param>
    /// <param name="Own">The pack's own answer; null without one.</param>
    internal sealed record Choice(string Name, bool[] Remedies, NamedExpression? Own);
}
