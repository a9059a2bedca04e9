using System.Diagnostics;

namespace Compensation.Cli.Reporting;

/// <summary>The words of a report in Chinese.</summary>
internal sealed class ChineseReportTexts : ReportTexts
{
    public override string Language => "zh-CN";

    public override string Title => "补偿计算报告";

    public override string Lead(string? claims, string packs) => claims is null ? $"适用规则：{packs}" : $"申请文件：{claims}。适用规则：{packs}";

    public override string ManyPacks(string count) => $"{count}个规则包";

    public override string ClaimsRead => "读取申请";

    public override string Decision(Decision decision) => decision switch
    {
        Compensation.Decision.Offered => "给予补偿",
        Compensation.Decision.Declined => "不予补偿",
        Compensation.Decision.NeedsInformation => "待补充信息",
        Compensation.Decision.NeedsReview => "待人工审核",
        Compensation.Decision.Invalid => "无效",
        _ => throw new UnreachableException($"{decision}"),
    };

    public override string Rejected => "退回";

    public override string OfClaims(string share) => $"占申请的{share}";

    public override string TotalOffered => "补偿总额";

    public override string AverageOf(string average, string offers) => $"平均{average}，共{offers}份方案";

    public override string Nothing => "无。";

    public override string NothingOffered => "没有以金钱给予的补偿。";

    public override string Decisions => "处理结果";

    public override string Amounts => "补偿金额";

    public override string LossTypes => "损失类型";

    public override string LossTypesNote => "所有认定的损失，不论申请结果如何；一份申请可有多项损失。";

    public override string RemedyForms => "补偿形式";

    public override string RemedyFormsNote => "已给予的补偿项目。仍待补充信息或人工审核的项目单独计数，不计入金额。";

    public override string Routes => "审批去向";

    public override string RoutesNote => "按审批人统计全部已审申请；总额为已给予的补偿。";

    public override string DeclineReasons => "不予补偿的原因";

    public override string NothingDue => "无应付补偿";

    public override string ReviewReasons => "须人工审核的原因";

    public override string ReasonsNote => "一份申请可有多个原因。";

    public override string Missing => "缺少的信息";

    public override string MissingNote => "各有多少申请在等待该信息。";

    public override string Deadlines => "期限";

    public override string DeadlinesNote => "各期限涉及的申请数；比例以规则中设有该期限的申请为基数。";

    public override string Figures => "承诺履行及其他是否类指标";

    public override string FiguresNote => "规则随方案公布的是否类指标。比例为“是”在“是”与“否”中所占的份额。";

    public override string Rejects => "退回的申请";

    public override string RejectsNote => "无法读取或不符合规则要求的申请，按首个问题统计。";

    public override string Packs => "逐条规则";

    public override string PacksNote => "损失金额以全部已审申请计，补偿与限额以已给予的方案计。";

    public override string Eligibility => "受理条件";

    public override string Losses => "损失";

    public override string Remedies => "补偿";

    public override string Limits => "限额";

    public override string NeverApplied => "从未适用";

    public override string Claims => "申请";

    public override string Share => "比例";

    public override string Total => "总额";

    public override string Offers => "方案";

    public override string Average => "平均";

    public override string Largest => "最高";

    public override string Currency => "币种";

    public override string Range => "金额区间";

    public override string Times => "次数";

    public override string Found => "认定金额";

    public override string Offered => "补偿金额";

    public override string Open => "待定";

    public override string Change => "调整金额";

    public override string Reason => "原因";

    public override string Fact => "信息";

    public override string Problem => "问题";

    public override string Rule => "规则";

    public override string Route => "审批";

    public override string Deadline => "期限";

    public override string Figure => "指标";

    public override string Yes => "是";

    public override string No => "否";

    public override string NotSaid => "未说明";

    public override string Decided => "结果";

    public override string LossType => "类型";

    public override string RemedyForm => "形式";

    public override string WithoutTotal(string count) => $"尚无总额：{count}";

    public override string Such(string example) => $"例如：{example}";

    public override string Spread(string currency) => $"方案金额分布（{currency}，单位：%）";

    public override string AsTable => "以表格显示";

    public override string FromUntil(string from, string? until) => until is null ? $"{from}及以上" : from == "0" ? $"不足{until}" : $"{from}至不足{until}";

    public override string Short(decimal bound) => Shortened(bound, (1e12m, "万亿"), (1e8m, "亿"), (1e4m, "万"), (1e3m, "千"));

    public override string NotWorkedOut(string count) => $"未能算出：{count}";

    public override string BeyondRange => "超出金额范围";

    public override string Others(string count) => $"其他{count}项";

    public override string NoVersion => "当日没有生效的版本";

    public override string NoRoute => "无去向";

    public override string Named(string name, string word) => name switch
    {
        "approval" => $"审批：{word}",
        "owner" => $"负责：{word}",
        "escalation" => $"升级：{word}",
        _ => $"{name}：{word}",
    };

    public override string Aside(string name, string aside) => $"{name}（{aside}）";

    public override string Engine(string version) => $"由 Compensation {version} 计算。总额精确无舍入；不同币种不相加、不换算。";

    public override string Separator => "；";

    protected override string In(Wording term) => term.Chinese;
}
