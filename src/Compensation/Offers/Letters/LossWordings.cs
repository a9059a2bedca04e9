namespace Compensation.Offers.Letters;

/// <summary>
/// What letters say of a loss: <c>{0}</c> is what was lost, <c>{1}</c> the same with an article, <c>{2}</c> the amount and <c>{3}</c> how it was assessed. Where a reason has just said what happened, the
/// sentence leans on it.
/// </summary>
internal static class LossWordings
{
    public static readonly Wording FoundLead = new("This is what we have found:", "我们了解到的情况如下：");

    public static readonly Wording NoAmount = new("You have suffered {1}, for which no amount has been set.", "您遭受的{0}未核定金额。");

    public static readonly Wording NoAmountAfterReason = new("This is {1}, for which no amount has been set.", "此项{0}未核定金额。");

    public static readonly Wording NothingDue = new("You have suffered {1}, for which no money is due.", "就您遭受的{0}，依规定无须支付款项。");

    public static readonly Wording NothingDueAfterReason = new("No money is due for this {0}.", "就此项{0}，依规定无须支付款项。");

    public static readonly Wording Assessed = new("You have suffered {1}, which we have assessed at {2}{3}.", "您遭受的{0}{3}核定为{2}。");

    public static readonly Wording AssessedAfterReason = new("We have assessed this {0} at {2}{3}.", "此项{0}{3}核定为{2}。");

    /// <summary>A type of loss and its kind.</summary>
    public static readonly Wording TypeAndKind = new("{0} ({1})", "{0}（{1}）");

    /// <summary>A method of assessment that the glossary knows.</summary>
    public static readonly Wording Method = new(", {0}", "{0}");

    /// <summary>A method of assessment in the pack's own word.</summary>
    public static readonly Wording OwnMethod = new(", by {0}", "按{0}");
}
