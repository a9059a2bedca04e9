using System.Text.Json.Nodes;

namespace Compensation.Api.Tests;

public class ServiceTests
{
    private static async Task<JsonNode> Get(Api api, string path) => JsonNode.Parse(await api.Client.GetStringAsync(path))!;

    [Test]
    public async Task Packs_Listed_AreThoseInForce()
    {
        using var api = new Api();

        var packs = (await Get(api, "/packs")).AsArray();
        var a = await Get(api, "/packs/a");

        Assert.That(packs.Select(p => (string?)p!["id"]), Is.EqualTo(new[] { "a", "b" }));
        Assert.That((string?)a["versions"]![0]!["version"], Is.EqualTo("1.0.0"));
        Assert.That((string?)a["versions"]![0]!["hash"], Does.StartWith("sha256:"));
        Assert.That(a["versions"]![0]!["facts"]!.AsArray().Select(f => (string?)f), Is.EqualTo(new[] { "days", "note" }));
    }

    [Test]
    public async Task Pack_OnADate_IsTheVersionInForce()
    {
        using var api = new Api();
        api.Rules.Write("dated.yaml", RulesFolder.Numbered("dated", 3)
            .Replace("currency: EUR", "currency: EUR\neffective: { from: 2024-01-01, until: 2024-12-31, by: bought }", StringComparison.Ordinal)
            .Replace("inputs:", "inputs:\n  bought: { type: date }", StringComparison.Ordinal));
        Eventually.IsTrue(() => api.Client.GetStringAsync("/packs").GetAwaiter().GetResult().Contains("dated", StringComparison.Ordinal), "the new pack");

        var within = await Get(api, "/packs/dated?date=2024-12-31");
        using var after = await api.Client.GetAsync("/packs/dated?date=2025-01-01");
        using var never = await api.Client.GetAsync("/packs/dated?date=someday");

        Assert.That((string?)within["versions"]!.AsArray().Single()!["from"], Is.EqualTo("2024-01-01"));
        Assert.That(((int)after.StatusCode, (int)never.StatusCode), Is.EqualTo((404, 400)));
        Assert.That(after.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
    }

    [Test]
    public async Task Health_AfterABrokenEdit_IsDegradedAndStillAnswers()
    {
        using var api = new Api();
        Assert.That((string?)(await Get(api, "/health"))["status"], Is.EqualTo("Healthy"));

        api.Rules.Write("a.yaml", RulesFolder.Broken("a"));
        Eventually.IsTrue(() => (string?)Get(api, "/health").GetAwaiter().GetResult()["status"] == "Degraded", "the broken edit");

        var health = await Get(api, "/health");
        var (status, offer) = await api.PostAsync("/packs/a/offers", """{"id":"C-1","facts":{"days":2}}""");
        Assert.That(health["checks"]!["compensation"]!["data"]!["errors"]!.AsArray().Select(e => (string?)e), Has.Some.Contain("a.yaml:14:13: error CMP"));
        Assert.That((status, (string?)offer["version"]), Is.EqualTo((200, "1.0.0")));
    }

    [Test]
    public async Task Metrics_AfterClaims_CountThem()
    {
        using var api = new Api();
        await api.StreamAsync("""{"id":"C-1","pack":"a","facts":{"days":2}}""", """{"id":"C-2","pack":"a","facts":{"days":2}}""", """{"id":"C-3","pack":"a","facts":{"days":"two"}}""");

        using var response = await api.Client.GetAsync("/metrics");
        var text = await response.Content.ReadAsStringAsync();

        Assert.That(response.Content.Headers.ContentType?.ToString(), Does.StartWith("text/plain; version=0.0.4"));
        Assert.That(text.Split('\n'), Is.SupersetOf(new[]
        {
            "# TYPE compensation_calculations_total counter",
            "compensation_calculations_total{compensation_decision=\"offered\",compensation_pack=\"a\"} 2",
            "compensation_calculations_total{compensation_decision=\"invalid\",compensation_pack=\"a\"} 1",
            "compensation_rejects_total{compensation_code=\"CMP5102\",compensation_pack=\"a\"} 1",
            "# TYPE compensation_calculation_duration_seconds histogram",
            "compensation_calculation_duration_seconds_bucket{compensation_pack=\"a\",le=\"+Inf\"} 3",
            "compensation_calculation_duration_seconds_count{compensation_pack=\"a\"} 3",
        }));
    }

    [Test]
    public async Task OpenApi_Document_HasEveryPath()
    {
        using var api = new Api();

        var document = await Get(api, "/openapi/v1.json");

        Assert.That(document["paths"]!.AsObject().Select(p => p.Key), Is.EquivalentTo(new[] { "/packs", "/packs/{id}", "/packs/{id}/offers", "/packs/{id}/explanations", "/offers" }));
        Assert.That(document["components"]!["schemas"]!["Claim"]!["required"]!.AsArray().Select(r => (string?)r), Is.EquivalentTo(new[] { "id", "facts" }));
    }

    [Test]
    public async Task Service_WithThePacksThatShip_AnswersTheSampleClaims()
    {
        using var api = new Api(Path.Combine(Repository.Root, "rules"));
        var claims = File.ReadLines(Path.Combine(Repository.Root, "samples", "claims", "telecom.jsonl")).ToArray();

        var answers = await api.StreamAsync(claims);

        Assert.That(answers, Has.Length.EqualTo(claims.Length));
        Assert.That(answers.Count(a => a.StartsWith("{\"format\":1,", StringComparison.Ordinal)), Is.GreaterThan(claims.Length / 2));
    }
}
