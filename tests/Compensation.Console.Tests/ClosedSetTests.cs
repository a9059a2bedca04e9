using Compensation.Cli.Reporting;
using Compensation.Cli.Scoring;

namespace Compensation.Cli;

/// <summary>What is worded by member has words for every member, in both languages.</summary>
public sealed class ClosedSetTests
{
    private static IEnumerable<RuleKind?> Kinds => Enum.GetValues<RuleKind>().Where(kind => kind != RuleKind.Standard).Cast<RuleKind?>().Append(null);

    [TestCase("en")]
    [TestCase("zh")]
    public void Lines_OfEveryKindAndOutcome_DifferInWords(string language)
    {
        var lines = (from kind in Kinds from outcome in Enum.GetValues<RuleOutcome>() select RuleTraceTexts.For(language).Lines(new RuleTrace(kind, "a", outcome, []), language).Single()).ToArray();

        Assert.That(lines, Has.Length.EqualTo(7 * Enum.GetValues<RuleOutcome>().Length));
        Assert.That(lines, Is.Unique);
    }

    [Test]
    public void Decision_OfEveryMember_HasAWordAndASeries()
    {
        var decisions = Enum.GetValues<Decision>();

        Assert.That(decisions.Select(new EnglishReportTexts().Decision), Is.Unique);
        Assert.That(decisions.Select(new ChineseReportTexts().Decision), Is.Unique);
        Assert.That(decisions.Select(DecisionSection.Series), Is.Unique);
        Assert.That(decisions.Select(ScoreSummary.Colour), Is.All.Not.EqualTo(Spectre.Console.Color.Default));
    }
}
