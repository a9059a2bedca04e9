using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace Compensation.Tests.Offers;

public sealed class OfferConverterTests
{
    /// <summary>The canonical text holds all of an offer, so two offers are the same when their texts are.</summary>
    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property Offer_WrittenAndRead_IsTheSame() => Prop.ForAll(OfferSamples.Offers.ToArbitrary(), offer =>
    {
        var json = offer.ToJson();

        Assert.That(JsonConvert.SerializeObject(offer), Is.EqualTo(json));
        Assert.That(JsonConvert.SerializeObject(offer, Formatting.Indented), Is.EqualTo(json), "no setting changes the bytes");
        Assert.That(JsonConvert.DeserializeObject<Offer>(json)!.ToJson(), Is.EqualTo(json));
        Assert.That(Offer.Parse(json).ToJson(), Is.EqualTo(json));
        Assert.That(JsonSerializer.Serialize(offer), Is.EqualTo(json));
        Assert.That(JsonSerializer.Deserialize<Offer>(json)!.ToJson(), Is.EqualTo(json));
    });

    [Test]
    public void ReadJson_FullOffer_HasItsValues()
    {
        var offer = JsonConvert.DeserializeObject<Offer>(OfferSamples.Full.ToJson())!;

        Assert.That(offer.Decision, Is.EqualTo(Decision.Offered));
        Assert.That(offer.Effective, Is.EqualTo(new DateOnly(2025, 6, 2)));
        Assert.That(offer.Total, Is.EqualTo(509.98m));
        Assert.That(offer.Losses.Select(loss => (loss.Id, loss.Rule, loss.Type, loss.Amount, loss.IsUnknown)), Is.EqualTo(new (string, string, LossType, decimal?, bool)[]
        {
            ("damaged[2]", "damaged", LossType.Direct, 500m, false),
            ("name", "name", LossType.Reputational, null, true),
            ("time", "time", LossType.Indirect, null, false),
        }));
        Assert.That(offer.Remedies[0].Parts, Is.EqualTo(OfferSamples.Full.Remedies[0].Parts));
        Assert.That(offer.Remedies[0].Units, Is.EqualTo(new Units(1, "month")));
        Assert.That(offer.Remedies[0].Valid, Is.EqualTo(new Validity { Months = 12 }));
        Assert.That(offer.Alternatives[0].Range, Is.EqualTo(new AmountRange(1.005m, 2)));
        Assert.That(offer.Limits[0].Parts, Is.EqualTo(OfferSamples.Full.Limits[0].Parts));
        Assert.That((offer.Route.Approval, offer.Route.Priority, offer.Route.Owner), Is.EqualTo(("manager", (decimal?)1, "service")));
        Assert.That(offer.Deadlines, Is.EqualTo(OfferSamples.Full.Deadlines), "dates, moments, local times and texts are told apart");
        Assert.That(offer.Reasons[0].Because["zh"], Is.EqualTo("停机5天"));
        Assert.That(offer.Warnings, Is.EqualTo(OfferSamples.Full.Warnings));
    }

