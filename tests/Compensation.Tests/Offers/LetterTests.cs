using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace Compensation.Tests.Offers;

/// <summary>Whole letters as a claimant gets them, under machine cultures with other digits, separators, calendars and casing.</summary>
[TestFixture("")]
[TestFixture("tr-TR")]
[TestFixture("ar-SA")]
[TestFixture("zh-CN")]
public sealed partial class LetterTests(string culture)
{
    private const string TwoItems =
        """{"days_late":3,"reported":"2025-06-02","member":true,"paid_before":50,"items":[{"name":"vase","price":199.5},{"name":"lamp","price":1200}]}""";

    private Culture _culture = null!;

    [SetUp]
    public void SetCulture() => _culture = Culture.Of(culture);

    [TearDown]
    public void RestoreCulture() => _culture.Dispose();

    [Test]
    public void Explain_EveryForm_IsALetterInEnglish() => Approve(LetterPacks.OfShop(TwoItems), "en", """
        This is what we have found:
        - Your vase arrived damaged. We have assessed this direct loss (goods damaged) at CNY 199.50, by the transaction record. Basis: Terms of delivery, section 4.
        - Your lamp arrived damaged. We have assessed this direct loss (goods damaged) at CNY 1,200.00, by the transaction record. Basis: Terms of delivery, section 4.
        - The parcel was 3 days late. We have assessed this indirect loss (late delivery) at CNY 45.00, by the value of the time lost. Basis: Delivery code, article 9 (source not verified).

        We offer you the following:
        - Payment: a refund to your card, CNY 1,349.50. Basis: Terms of delivery, section 4, and your right to redress.
        - Service: points on your account, worth CNY 45.00 (2,000 points; valid for 1 year 6 months from the day it is given). Members get more points. Basis: Terms of delivery, section 4, and your right to fair dealing.
        - Apology: a letter from the director of service (level: executive). Basis: Terms of delivery, section 4.

        We have already paid CNY 50.00. This reduces the amount in cash from CNY 1,399.50 to CNY 1,349.50. Basis: Terms of delivery, section 4.

        Instead of a refund to your card you may ask for the following; please tell us if you would prefer it:
        - Goods: new goods of the same kind, worth CNY 1,349.50 (2 items). Basis: Terms of delivery, section 4, and your right to choose.

        In total, our offer comes to CNY 1,394.50.

        Please note these dates:
        - Payment by: 16 June 2025.
        - Carrier check: 2 July 2025.
        """);

    [Test]
    public void Explain_EveryForm_IsALetterInChinese() => Approve(LetterPacks.OfShop(TwoItems), "zh", """
        我们了解到的情况如下：
        - 您的vase送达时已损坏。此项直接损失（货物损坏）按交易记录核定为199.50元。依据：Terms of delivery, section 4。
        - 您的lamp送达时已损坏。此项直接损失（货物损坏）按交易记录核定为1,200.00元。依据：Terms of delivery, section 4。
        - 包裹延迟3天送达。此项间接损失（延迟送达）按时间成本核定为45.00元。依据：Delivery code, article 9（出处未经核实）。

        我们愿向您提供以下补偿：
        - 现金：原路退款，1,349.50元。依据：Terms of delivery, section 4，以及您享有的求偿权。
        - 服务：账户积分，价值45.00元（2,000积分；自提供之日起1年6个月内有效）。会员可获得更多积分。依据：Terms of delivery, section 4，以及您享有的公平交易权。
        - 致歉：服务总监亲笔致歉信（级别：高级管理层）。依据：Terms of delivery, section 4。

        此前已支付50.00元。因此，现金部分的金额由1,399.50元减至1,349.50元。依据：Terms of delivery, section 4。

        您也可以选择以下方案代替“原路退款”，如需选择，请告知我们：
        - 实物：同款新商品，价值1,349.50元（2件）。依据：Terms of delivery, section 4，以及您享有的自主选择权。

        以上补偿合计1,394.50元。

        请留意以下期限：
        - 付款期限：2025年6月16日。
        - carrier check：2025年7月2日。
        """);

