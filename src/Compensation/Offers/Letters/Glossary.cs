namespace Compensation.Offers.Letters;

/// <summary>The terms of the letters. The rights bear the names of the consumer statutes in both languages.</summary>
internal static class Glossary
{
    /// <summary>Nouns.</summary>
    public static TermTable LossTypes { get; } = new(
        new("direct", "direct loss", "直接损失"),
        new("indirect", "indirect loss", "间接损失"),
        new("data", "data loss", "数据损失"),
        new("reputational", "reputational loss", "声誉损失"));

    /// <summary>What packs often name as a loss. Packs are written in English words, so these have no other English term.</summary>
    public static TermTable LossKinds { get; } = new(
        new("loss of time", "loss of time", "时间损失"),
        new("loss of service", "loss of service", "服务中断"),
        new("loss of earnings", "loss of earnings", "收入损失"),
        new("ticket not used", "ticket not used", "客票未使用"),
        new("goods damaged", "goods damaged", "货物损坏"),
        new("goods lost", "goods lost", "货物丢失"),
        new("late delivery", "late delivery", "延迟送达"),
        new("missed appointment", "missed appointment", "预约未履行"),
        new("data breach", "data breach", "数据泄露"),
        new("distress", "distress", "精神损害"));

    /// <summary>Labels of lines.</summary>
    public static TermTable Forms { get; } = new(
        new("cash", "payment", "现金"),
        new("goods", "goods", "实物"),
        new("service", "service", "服务"),
        new("apology", "apology", "致歉"));

    /// <summary>How something was assessed, as an adverbial phrase.</summary>
    public static TermTable Methods { get; } = new(
        new("market price", "by the market price", "按市场价格"),
        new("repair cost", "by the cost of repair", "按维修费用"),
        new("transaction record", "by the transaction record", "按交易记录"),
        new("financial statement", "by the financial statements", "按财务报表"),
        new("statutory", "as set by law", "按法定标准"),
        new("time cost", "by the value of the time lost", "按时间成本"),
        new("expected risk", "by the expected risk", "按预期风险"),
        new("opportunity loss", "by the opportunity lost", "按机会损失"),
        new("recovery cost", "by the cost of recovery", "按恢复费用"),
        new("data value", "by the value of the data", "按数据价值"),
        new("statutory privacy damages", "by the damages the law sets for privacy", "按法定隐私损害赔偿标准"),
        new("satisfaction score", "by the satisfaction score", "按满意度评分"),
        new("reputation monitoring", "by the monitoring of reputation", "按声誉监测结果"),
        new("award band", "by the award bands", "按赔偿金额档次"));

    /// <summary>Rights of the claimant: in English what follows "your right to".</summary>
    public static TermTable Rights { get; } = new(
        new("know", "know", "知情权"),
        new("choose", "choose", "自主选择权"),
        new("fair dealing", "fair dealing", "公平交易权"),
        new("redress", "redress", "求偿权"),
        new("safety", "safety", "安全保障权"),
        new("privacy", "privacy", "隐私权"));

    /// <summary>What goods and services are counted in: the English singular, and the Chinese word with its measure.</summary>
    public static TermTable Units { get; } = new(
        new("hour", "hour", "小时"),
        new("day", "day", "天"),
        new("night", "night", "晚"),
        new("week", "week", "周"),
        new("month", "month", "个月"),
        new("year", "year", "年"),
        new("item", "item", "件"),
        new("piece", "piece", "件"),
        new("voucher", "voucher", "张代金券"),
        new("coupon", "coupon", "张优惠券"),
        new("ticket", "ticket", "张票"),
        new("point", "point", "积分"),
        new("mile", "mile", "里程"));

    /// <summary>Levels of an apology.</summary>
    public static TermTable Levels { get; } = new(
        new("standard", "standard", "标准"),
        new("agent", "agent", "客服人员"),
        new("team", "team", "团队"),
        new("supervisor", "supervisor", "主管"),
        new("manager", "manager", "经理"),
        new("director", "director", "总监"),
        new("executive", "executive", "高级管理层"));

    /// <summary>Names of deadlines.</summary>
    public static TermTable Deadlines { get; } = new(
        new("claim_by", "Last day to claim", "索赔截止日期"),
        new("first_response", "First response by", "首次答复期限"),
        new("final_response", "Final response by", "最终答复期限"),
        new("acknowledge_by", "Acknowledgement by", "受理确认期限"),
        new("answer_by", "Answer by", "答复期限"),
        new("reply_by", "Reply by", "回复期限"),
        new("follow_up", "Follow-up by", "后续跟进期限"),
        new("pay_by", "Payment by", "付款期限"),
        new("refer_by", "Referral to a dispute body by", "提交争议处理机构的期限"),
        new("valid_until", "Valid until", "有效期至"));
}
