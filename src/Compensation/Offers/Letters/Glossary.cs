namespace Compensation.Offers.Letters;

/// <summary>The terms of the letters. The rights bear the names of the consumer statutes in both languages.</summary>
internal static class Glossary
{
    /// <summary>Types of loss, as nouns.</summary>
    public static TermTable LossTypes { get; } = new(
        ("direct", "direct loss", "直接损失"),
        ("indirect", "indirect loss", "间接损失"),
        ("data", "data loss", "数据损失"),
        ("reputational", "reputational loss", "声誉损失"));

    /// <summary>What packs often name as a loss. Packs are written in English words, so these have no other English term.</summary>
    public static TermTable LossKinds { get; } = new(
        ("loss of time", "loss of time", "时间损失"),
        ("loss of service", "loss of service", "服务中断"),
        ("loss of earnings", "loss of earnings", "收入损失"),
        ("ticket not used", "ticket not used", "客票未使用"),
        ("goods damaged", "goods damaged", "货物损坏"),
        ("goods lost", "goods lost", "货物丢失"),
        ("late delivery", "late delivery", "延迟送达"),
        ("missed appointment", "missed appointment", "预约未履行"),
        ("data breach", "data breach", "数据泄露"),
        ("distress", "distress", "精神损害"));

    /// <summary>Forms of remedy, as nouns.</summary>
    public static TermTable Forms { get; } = new(
        ("cash", "payment", "现金"),
        ("goods", "goods", "实物"),
        ("service", "service", "服务"),
        ("apology", "apology", "致歉"));

    /// <summary>How something was assessed, as an adverbial phrase.</summary>
    public static TermTable Methods { get; } = new(
        ("market price", "by the market price", "按市场价格"),
        ("repair cost", "by the cost of repair", "按维修费用"),
        ("transaction record", "by the transaction record", "按交易记录"),
        ("financial statement", "by the financial statements", "按财务报表"),
        ("statutory", "as set by law", "按法定标准"),
        ("time cost", "by the value of the time lost", "按时间成本"),
        ("expected risk", "by the expected risk", "按预期风险"),
        ("opportunity loss", "by the opportunity lost", "按机会损失"),
        ("recovery cost", "by the cost of recovery", "按恢复费用"),
        ("data value", "by the value of the data", "按数据价值"),
        ("statutory privacy damages", "by the damages the law sets for privacy", "按法定隐私损害赔偿标准"),
        ("satisfaction score", "by the satisfaction score", "按满意度评分"),
        ("reputation monitoring", "by the monitoring of reputation", "按声誉监测结果"),
        ("award band", "by the award bands", "按赔偿金额档次"));

    /// <summary>Rights of the claimant: in English what follows "your right to".</summary>
    public static TermTable Rights { get; } = new(
        ("know", "know", "知情权"),
        ("choose", "choose", "自主选择权"),
        ("fair dealing", "fair dealing", "公平交易权"),
        ("redress", "redress", "求偿权"),
        ("safety", "safety", "安全保障权"),
        ("privacy", "privacy", "隐私权"));

    /// <summary>What goods and services are counted in: the English singular, and the Chinese word with its measure.</summary>
    public static TermTable Units { get; } = new(
        ("hour", "hour", "小时"),
        ("day", "day", "天"),
        ("night", "night", "晚"),
        ("week", "week", "周"),
        ("month", "month", "个月"),
        ("year", "year", "年"),
        ("item", "item", "件"),
        ("piece", "piece", "件"),
        ("voucher", "voucher", "张代金券"),
        ("coupon", "coupon", "张优惠券"),
        ("ticket", "ticket", "张票"),
        ("point", "point", "积分"),
        ("mile", "mile", "里程"));

    /// <summary>Levels of an apology.</summary>
    public static TermTable Levels { get; } = new(
        ("standard", "standard", "标准"),
        ("agent", "agent", "客服人员"),
        ("team", "team", "团队"),
        ("supervisor", "supervisor", "主管"),
        ("manager", "manager", "经理"),
        ("director", "director", "总监"),
        ("executive", "executive", "高级管理层"));

    /// <summary>Names of deadlines.</summary>
    public static TermTable Deadlines { get; } = new(
        ("claim_by", "Last day to claim", "索赔截止日期"),
        ("first_response", "First response by", "首次答复期限"),
        ("final_response", "Final response by", "最终答复期限"),
        ("acknowledge_by", "Acknowledgement by", "受理确认期限"),
        ("answer_by", "Answer by", "答复期限"),
        ("reply_by", "Reply by", "回复期限"),
        ("follow_up", "Follow-up by", "后续跟进期限"),
        ("pay_by", "Payment by", "付款期限"),
        ("refer_by", "Referral to a dispute body by", "提交争议处理机构的期限"),
        ("valid_until", "Valid until", "有效期至"));
}
