namespace Compensation.Offers.Letters;

/// <summary>What letters say of what is given, and of what may be chosen instead.</summary>
internal static class RemedyWordings
{
    /// <summary>Stands before several lines of an offer.</summary>
    public static readonly Wording OfferLead = new("We offer you the following:", "我们愿向您提供以下补偿：");

    /// <summary>The worth of what is no money.</summary>
    public static readonly Wording Worth = new("worth {0}", "价值{0}");

    /// <summary>A description and its worth.</summary>
    public static readonly Wording WithWorth = new("{0}, {1}", "{0}，{1}");

    /// <summary>Units, validity and level of a line.</summary>
    public static readonly Wording Details = new(" ({0})", "（{0}）");

    public static readonly Wording Level = new("level: {0}", "级别：{0}");

    public static readonly Wording Valid = new("valid for {0} from the day it is given", "自提供之日起{0}内有效");

    public static readonly Wording ValidUntil = new("valid until {0}", "有效期至{0}");

    public static readonly Wording MonthsAndDays = new("{0} and {1}", "{0}零{1}");

    /// <summary>A count of things for which the glossary has no word.</summary>
    public static readonly Wording OwnUnit = new("{0} × {1}", "{0} × {1}");

    /// <summary>A worth that is not known yet.</summary>
    public static readonly Wording ValueOpen = new("an amount still to be worked out", "金额待定");

    public static readonly Wording AtMost = new("up to {0}", "不超过{0}");

    public static readonly Wording AtLeast = new("at least {0}", "不低于{0}");

    public static readonly Wording Between = new("{0} to {1}", "{0}至{1}");

    public static readonly Wording Total = new("In total, our offer comes to {0}.", "以上补偿合计{0}。");

    /// <summary>Stands before what may be chosen instead of the offer: <c>{0}</c> is <see cref="OneOf"/> or <see cref="TheFollowing"/>.</summary>
    public static readonly Wording Instead = new(
        "Instead, you may ask for {0}; please tell us if you would prefer it:", "您也可以改选{0}，如需改选，请告知我们：");

    /// <summary>Stands before what may be chosen instead of one line of the offer, which is <c>{1}</c>.</summary>
    public static readonly Wording InsteadOf = new(
        "Instead of {1} you may ask for {0}; please tell us if you would prefer it:", "您也可以选择{0}代替{1}，如需选择，请告知我们：");

    public static readonly Wording OneOf = new("one of the following", "以下任一方案");

    public static readonly Wording TheFollowing = new("the following", "以下方案");

    public static readonly Wording LineInItsWords = new("{0}", "“{0}”");

    public static readonly Wording LineOfMoney = new("the payment of {0}", "上述{0}的现金补偿");

    public static readonly Wording LineOfForm = new("the {0}", "上述{0}补偿");
}