    [Test]
    public void Explain_OneLawAndTwoLikeItems_SaysTheLawOnceAndEachItem() => Approve(
        LetterPacks.OfShop("""{"days_late":0,"reported":"2025-06-02","items":[{"name":"vase","price":20},{"name":"vase","price":30}]}"""), "en", """
        This is what we have found:
        - Your vase arrived damaged. We have assessed this direct loss (goods damaged) at CNY 20.00, by the transaction record.
        - Your vase arrived damaged. We have assessed this direct loss (goods damaged) at CNY 30.00, by the transaction record.

        We offer you the following:
        - Payment: a refund to your card, CNY 50.00. This honours your right to redress.
        - Apology: a letter from the director of service (level: executive).

        Instead of a refund to your card you may ask for the following; please tell us if you would prefer it:
        - Goods: new goods of the same kind, worth CNY 50.00 (2 items). This honours your right to choose.

        All of this is based on Terms of delivery, section 4.

        Please note these dates:
        - Payment by: 16 June 2025.
        - Carrier check: 2 July 2025.

        We have assumed the following, as the claim does not say otherwise. Please tell us if any of it is wrong:
        - paid before: CNY 0.00
        """);

    [Test]
    public void Explain_Declined_GivesTheReasonsAndWhatMayBeDone()
    {
        var offer = LetterPacks.OfShop("""{"days_late":203,"phone":"555-0199","reported":"2025-06-02","member":true,"paid_before":0,"items":[]}""");

        Approve(offer, "en", """
            The parcel was 203 days late.

            We have considered your claim and are sorry that we cannot offer you compensation. The reasons are:
            - Your report of 2 June 2025 came more than 100 days after the delivery. Basis: Terms of delivery, section 4.
            - We have no order for the number …. Basis: Terms of delivery, section 4.

            Carrier check: 2 July 2025.

            If you think that we have something wrong, or if you can tell us more, please write to us and we will look at your claim again. Your right to take the matter further, including to a court, is not affected.
            """);
        Approve(offer, "zh", """
            包裹延迟203天送达。

            我们已认真审核您的申请，很抱歉，本次无法向您提供补偿。理由如下：
            - 您于2025年6月2日报告，距送达已超过100天。依据：Terms of delivery, section 4。
            - 未查到号码…对应的订单。依据：Terms of delivery, section 4。

            carrier check：2025年7月2日。

            如您认为上述认定有误，或有其他情况需要补充，请与我们联系，我们将重新审核。本答复不影响您依法投诉或提起诉讼的权利。
            """);
    }

    [Test]
    public void Explain_NeedsInformation_NamesTheFactsByTheirTitles()
    {
        var offer = LetterPacks.OfShop("""{"reported":"2025-06-02","paid_before":0,"items":[{"name":"vase"}]}""");

        Approve(offer, "en", """
            Your vase arrived damaged.

            We need some more information before we can decide on your claim. Please tell us the following:
            - days of delay
            - damaged items, no. 1: price

            Carrier check: 2 July 2025.

            We will decide as soon as we have it.
            """);
        Approve(offer, "zh", """
            您的vase送达时已损坏。

            在对您的申请作出决定之前，我们还需要您补充一些信息。请告知我们以下情况：
            - 延迟天数
            - 受损商品第1项：价格

            carrier check：2025年7月2日。

            收到后，我们会尽快作出决定。
            """);
    }

    /// <summary>A default that another answer would not have changed anything for is not worth asking about; the offer itself holds all.</summary>
    [TestCase("""{"days_late":0,"reported":"2025-06-02"}""", "damaged items: none")]
    [TestCase("""{"days_late":3,"reported":"2025-06-02"}""", "whether you are a member: no|damaged items: none")]
    [TestCase("""{"days_late":300,"reported":"2025-06-02"}""", "")]
    public void Explain_Assumed_TellsWhatTheLetterLeansOn(string facts, string told)
    {
        var offer = LetterPacks.OfShop(facts);

        Assert.That(offer.Assumed.Keys, Is.EqualTo(new[] { "member", "paid_before", "items" }));
        Assert.That(offer.Explain("en").Split("Please tell us if any of it is wrong:\n- ") is [_, var list] ? string.Join('|', list.Split("\n\n")[0].Split("\n- ")) : "", Is.EqualTo(told));
    }

