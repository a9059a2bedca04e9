namespace Compensation.Tests.Offers;

/// <summary>Packs whose offers are explained in the tests of letters.</summary>
internal static class LetterPacks
{
    /// <summary>A shop: goods that arrive damaged or late, with every form of remedy.</summary>
    public const string Shop = """
        pack: shop.delivery
        format: 1
        version: 1.0.0
        title: { en: "Late and damaged deliveries", zh: "送达延迟与损坏" }
        source: "Terms of delivery, section 4"
        currency: CNY
        inputs:
          days_late:   { type: number, min: 0, digits: 0, title: { en: "days of delay", zh: "延迟天数" } }
          reported:    { type: date, title: { en: "date of your report", zh: "报告日期" } }
          phone:       { type: string, sensitive: true, optional: true }
          member:      { type: boolean, default: false, title: { en: "whether you are a member", zh: "是否为会员" } }
          paid_before: { type: number, min: 0, digits: 2, unit: CNY, default: 0 }
          wishes:      { type: string, optional: true, values: [ money, goods ] }
          items:
            type: list
            default: []
            title: { en: "damaged items", zh: "受损商品" }
            of:
              name:  string
              price: { type: number, min: 0, digits: 2, title: { en: "price", zh: "价格" } }
        eligibility:
          - decline: reported_late
            when: days_late > 100
            because: { en: "Your report of {reported} came more than 100 days after the delivery", zh: "您于{reported}报告，距送达已超过100天" }
          - decline: nothing_bought
            when: days_late > 200
            because: { en: "We have no order for the number {phone}.", zh: "未查到号码{phone}对应的订单。" }
          - review: many_items
            when: count(items) > 2
            because: { en: "The claim is for more than two items.", zh: "申请涉及的商品超过两件。" }
        losses:
          - loss: damaged
            each: items
            type: direct
            kind: goods damaged
            amount: item.price
            method: transaction record
            because: { en: "Your {item.name} arrived damaged.", zh: "您的{item.name}送达时已损坏。" }
          - loss: delay
            type: indirect
            kind: late delivery
            when: days_late > 0
            amount: days_late * 15
            method: time cost
            source: "Delivery code, article 9"
            unverified: true
            because:
              en: |
                The parcel was {days_late} days
                late
              zh: |
                包裹延迟{days_late}天
                送达
        remedies:
          - remedy: refund
            for: [ damaged ]
            form: cash
            choice: damage_answer
            value: loss.amount
            right: redress
            what: { en: "a refund to your card", zh: "原路退款" }
          - remedy: replacement
            for: [ damaged ]
            form: goods
            choice: damage_answer
            value: loss.amount
            right: choose
            units: { count: count(items), of: item }
            what: { en: "new goods of the same kind", zh: "同款新商品" }
          - remedy: points
            for: [ delay ]
            form: service
            value: loss.amount
            right: fair dealing
            units: { count: if member then 2000 else 1500, of: point }
            valid: { months: 18 }
            what: { en: "points on your account", zh: "账户积分" }
            because: { en: "Members get more points.", zh: "会员可获得更多积分。" }
          - remedy: letter
            form: apology
            level: executive
            what: { en: "a letter from the director of service", zh: "服务总监亲笔致歉信" }
        limits:
          - limit: already_paid
            over: [ refund, replacement ]
            less: paid_before
            because: { en: "We have already paid {paid_before}.", zh: "此前已支付{paid_before}。" }
        choose: { damage_answer: if wishes = "goods" then "replacement" else "refund" }
        deadlines:
          pay_by: reported + duration("P14D")
          carrier_check: reported + duration("P30D")
        """;

    /// <summary>The offer of <see cref="Shop"/> for facts in JSON.</summary>
    public static Offer OfShop(string facts)
    {
        var files = new MemoryFiles().Add("shop.yaml", Shop);
        Assert.That(RulePack.TryLoad(files, "shop.yaml", out var pack, out var diagnostics), Is.True, string.Join('\n', diagnostics));
        return Calculate(pack!, facts);
    }

    /// <summary>The offer of a shipped pack for facts in JSON.</summary>
    public static Offer OfFile(string path, string facts) => Calculate(RulePack.Load(Path.Combine(Repository.Root, path)), facts);

    private static Offer Calculate(RulePack pack, string facts) => pack.Compile().Calculate(Claim.Parse($$"""{"id":"C-1","facts":{{facts}}}"""));
}
