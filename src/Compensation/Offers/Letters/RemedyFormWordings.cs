using System.Diagnostics;

namespace Compensation.Offers.Letters;

/// <summary>What letters say of a form of remedy. <c>{0}</c> is the description: what is given and its worth; <c>{1}</c> is the worth alone.</summary>
/// <param name="Described">Offers it with a description in the pack's words.</param>
/// <param name="Valued">Offers it where only its worth is known.</param>
/// <param name="Bare">Offers it where nothing more is known.</param>
/// <param name="Limited">Names it as the part of an offer that a limit is over.</param>
internal sealed record RemedyFormWordings(Wording Described, Wording Valued, Wording Bare, Wording Limited)
{
    private static readonly RemedyFormWordings Cash = new(
        new("We offer you the following payment: {0}", "我们愿向您提供以下现金补偿：{0}"),
        new("We offer you a payment of {1}", "我们愿向您提供现金补偿{1}"),
        new("We offer you a payment", "我们愿向您提供现金补偿"),
        new("cash", "现金"));

    private static readonly RemedyFormWordings Goods = new(
        new("We offer you the following goods: {0}", "我们愿向您提供以下实物补偿：{0}"),
        new("We offer you goods {0}", "我们愿向您提供实物补偿{1}"),
        new("We offer you goods", "我们愿向您提供实物补偿"),
        new("goods", "实物"));

    private static readonly RemedyFormWordings Service = new(
        new("We offer you the following service: {0}", "我们愿向您提供以下服务：{0}"),
        new("We offer you a service {0}", "我们愿向您提供服务补偿{1}"),
        new("We offer you a service", "我们愿向您提供服务补偿"),
        new("service", "服务"));

    private static readonly RemedyFormWordings Apology = new(
        new("We offer you the following apology: {0}", "我们将以下列方式向您致歉：{0}"),
        new("We offer you an apology {0}", "我们将以下列方式向您致歉：{0}"),
        new("We apologise to you", "我们谨此向您致歉"),
        new("apology", "致歉"));

    /// <summary>The wordings of a form.</summary>
    /// <exception cref="UnreachableException">There is no such form.</exception>
    public static RemedyFormWordings Of(RemedyForm form) => form switch
    {
        RemedyForm.Cash => Cash,
        RemedyForm.Goods => Goods,
        RemedyForm.Service => Service,
        RemedyForm.Apology => Apology,
        _ => throw new UnreachableException($"No words for the form {form}."),
    };
}
