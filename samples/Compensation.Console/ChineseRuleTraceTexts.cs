using System.Diagnostics;

namespace Compensation.Cli;

/// <summary>Why rules did or did not apply, in Chinese.</summary>
internal sealed class ChineseRuleTraceTexts : RuleTraceTexts
{
    public override string Heading => "各条规则适用或不适用的原因";

    public override string WarningsHeading => "计算中出现的问题";

    protected override string Colon => "：";

    protected override string Absent => "未提供";

    protected override string Withheld => "（不予显示）";

    protected override string Separator => "，";

    protected override string Kind(RuleKind? kind) => kind switch
    {
        RuleKind.Decline => "拒绝规则",
        RuleKind.Review => "人工审核规则",
        RuleKind.Ask => "补充信息规则",
        RuleKind.Loss => "损失",
        RuleKind.Remedy => "补偿",
        RuleKind.Limit => "限额",
        null => "审批流程",
        _ => throw new UnreachableException($"No rule that is traced is of the kind {kind}."),
    };

    protected override string Outcome(RuleOutcome outcome) => outcome switch
    {
        RuleOutcome.Applied => "适用",
        RuleOutcome.NotApplied => "不适用",
        RuleOutcome.Open => "尚无法判断",
        RuleOutcome.NoItems => "没有可列的项目",
        RuleOutcome.NoLoss => "未发现它所对应的损失",
        RuleOutcome.OtherChosen => "可选，但已选择其他方案",
        RuleOutcome.Dropped => "条件成立，但未给予",
        RuleOutcome.NoEffect => "未产生影响",
        RuleOutcome.NotReached => "未判断到此条",
        _ => throw new UnreachableException($"{outcome}"),
    };

    protected override string Verdict(bool? holds) => holds switch { true => "成立", false => "不成立", null => "无结果" };
}
