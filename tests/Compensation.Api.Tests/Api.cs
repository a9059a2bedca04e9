using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Compensation.Api.Tests;

/// <summary>The service, over Kestrel on a port of its own, with packs that a test writes.</summary>
internal sealed class Api : WebApplicationFactory<Program>
{
    public Api(params string[] packs)
    {
        Rules.Write("a.yaml", RulesFolder.Numbered("a", 1)).Write("b.yaml", RulesFolder.Numbered("b", 1));
        Packs = packs.Length > 0 ? packs : [Rules.Path];
        UseKestrel(0);
        StartServer();
        Client = CreateClient();
    }

    public RulesFolder Rules { get; } = new();

    public HttpClient Client { get; }

    private string[] Packs { get; }

    public static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    public async Task<(int Status, JsonNode Body)> PostAsync(string path, string json)
    {
        using var content = Json(json);
        using var response = await Client.PostAsync(path, content);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    public async Task<string[]> StreamAsync(params string[] lines)
    {
        using var content = new StringContent(string.Join('\n', lines), Encoding.UTF8, "application/x-ndjson");
        using var response = await Client.PostAsync("/offers", content);
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/x-ndjson"));
        return (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        for (var i = 0; i < Packs.Length; i++)
        {
            builder.UseSetting($"Compensation:Packs:{i}", Packs[i]);
        }

        builder.UseSetting("Compensation:ReloadDelay", "00:00:00.030");
        builder.UseSetting("Logging:LogLevel:Default", "None");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(Rules.Path))
        {
            Rules.Dispose();
        }
    }
}
