using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace Compensation.Tests.Claims;

public sealed class ClaimConverterTests
{
    /// <summary>The canonical text holds all of a claim, so two claims are the same when their texts are.</summary>
    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property Claim_WrittenAndRead_IsTheSameAtEveryDoor() => Prop.ForAll(ClaimSamples.Claims.ToArbitrary(), claim =>
    {
        var json = claim.ToJson();

        Assert.That(Claim.Parse(json).ToJson(), Is.EqualTo(json));
        Assert.That(JsonConvert.SerializeObject(claim), Is.EqualTo(json));
        Assert.That(JsonConvert.DeserializeObject<Claim>(json)!.ToJson(), Is.EqualTo(json));
        Assert.That(JsonSerializer.Serialize(claim), Is.EqualTo(json));
        Assert.That(JsonSerializer.Deserialize<Claim>(json)!.ToJson(), Is.EqualTo(json));
        Assert.That(JsonConvert.DeserializeObject<Claim>(json)!.Facts, Is.EqualTo(Claim.Parse(json).Facts));
    });

    [Test]
    public void ReadJson_WithinAHostsDocument_TakesOnlyTheClaim()
    {
        const string Json = """{"Before":0.1,"Claim":{"id":"C-1","facts":{"on":"2025-06-02T10:00:00Z","price":0.10}},"When":"2025-06-02T10:00:00Z","Other":null}""";

        var host = JsonConvert.DeserializeObject<Host>(Json)!;

        Assert.That(host.Claim!.Facts["on"], Is.EqualTo("2025-06-02T10:00:00Z"), "the serializer's date handling does not reach a claim");
        Assert.That(((decimal)host.Claim.Facts["price"]!).Scale, Is.EqualTo(2));
        Assert.That(host.When, Is.EqualTo(new DateTime(2025, 6, 2, 10, 0, 0, DateTimeKind.Utc)), "the host's own handling is put back");
        Assert.That(host.Other, Is.Null);
    }

    [TestCase("""{"id":5,"facts":{}}""", "CMP5013")]
    [TestCase("""{"id":"C-1","facts":{},"fatcs":{}}""", "CMP5010")]
    [TestCase("""{"id":"C-1","facts":{"a":1,"a":2}}""", "CMP5011")]
    [TestCase("""{"id":"C-1","facts":{"a":1e40}}""", "CMP5001")]
    [TestCase("""{"id":"C-1","facts":{"a":123456789012345678901234567890}}""", "CMP5005")]
    [TestCase("""{"id":"C-1","facts":{"a":tru}}""", "CMP5001")]
    [TestCase("""{"id":"C-1","facts":{""", "CMP5001")]
    [TestCase("""[]""", "CMP5013")]
    public void ReadJson_BadText_ThrowsWithItsPlace(string json, string code)
    {
        var exception = Assert.Throws<CompensationException>(() => JsonConvert.DeserializeObject<Claim>(json))!;

        Assert.That(exception.Diagnostics.Select(found => found.Code), Is.EqualTo(new[] { code }));
        Assert.That(exception.Diagnostics[0].Line, Is.EqualTo(1));
        Assert.That(exception.Diagnostics[0].Column, Is.InRange(1, json.Length + 1));
        Assert.That(exception.Message, Does.Not.Contain("1e40"));
    }

    [TestCase("""{"id":"C-1","facts":{"a":0.1}}""")]
    [TestCase("""{"id":"C-1","facts":{"a":"2025-06-02T10:00:00+02:00"}}""")]
    public void ReadJson_ATreeThatChangedTheValues_IsRefused(string json)
    {
        var tree = JObject.Parse(json);

        var exception = Assert.Throws<CompensationException>(() => tree.ToObject<Claim>())!;

        Assert.That(exception.Diagnostics.Single().Code, Is.EqualTo("CMP5006"));
    }

    [Test]
    public void WriteJson_IntoATree_GivesNodes()
    {
        var tree = JObject.FromObject(new Claim("C-1", new Dictionary<string, object?> { ["price"] = 0.10m }));

        Assert.That(tree["facts"]!["price"]!.Value<decimal>(), Is.EqualTo(0.1m));
    }

    private sealed record Host(Claim? Claim, DateTime When, Claim? Other);
}