    [TestCase("""[]""", "CMP5001", null)]
    [TestCase("""{"format":1,"claim":"C-1","decision":"offered","total":1e40}""", "CMP5001", null)]
    [TestCase("""{"format":1,"claim":"C-1","claim":"C-2","decision":"offered"}""", "CMP5001", null)]
    [TestCase("""{"claim":"C-1","decision":"offered"}""", "CMP5012", null)]
    [TestCase("""{"format":9,"claim":"C-1","decision":"granted"}""", "CMP5016", null)]
    [TestCase("""{"format":1,"decision":"offered"}""", "CMP5012", null)]
    [TestCase("""{"format":1,"claim":"C-1"}""", "CMP5012", null)]
    [TestCase("""{"format":1,"claim":"C-1","decision":null}""", "CMP5012", null)]
    [TestCase("""{"format":1,"claim":"C-1","decision":"ofered"}""", "CMP5015", "did you mean `offered`?")]
    [TestCase("""{"format":1,"claim":"C-1","decision":"offered","totl":1}""", "CMP5010", "did you mean `total`?")]
    [TestCase("""{"format":1,"claim":"C-1","decision":"offered","total":"1"}""", "CMP5013", null)]
    [TestCase("""{"format":1,"claim":"C-1","decision":"offered","digits":1.5}""", "CMP5013", null)]
    [TestCase("""{"format":1,"claim":"C-1","decision":"offered","digits":29}""", "CMP5013", null)]
    [TestCase("""{"format":1,"claim":"C-1","decision":"offered","effective":"2.6.2025"}""", "CMP5013", null)]
    [TestCase("""{"format":1,"claim":"C-1","decision":"offered","losses":{}}""", "CMP5013", null)]
    [TestCase("""{"format":1,"claim":"C-1","decision":"offered","losses":[1]}""", "CMP5013", null)]
    [TestCase("""{"format":1,"claim":"C-1","decision":"offered","losses":[{"loss":"a","type":"direct","amout":1}]}""", "CMP5010", "did you mean `amount`?")]
    [TestCase("""{"format":1,"claim":"C-1","decision":"offered","missing":[1]}""", "CMP5013", null)]
    [TestCase("""{"format":1,"claim":"C-1","decision":"offered","route":[]}""", "CMP5013", null)]
    [TestCase("""{"format":1,"claim":"C-1","decision":"offered","reasons":[{"rule":"a","kind":"loss","unverified":1}]}""", "CMP5013", null)]
    [TestCase("""{"format":1,"claim":"C-1","decision":"offered","reasons":[{"rule":"a","kind":"loss","because":{"en":1}}]}""", "CMP5013", null)]
    public void ReadJson_BadText_ThrowsWithItsPlace(string json, string code, string? suggestion)
    {
        var exception = Assert.Throws<CompensationException>(() => JsonConvert.DeserializeObject<Offer>(json))!;

        Assert.That(exception.Diagnostics.Select(found => found.Code), Is.EqualTo(new[] { code }), exception.Message);
        Assert.That(exception.Diagnostics[0].Suggestion, Is.EqualTo(suggestion));
        Assert.That(exception.Diagnostics[0].Line, Is.EqualTo(1));
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("""{"format":1,"claim":"C-1","decision":"offered"} {}""")]
    [TestCase("""{"format":1,"claim":"C-1","decision":"offered"} x""")]
    public void Parse_NotOneOffer_Throws(string json)
    {
        var exception = Assert.Throws<CompensationException>(() => Offer.Parse(json))!;

        Assert.That(exception.Diagnostics.Select(found => found.Code), Is.EqualTo(new[] { "CMP5001" }));
    }

    [Test]
    public void TextConverter_BadOffer_ThrowsJsonExceptionWithTheProblems()
    {
        var exception = Assert.Throws<System.Text.Json.JsonException>(() => JsonSerializer.Deserialize<Offer[]>("""[{"format":1,"claim":"C-1","decision":"x"}]"""))!;

        Assert.That(((CompensationException)exception.InnerException!).Diagnostics.Single().Code, Is.EqualTo("CMP5015"));
    }

    [Test]
    public void WriteJson_IntoATree_GivesNodesThatAreReadBack()
    {
        var tree = JObject.FromObject(OfferSamples.Full);

        Assert.That(tree["losses"]![0]!["amount"]!.Value<decimal>(), Is.EqualTo(500m));
        Assert.That(tree.ToObject<Offer>()!.ToJson(), Is.EqualTo(OfferSamples.Full.ToJson()));
    }

    [Test]
    public void Converter_Null_IsNull()
    {
        Assert.That(JsonConvert.SerializeObject(new { Offer = (Offer?)null }), Is.EqualTo("""{"Offer":null}"""));
        Assert.That(JsonConvert.DeserializeObject<Offer>("null"), Is.Null);
    }
}
