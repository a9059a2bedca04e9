using System.Diagnostics;

namespace Compensation.Cli;

/// <summary>Why rules did or did not apply, in English.</summary>
internal sealed class EnglishRuleTraceTexts : RuleTraceTexts
{
    public override string Heading => "Why each rule did or did not apply";

    public override string WarningsHeading => "What went wrong on the way";

    protected override string Colon => ": ";

    protected override string Absent => "not told";

    protected override string Withheld => "(withheld)";

    protected override string Separator => ", ";

    protected override string Kind(RuleKind? kind) => kind switch
    {
        RuleKind.Decline => "decline",
        RuleKind.Review => "review",
        RuleKind.Ask => "ask",
        RuleKind.Loss => "loss",
        RuleKind.Remedy => "remedy",
        RuleKind.Limit => "limit",
        null => "route",
        _ => throw new UnreachableException($"No rule that is traced is of the kind {kind}."),
    };

    protected override string Outcome(RuleOutcome outcome) => outcome switch
    {
        RuleOutcome.Applied => "applied",
        RuleOutcome.NotApplied => "did not apply",
        RuleOutcome.Open => "cannot be told yet",
        RuleOutcome.NoItems => "its list has no items",
        RuleOutcome.NoLoss => "none of the losses it answers was found",
        RuleOutcome.OtherChosen => "available, another was chosen",
        RuleOutcome.Dropped => "its condition holds, but nothing is given",
        RuleOutcome.NoEffect => "changed nothing",
        RuleOutcome.NotReached => "was not reached",
        _ => throw new UnreachableException($"{outcome}"),
    };

    protected override string Verdict(bool? holds) => holds switch { true => "is true", false => "is false", null => "has no answer" };
}
