using System.Buffers;
using System.Text;

namespace Compensation.Tests.Offers;

public sealed class OfferWriterTests
{
    private static readonly string FullText = """
        {"format":1,"claim":"C-1","claimant":"U-9","pack":"telecom.outage","version":"1.4.0","hash":"sha256:9f86d081","engine":"0.1.0","effective":"2025-06-02","decision":"offered","currency":"GBP","total":509.98,
        "losses":[{"loss":"damaged[2]","rule":"damaged","type":"direct","kind":"goods damaged","amount":500.00,"method":"transaction record","right":"redress","source":"条例第五条","unverified":true,"sources":[{"source":"条例第五条"},{"source":"CPI uprating 2025","texts":{"en":"CPI uprating 2025","zh":"2025年消费者物价指数调整"},"unverified":true}],"figures":{"age":2.5}},
        {"loss":"name","type":"reputational","amount":null,"range":{"low":100.00}},{"loss":"time","type":"indirect"}],
        "remedies":[{"remedy":"plan_upgrade","form":"service","choice":"outage_answer","value":509.98,"parts":[{"loss":"damaged[2]","value":500.00},{"loss":"time","value":9.98}],
        "units":{"count":1,"of":"month"},"valid":{"months":12},"level":"executive","what":{"en":"one month","zh":"免费一个月"},"right":"redress","source":"scheme","unverified":true,"figures":{"days":3}},
        {"remedy":"letter","form":"apology"}],
        "alternatives":[{"remedy":"bill_credit","form":"cash","value":null,"range":{"low":1.005,"high":2.00}}],
        "limits":[{"limit":"per_claim","over":["all"],"before":600.00,"after":509.98,"parts":[{"remedy":"plan_upgrade","before":600.00,"after":509.98}]}],
        "route":{"approval":"manager","priority":1,"owner":"service"},
        "deadlines":{"reply":"2025-06-16","first":"2025-06-03T09:00:00+08:00","utc":"2025-06-03T09:00:00Z","local":"2025-06-03T09:00:00","review":"when the report is in"},
        "figures":{"days_out":5,"held":"PT2H5M","list":[1,null]},
        "reasons":[{"rule":"outage","kind":"loss","right":"know","source":"scheme","unverified":true,"because":{"zh":"停机5天"}}],
        "missing":["restored"],"assumed":{"tier":"general"},
        "warnings":[{"code":"CMP5101","severity":"error","message":"not a date","rule":"reported","suggestion":"write 2025-06-02"},{"code":"CMP3900","message":"divided by zero","file":"../library/a.yaml","line":1,"column":2147483647},{"code":"CMP3900","message":"divided by zero","file":"pack.yaml","line":2147483647,"column":1}]}
        """.ReplaceLineEndings("");

    [Test]
    public void Write_FullOffer_HasEveryKeyInItsOrder() => Assert.That(OfferSamples.Full.ToJson(), Is.EqualTo(FullText));

    [Test]
    public void Write_BareOffer_LeavesOutWhatIsEmpty() =>
        Assert.That(
            new Offer { Claim = "C-1", Decision = Decision.NeedsInformation }.ToJson(),
            Is.EqualTo("""{"format":1,"claim":"C-1","decision":"needs-information"}"""));

    [TestCase(Decision.Offered, """{"format":1,"claim":"C-1","decision":"offered"}""")]
    [TestCase(Decision.Declined, """{"format":1,"claim":"C-1","decision":"declined"}""")]
    [TestCase(Decision.NeedsReview, """{"format":1,"claim":"C-1","decision":"needs-review","total":null}""")]
    [TestCase(Decision.Invalid, """{"format":1,"claim":"C-1","decision":"invalid"}""")]
    public void Write_NoTotal_IsStatedOnlyWhereAPersonHasToFindIt(Decision decision, string expected) =>
        Assert.That(new Offer { Claim = "C-1", Decision = decision }.ToJson(), Is.EqualTo(expected));

    [TestCase("GBP", null, "250", ""","currency":"GBP","total":250.00}""")]
    [TestCase("GBP", 2, "250.0000", ""","currency":"GBP","total":250.00}""")]
    [TestCase("GBP", 0, "250.00", ""","currency":"GBP","digits":0,"total":250}""")]
    [TestCase("JPY", null, "250.00", ""","currency":"JPY","total":250}""")]
    [TestCase("KWD", null, "250", ""","currency":"KWD","total":250.000}""")]
    [TestCase("GBP", null, "9.985", ""","currency":"GBP","total":9.985}""")]
    [TestCase("GBP", null, "-0.0", ""","currency":"GBP","total":0.00}""")]
    [TestCase("GBP", null, "0.0000000000000000000000000001", ""","currency":"GBP","total":0.0000000000000000000000000001}""")]
    public void Write_Money_HasItsDigits(string currency, int? digits, string total, string end)
    {
        var offer = new Offer
        {
            Claim = "C-1",
            Decision = Decision.Offered,
            Currency = currency,
            Digits = digits,
            Total = decimal.Parse(total, System.Globalization.CultureInfo.InvariantCulture),
        };

        Assert.That(offer.ToJson(), Does.EndWith(end));
    }

    [TestCase("tr-TR")]
    [TestCase("de-DE")]
    [TestCase("ar-SA")]
    [TestCase("zh-CN")]
    public void Write_AnyCulture_GivesTheSameBytes(string culture)
    {
        using (Culture.Of(culture))
        {
            Assert.That(OfferSamples.Full.ToJson(), Is.EqualTo(FullText));
        }
    }

    [Test]
    public void Write_ManyOffers_GivesEachAsItIs()
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new OfferWriter(output);

        writer.Write(OfferSamples.Full);
        writer.Write(new Offer { Claim = "C-2", Decision = Decision.Declined });

        Assert.That(Encoding.UTF8.GetString(output.WrittenSpan), Is.EqualTo(FullText + """{"format":1,"claim":"C-2","decision":"declined"}"""));
    }

    [Test]
    public void Write_AForeignValue_ThrowsAndTheNextOfferIsWhole()
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new OfferWriter(output);
        var foreign = new Offer { Claim = "C-1", Decision = Decision.Offered, Figures = new Dictionary<string, object?> { ["x"] = 0.1 } };

        Assert.That(() => writer.Write(foreign), Throws.ArgumentException);
        writer.Write(new Offer { Claim = "C-2", Decision = Decision.Declined });

        Assert.That(Encoding.UTF8.GetString(output.WrittenSpan), Is.EqualTo("""{"format":1,"claim":"C-2","decision":"declined"}"""));
    }
}