    [Test]
    public void Explain_NeedsReview_SaysWhyWithoutAmounts()
    {
        var offer = LetterPacks.OfShop(
            """{"days_late":0,"reported":"2025-06-02","member":true,"paid_before":0,"items":[{"name":"vase","price":1},{"name":"pot","price":1},{"name":"jug","price":1}]}""");

        Approve(offer, "en", """
            This is what we have found:
            - Your vase arrived damaged.
            - Your pot arrived damaged.
            - Your jug arrived damaged.

            A member of our staff will look at your claim and decide on it. The claim is for more than two items. Basis: Terms of delivery, section 4.

            Carrier check: 2 July 2025.

            We will write to you as soon as a decision has been made.
            """);
        Approve(offer, "zh", """
            我们了解到的情况如下：
            - 您的vase送达时已损坏。
            - 您的pot送达时已损坏。
            - 您的jug送达时已损坏。

            您的申请需要人工审核，我们会安排专人处理并作出决定。申请涉及的商品超过两件。依据：Terms of delivery, section 4。

            carrier check：2025年7月2日。

            如有结果，我们将及时通知您。
            """);
    }

    [Test]
    public void Explain_Invalid_SaysWhatHasToBeMended()
    {
        var offer = LetterPacks.OfShop(
            """{"days_late":3.5,"reported":"soon","wishes":"mony","phone":5550199,"paid_befor":1,"items":[{"name":"vase","price":-1,"colour":"red"}]}""");

        Approve(offer, "en", """
            We cannot deal with your claim as it stands. Please correct the following and send it to us again:
            - We do not know what “paid_befor” means. Did you mean “paid before”?
            - “days of delay” must be a whole number.
            - “date of your report” must be a date.
            - “phone” must be a text.
            - “wishes” must be one of money and goods.
            - We do not know what “items[1].colour” means.
            - “damaged items, no. 1: price” must be at least 0.
            """);
        Approve(offer, "zh", """
            您的申请目前无法处理。请更正以下内容后重新提交：
            - 我们无法识别“paid_befor”这一项。您是否指“paid before”？
            - “延迟天数”须为整数。
            - “报告日期”应填写日期。
            - “phone”应填写文字。
            - “wishes”须为money和goods之一。
            - 我们无法识别“items[1].colour”这一项。
            - “受损商品第1项：价格”不得小于0。
            """);
    }

    [Test]
    public void Explain_SensitiveFact_NeverAppears([Values("en", "zh")] string language)
    {
        foreach (var facts in new[]
        {
            """{"days_late":203,"phone":"555-0199","reported":"2025-06-02"}""",
            """{"days_late":3,"phone":"555-0199","reported":"2025-06-02"}""",
            """{"days_late":-3,"phone":"555-0199","reported":"2025-06-02"}""",
            """{"phone":"555-0199"}""",
        })
        {
            Assert.That(LetterPacks.OfShop(facts).Explain(language), Does.Not.Contain("0199"), facts);
        }
    }

    [TestCase("en")]
    [TestCase("zh")]
    public void Explain_ReadBackWithTexts_IsTheSameLetter(string language)
    {
        var offer = LetterPacks.OfShop(TwoItems);
        var withTexts = offer.Explainer!(language);

        Assert.That(Offer.Parse(withTexts.ToJson()).Explain(language), Is.EqualTo(offer.Explain(language)));
    }

    [Test]
    public void Explain_ReadBackWithoutTexts_UsesPlainWords() => Approve(
        Offer.Parse(LetterPacks.OfShop("""{"days_late":3,"reported":"2025-06-02"}""").ToJson()), "zh", """
        您遭受的间接损失（延迟送达）按时间成本核定为45.00元。依据：Delivery code, article 9（出处未经核实）。

        我们愿向您提供以下补偿：
        - 服务：价值45.00元（1,500积分；自提供之日起1年6个月内有效）。依据：Terms of delivery, section 4，以及您享有的公平交易权。
        - 致歉（级别：高级管理层）。依据：Terms of delivery, section 4。

        请留意以下期限：
        - 付款期限：2025年6月16日。
        - carrier check：2025年7月2日。

        因申请中未作说明，我们暂按以下情况处理，如与实际不符，请告知我们：
        - member：否
        - paid before：0
        - items：无
        """);

