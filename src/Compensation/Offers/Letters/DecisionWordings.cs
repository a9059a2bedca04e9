namespace Compensation.Offers.Letters;

/// <summary>What letters say of a decision, of what it waits for, and of the claim as a whole.</summary>
internal static class DecisionWordings
{
    public static readonly Wording Declined = new(
        "We have considered your claim and are sorry that we cannot offer you compensation.", "我们已认真审核您的申请，很抱歉，本次无法向您提供补偿。");

    /// <summary>What somebody who gets nothing may do.</summary>
    public static readonly Wording Recourse = new(
        "If you think that we have something wrong, or if you can tell us more, please write to us and we will look at your claim again. Your right to take the matter further, including to a court, is not affected.",
        "如您认为上述认定有误，或有其他情况需要补充，请与我们联系，我们将重新审核。本答复不影响您依法投诉或提起诉讼的权利。");

    public static readonly Wording NeedsInformation = new("We need some more information before we can decide on your claim.", "在对您的申请作出决定之前，我们还需要您补充一些信息。");

    public static readonly Wording MissingLead = new("Please tell us the following:", "请告知我们以下情况：");

    public static readonly Wording OnceComplete = new("We will decide as soon as we have it.", "收到后，我们会尽快作出决定。");

    public static readonly Wording NeedsReview = new("A member of our staff will look at your claim and decide on it.", "您的申请需要人工审核，我们会安排专人处理并作出决定。");

    public static readonly Wording OnceReviewed = new("We will write to you as soon as a decision has been made.", "如有结果，我们将及时通知您。");

    public static readonly Wording Invalid = new("We cannot deal with your claim as it stands.", "您的申请目前无法处理。");

    public static readonly Wording ProblemsLead = new("Please correct the following and send it to us again:", "请更正以下内容后重新提交：");

    /// <summary>Asks for a claim that can be used, where there is no more to say of what is wrong.</summary>
    public static readonly Wording TryAgain = new("Please check it and send it to us again.", "请核对后重新提交。");

    public static readonly Wording ReasonsLead = new("The reasons are:", "理由如下：");

    public static readonly Wording DeadlinesLead = new("Please note these dates:", "请留意以下期限：");

    public static readonly Wording AssumedLead = new(
        "We have assumed the following, as the claim does not say otherwise. Please tell us if any of it is wrong:", "因申请中未作说明，我们暂按以下情况处理，如与实际不符，请告知我们：");

    /// <summary>An assumed value that is empty.</summary>
    public static readonly Wording Nothing = new("none", "无");
}
