using System.Net;

namespace Compensation.Api.Tests;

public class OfferTests
{
    private const string Good = """{"id":"C-1","facts":{"days":2}}""";

    [Test]
    public async Task Post_AClaim_GivesTheCanonicalOffer()
    {
        using var api = new Api();
        using var content = Api.Json(Good);

        using var response = await api.Client.PostAsync("/packs/a/offers", content);

        var expected = PackCatalog.Load(api.Rules.Path).Find("a")!.Compile().Calculate(Claim.Parse(Good)).ToJson();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/json"));
        Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo(expected));
        Assert.That(expected, Does.Contain("\"decision\":\"offered\""));
    }

    [Test]
    public async Task Post_UnknownPack_Is404AndNamesThoseThereAre()
    {
        using var api = new Api();

        var (status, body) = await api.PostAsync("/packs/c/offers", Good);

        Assert.That(status, Is.EqualTo(404));
        Assert.That((string?)body["detail"], Is.EqualTo("There is no pack `c`; known: `a`, `b`."));
    }

    [Test]
    public async Task Post_ClaimThatCannotBeRead_Is400WithEveryDiagnostic()
    {
        using var api = new Api();

        var (status, body) = await api.PostAsync("/packs/a/offers", "{\n  \"id\": \"C-1\",\n  \"fcats\": { \"days\": 2 } }");

        var diagnostics = body["diagnostics"]!.AsArray();
        var unknown = diagnostics.First(d => (string?)d!["suggestion"] is not null)!;
        Assert.That(status, Is.EqualTo(400));
        Assert.That(diagnostics.Select(d => (string?)d!["code"]), Is.All.StartsWith("CMP5"));
        Assert.That(((int)unknown["line"]!, (int)unknown["column"]!), Is.EqualTo((3, 3)));
        Assert.That((string?)unknown["suggestion"], Does.Contain("facts"));
        Assert.That((string?)unknown["message"], Does.Contain("fcats"));
    }

    [TestCase("{ not json")]
    [TestCase("[]")]
    [TestCase("")]
    public async Task Post_BodyThatIsNoClaim_Is400(string json)
    {
        using var api = new Api();

        var (status, body) = await api.PostAsync("/packs/a/offers", json);

        Assert.That(status, Is.EqualTo(400));
        Assert.That((int)body["status"]!, Is.EqualTo(400));
        Assert.That(body.ToJsonString(), Does.Not.Contain("   at "));
    }

    [Test]
    public async Task Post_ClaimThatDoesNotFitThePack_Is422WithEveryDiagnostic()
    {
        using var api = new Api();

        var (status, body) = await api.PostAsync("/packs/a/offers", """{"id":"C-1","facts":{"day":2,"note":5}}""");

        Assert.That(status, Is.EqualTo(422));
        Assert.That(body["diagnostics"]!.AsArray().Select(d => $"{d!["code"]} {d["suggestion"]}").ToArray(), Has.Length.EqualTo(2).And.Some.Contain("CMP5101 did you mean `days`?"));
    }

    [Test]
    public async Task Post_BodyLargerThanAClaim_Is413()
    {
        using var api = new Api();
        var large = Good.Replace("2", '"' + new string('x', Claim.MaxBytes) + '"', StringComparison.Ordinal);

        var (status, body) = await api.PostAsync("/packs/a/offers", large);

        Assert.That(status, Is.EqualTo(413));
        Assert.That((string?)body["detail"], Does.Contain("1 MiB").And.Contain("/offers"));
    }

    [TestCase("zh", "zh")]
    [TestCase("en", "en")]
    public async Task Explain_InALanguage_IsTheLetter(string asked, string language)
    {
        using var api = new Api();
        using var content = Api.Json(Good);

        using var response = await api.Client.PostAsync($"/packs/a/explanations?lang={asked}", content);

        var expected = PackCatalog.Load(api.Rules.Path).Find("a")!.Compile().Calculate(Claim.Parse(Good)).Explain(language);
        Assert.That(response.Content.Headers.ContentType?.ToString(), Is.EqualTo("text/plain; charset=utf-8"));
        Assert.That(response.Content.Headers.ContentLanguage, Is.EqualTo(new[] { language }));
        Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo(expected));
    }

    [Test]
    public async Task Post_AfterAnEditOfThePack_IsByTheNewVersion()
    {
        using var api = new Api();

        api.Rules.Write("a.yaml", RulesFolder.Numbered("a", 2));
        Eventually.IsTrue(() => (string?)api.PostAsync("/packs/a/offers", Good).GetAwaiter().GetResult().Body["version"] == "2.0.0", "the edit");

        var (_, offer) = await api.PostAsync("/packs/a/offers", Good);
        Assert.That(offer["total"]!.ToString(), Is.EqualTo("4.00"));
    }
}