    [TestCase("zh-CN", "zh")]
    [TestCase("zh_TW", "zh")]
    [TestCase("ZH-Hant-HK", "zh")]
    [TestCase("en-GB", "en")]
    [TestCase("fr", "en")]
    [TestCase("", "en")]
    public void Explain_OtherTag_FallsBack(string tag, string language)
    {
        var offer = LetterPacks.OfShop(TwoItems);

        Assert.That(offer.Explain(tag), Is.EqualTo(offer.Explain(language)));
    }

    [Test]
    public void Explain_WordsOfAPacksOwn_AreShownAsTheyAre()
    {
        var offer = new Offer
        {
            Claim = "C-1",
            Decision = Decision.Offered,
            Currency = "GBP",
            Total = 20,
            Losses = [new Loss { Id = "garden", Type = LossType.Reputational, Kind = "wilted pride", Amount = 20, Method = "neighbours_vote", Grounds = new Grounds { Source = "Allotment rules." } }],
            Remedies =
            [
                new Remedy
                {
                    Id = "seeds",
                    Form = RemedyForm.Goods,
                    Value = 20,
                    Units = new Units(3, "seed tray"),
                    Valid = new Validity { Months = 1, Days = 10 },
                    Level = "head gardener",
                    What = new Dictionary<string, string> { ["en"] = "seeds.", ["zh"] = "种子。" },
                    Right = "sunlight",
                },
            ],
        };

        Approve(offer, "en", """
            You have suffered a reputational loss (wilted pride), which we have assessed at GBP 20.00, by neighbours vote. Basis: Allotment rules.

            We offer you the following goods: seeds, worth GBP 20.00 (3 × seed tray; valid for 1 month and 10 days from the day it is given; level: head gardener). This honours your right to sunlight.
            """);
        Approve(offer, "zh", """
            您遭受的声誉损失（wilted pride）按neighbours vote核定为20.00英镑。依据：Allotment rules。

            我们愿向您提供以下实物补偿：种子，价值20.00英镑（3 × seed tray；自提供之日起1个月零10天内有效；级别：head gardener）。此举旨在保障您享有的sunlight权利。
            """);
    }

    [TestCase(0, 30, "valid for 30 days from the day it is given", "自提供之日起30天内有效")]
    [TestCase(0, 1, "valid for 1 day from", "自提供之日起1天内有效")]
    [TestCase(0, int.MaxValue, "valid for 2,147,483,647 days from", "自提供之日起2,147,483,647天内有效")]
    [TestCase(int.MaxValue, 0, "valid for 178,956,970 years 7 months from", "自提供之日起178,956,970年7个月内有效")]
    public void Explain_Validity_IsToldForAnyLength(int months, int days, string english, string chinese)
    {
        var remedy = new Remedy { Id = "points", Form = RemedyForm.Service, Valid = new Validity { Months = months, Days = days } };
        var offer = new Offer { Claim = "C-1", Decision = Decision.Offered, Remedies = [remedy] };
        Assert.That(offer.Explain("en"), Does.Contain(english));
        Assert.That(offer.Explain("zh"), Does.Contain(chinese));
    }

    [TestCase("en", "We offer you a service (valid until 31 December 2026).")]
    [TestCase("zh", "我们愿向您提供服务补偿（有效期至2026年12月31日）。")]
    public void Explain_ValidityUntilADay_TellsTheDay(string language, string expected)
    {
        var remedy = new Remedy { Id = "points", Form = RemedyForm.Service, Valid = new Validity { Until = new DateOnly(2026, 12, 31) } };

        Assert.That(new Offer { Claim = "C-1", Decision = Decision.Offered, Remedies = [remedy] }.Explain(language), Is.EqualTo(expected));
    }

