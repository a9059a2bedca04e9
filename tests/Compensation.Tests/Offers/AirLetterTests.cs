namespace Compensation.Tests.Offers;

/// <summary>Letters by the packs that ship.</summary>
public sealed class AirLetterTests
{
    private const string Union = "rules/air/eu261.yaml";
    private const string Kingdom = "rules/air/uk261.yaml";

    private const string LateByUnderFourHours =
        """
        {"event":"delay","distance_km":6000,"intra_community":false,"arrival_delay_min":200,"extraordinary":false,"passengers":2,"voucher_agreed":true,
         "carrier_reduction_invoked":true,"reasonable_measures_taken":true,"flight_date":"2025-03-05"}
        """;

    [Test]
    public void Explain_HalvedWithAVoucherToChoose_English() => Approve(Union, LateByUnderFourHours, "en", """
        You reached your final destination 200 minutes late. We have assessed this indirect loss (loss of time) at EUR 1,200.00, as set by law. Basis: CJEU C-402/07 Sturgeon; C-581/10 Nelson; Regulation (EC) No 261/2004, Article 7(1).

        We offer you a payment of EUR 600.00. For the distance of your journey the law sets 600 euros for each passenger. Passengers on this claim: 2. Basis: Regulation (EC) No 261/2004, Article 7(1) and (3), and your right to redress.

        On a journey of more than 3500 km the airline may halve the amount when the delay is under four hours, and it does. This reduces the amount from EUR 1,200.00 to EUR 600.00. Basis: CJEU C-402/07 Sturgeon, paragraph 63; CJEU C-561/20 United Airlines.

        Instead, you may ask for the following; please tell us if you would prefer it:
        - Service: a travel voucher, worth EUR 600.00. Basis: Regulation (EC) No 261/2004, Article 7(3), and your right to choose.

        Last day to claim: 5 March 2031.
        """);

    [Test]
    public void Explain_HalvedWithAVoucherToChoose_Chinese() => Approve(Union, LateByUnderFourHours, "zh", """
        您抵达最终目的地时晚点200分钟。此项间接损失（时间损失）按法定标准核定为1,200.00欧元。依据：CJEU C-402/07 Sturgeon; C-581/10 Nelson；Regulation (EC) No 261/2004, Article 7(1)。

        我们愿向您提供现金补偿600.00欧元。按您的全程航程距离，法定补偿标准为每位旅客600欧元；本次申请涉及2位旅客。依据：Regulation (EC) No 261/2004, Article 7(1) and (3)，以及您享有的求偿权。

        航程超过3500公里且晚点不足四小时的，航空公司有权将补偿减半，本次已行使该权利。因此，金额由1,200.00欧元减至600.00欧元。依据：CJEU C-402/07 Sturgeon, paragraph 63; CJEU C-561/20 United Airlines。

        您也可以改选以下方案，如需改选，请告知我们：
        - 服务：旅行代金券，价值600.00欧元。依据：Regulation (EC) No 261/2004, Article 7(3)，以及您享有的自主选择权。

        索赔截止日期：2031年3月5日。
        """);

    /// <summary>What the loss says stands in the reason as well, and is told once.</summary>
    [TestCase("en", """
        We have considered your claim and are sorry that we cannot offer you compensation. You reached your final destination 120 minutes late. Compensation is due from three hours, counted until the first door of the aircraft is opened. Basis: CJEU C-402/07 Sturgeon; C-581/10 Nelson; C-452/13 Henning.

        If you think that we have something wrong, or if you can tell us more, please write to us and we will look at your claim again. Your right to take the matter further, including to a court, is not affected.
        """)]
    [TestCase("zh", """
        我们已认真审核您的申请，很抱歉，本次无法向您提供补偿。您抵达最终目的地时晚点120分钟。按照规定，晚点达三小时或以上的，方须支付补偿；抵达时间以首个舱门打开的时间为准。依据：CJEU C-402/07 Sturgeon; C-581/10 Nelson; C-452/13 Henning。

        如您认为上述认定有误，或有其他情况需要补充，请与我们联系，我们将重新审核。本答复不影响您依法投诉或提起诉讼的权利。
        """)]
    public void Explain_UnderThreeHours_IsDeclined(string language, string letter) =>
        Approve(Union, """{"event":"delay","distance_km":6000,"arrival_delay_min":120}""", language, letter);

    [TestCase("en", """
        Your flight was cancelled.

        We need some more information before we can decide on your claim. Please tell us the following:
        - days of notice before departure
        - whether another flight was offered
        - how much earlier the other flight departs, in minutes
        - how much later the other flight arrives, in minutes
        """)]
    [TestCase("zh", """
        您的航班被取消。

        在对您的申请作出决定之前，我们还需要您补充一些信息。请告知我们以下情况：
        - 起飞前多少天接到通知
        - 是否提供了替代航班
        - 替代航班比原航班提前起飞的时间（分钟）
        - 替代航班比原航班延后到达的时间（分钟）
        """)]
    public void Explain_CancellationWithoutItsFacts_AsksForThem(string language, string start) =>
        Assert.That(LetterPacks.OfFile(Union, """{"event":"cancellation","distance_km":1000}""").Explain(language), Does.StartWith(start + "\n\n"));

    [TestCase("en", "We need some more information before we can decide on your claim. Please tell us the delay when the first door of the aircraft was opened; the delay we have was taken at another moment of the arrival. Basis: CJEU C-452/13 Henning.")]
    [TestCase("zh", "在对您的申请作出决定之前，我们还需要您补充一些信息。请告知首个舱门打开时的晚点分钟数；目前填写的是抵达过程中其他时刻的数据。依据：CJEU C-452/13 Henning。")]
    public void Explain_DelayAtTouchdown_AsksForTheDoor(string language, string paragraph) => Assert.That(
        LetterPacks.OfFile(Kingdom, """{"event":"delay","distance_km":1000,"arrival_delay_min":178,"arrival_clock":"touchdown"}""").Explain(language).Split("\n\n"), Does.Contain(paragraph));

    [TestCase("en", "A member of our staff will look at your claim and decide on it. Your flight was on 5 March 2019, before the United Kingdom's own rules applied. We are checking whether the European Union's rules decide your claim. Basis: SI 2019/278.")]
    [TestCase("zh", "您的申请需要人工审核，我们会安排专人处理并作出决定。您的航班日期为2019年3月5日，当时英国自己的规则尚未施行，我们正在核实是否应按欧盟规则处理。依据：SI 2019/278。")]
    public void Explain_BeforeTheKingdomsRules_NeedsReview(string language, string paragraph) => Assert.That(
        LetterPacks.OfFile(Kingdom, """{"event":"delay","distance_km":1000,"arrival_delay_min":200,"flight_date":"2019-03-05"}""").Explain(language).Split("\n\n"), Does.Contain(paragraph));

    private static void Approve(string pack, string facts, string language, string letter) => Assert.That(LetterPacks.OfFile(pack, facts).Explain(language), Is.EqualTo(letter));
}