    [TestCase("en", "one month of the next plan up", 1, "We offer you the following service: one month of the next plan up.")]
    [TestCase("en", "2 months free", 2, "We offer you the following service: 2 months free.")]
    [TestCase("en", "months free", 2, "We offer you the following service: months free (2 months).")]
    [TestCase("zh", "免费升级套餐一个月", 1, "我们愿向您提供以下服务：免费升级套餐一个月。")]
    [TestCase("zh", "免费升级套餐两个月", 2, "我们愿向您提供以下服务：免费升级套餐两个月。")]
    [TestCase("zh", "免费升级套餐", 2, "我们愿向您提供以下服务：免费升级套餐（2个月）。")]
    public void Explain_CountThatTheTextSays_IsNotRepeated(string language, string what, int count, string expected)
    {
        var remedy = new Remedy
        {
            Id = "upgrade",
            Form = RemedyForm.Service,
            Units = new Units(count, "month"),
            What = new Dictionary<string, string> { [language] = what },
        };

        Approve(new Offer { Claim = "C-1", Decision = Decision.Offered, Remedies = [remedy] }, language, expected);
    }

    [TestCase("en", "A member of our staff will look at your claim and decide on it. The rules leave the amount to judgement.")]
    [TestCase("zh", "您的申请需要人工审核，我们会安排专人处理并作出决定。按照规定，补偿金额需要酌情确定。")]
    public void Explain_Judgement_TellsNoAmount(string language, string expected)
    {
        var offer = new Offer
        {
            Claim = "C-1",
            Decision = Decision.NeedsReview,
            Currency = "EUR",
            Remedies = [new Remedy { Id = "award", Form = RemedyForm.Cash, Range = new AmountRange(100, 300) }],
            Warnings = [new Diagnostic("CMP5204", DiagnosticSeverity.Warning, "the value of `award` is left to judgement: [100..300]"), new Diagnostic("CMP5204", DiagnosticSeverity.Warning, "again")],
        };

        Assert.That(offer.Explain(language), Does.StartWith(expected).And.Not.Contains("100"));
    }

    /// <summary>Whatever the words and numbers, the letter is set as letters are.</summary>
    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property Explain_AnyOffer_IsWellSet() => Prop.ForAll(OfferSamples.Offers.ToArbitrary(), offer =>
    {
        foreach (var language in new[] { "en", "zh" })
        {
            var letter = offer.Explain(language);

            Assert.That(BadSetting().Match(letter).Value, Is.Empty, letter);
            Assert.That(letter, Is.EqualTo(letter.Trim()));
        }
    });

    /// <summary>What a rule says is said once for each thing that it is about; where nothing is offered, what is said of an offer is left out.</summary>
    [FsCheck.NUnit.Property(MaxTest = 40)]
    public Property Explain_AnyClaim_SaysEachReasonOnce() => Prop.ForAll(Facts.ToArbitrary(), facts =>
    {
        var offer = LetterPacks.OfShop(facts);
        foreach (var language in new[] { "en", "zh" })
        {
            var letter = offer.Explain(language);
            var texts = offer.Explainer!(language).Reasons.SelectMany(r => r.Because.Values).Select(text => text.ReplaceLineEndings(language == "zh" ? "" : " ").TrimEnd(' ', '.', '。'));

            foreach (var (text, things) in texts.CountBy(text => text))
            {
                var times = letter.Split(text).Length - 1;
                Assert.That(times, offer.Decision == Decision.Offered ? Is.EqualTo(things) : Is.LessThanOrEqualTo(things), $"{text}\n\n{letter}");
            }

            Assert.That(BadSetting().Match(letter).Value, Is.Empty, letter);
        }
    });

    private static Gen<string> Facts =>
        from late in Gen.Elements(0, 1, 3, 101, 300)
        from paid in Gen.Choose(0, 200)
        from wishes in Gen.Elements("money", "goods")
        from names in Gen.Elements("vase", "lamp", "jug").ArrayOf().Where(n => n.Length < 4)
        from price in Gen.Choose(1, 9_999)
        select $$"""
            {"days_late":{{late}},"reported":"2025-06-02","paid_before":{{paid}},"wishes":"{{wishes}}",
             "items":[{{string.Join(',', names.Select(name => $$"""{"name":"{{name}}","price":{{price}}}"""))}}]}
            """;

    private static void Approve(Offer offer, string language, string letter) => Assert.That(offer.Explain(language), Is.EqualTo(letter));

    /// <summary>Two spaces, a space before punctuation or at the end of a line, two full stops, an empty paragraph or item.</summary>
    [GeneratedRegex(@"  | [.,;:!?，。；：！？、）)]| $|\.\.|。。|[。，：；][.,;:]|\n\n\n|^-? *$|\n- *(\n|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex BadSetting();
}
