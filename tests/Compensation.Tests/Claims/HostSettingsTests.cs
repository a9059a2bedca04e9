using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Compensation.Tests.Offers;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace Compensation.Tests.Claims;

/// <summary>Claims and offers within a host's own objects, whatever the host's settings: the bytes of the canonical writer, and decimals to the last digit.</summary>
public sealed class HostSettingsTests
{
    private static readonly Claim ExactClaim = new("C-1", new Dictionary<string, object?>
    {
        ["exact"] = 0.1234567890123456789012345678m,
        ["Largest"] = decimal.MaxValue,
        ["price"] = 0.10m,
        ["on"] = "2025-06-02T10:00:00Z",
        ["items"] = new object?[] { null, true, new Dictionary<string, object?> { ["Name"] = "停机<&'\"" } },
    });

    private static readonly Offer ExactOffer = new()
    {
        Claim = "C-1",
        Decision = Decision.Offered,
        Currency = "EUR",
        Total = 79228162514264337593543950335m,
        Deadlines = new Dictionary<string, object?> { ["Reply"] = new DateTimeOffset(2025, 6, 2, 10, 0, 0, TimeSpan.FromHours(2)), ["text"] = "/Date(1)/" },
        Figures = new Dictionary<string, object?> { ["Exact"] = 0.1234567890123456789012345678m, ["chinese"] = "停机<&'\"" },
    };

    private static readonly JsonSerializerOptions Lenient = new() { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static IEnumerable<TestCaseData> NewtonsoftSettings()
    {
        yield return Settings("none", new JsonSerializerSettings());
        yield return Settings("camel case", new JsonSerializerSettings { ContractResolver = new CamelCasePropertyNamesContractResolver() });
        yield return Settings("camel case of dictionary keys", new JsonSerializerSettings { ContractResolver = new DefaultContractResolver { NamingStrategy = new SnakeCaseNamingStrategy(true, true) } });
        yield return Settings("dates with offset", new JsonSerializerSettings { DateParseHandling = DateParseHandling.DateTimeOffset, DateTimeZoneHandling = DateTimeZoneHandling.Local });
        yield return Settings("doubles", new JsonSerializerSettings { FloatParseHandling = FloatParseHandling.Double, FloatFormatHandling = FloatFormatHandling.Symbol });
        yield return Settings("indented, nulls and defaults left out", new JsonSerializerSettings { Formatting = Formatting.Indented, NullValueHandling = NullValueHandling.Ignore, DefaultValueHandling = DefaultValueHandling.Ignore });
        yield return Settings("escaped", new JsonSerializerSettings { StringEscapeHandling = StringEscapeHandling.EscapeNonAscii });
        yield return Settings("references", new JsonSerializerSettings { PreserveReferencesHandling = PreserveReferencesHandling.All });
        yield return Settings("type names", new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.Auto });
        yield return Settings("strict", new JsonSerializerSettings { MissingMemberHandling = MissingMemberHandling.Error, CheckAdditionalContent = true, MaxDepth = 64 });

        static TestCaseData Settings(string name, JsonSerializerSettings settings) => new(settings) { TestName = $"Newtonsoft_{name.Replace(' ', '-')}" };
    }

    private static IEnumerable<TestCaseData> TextSettings()
    {
        yield return Settings("web", JsonSerializerOptions.Web);
        yield return Settings("none", new JsonSerializerOptions());
        yield return Settings("indented snake case", new JsonSerializerOptions { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseUpper });
        yield return Settings("numbers as texts", new JsonSerializerOptions { NumberHandling = JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString });
        yield return Settings("references", new JsonSerializerOptions { ReferenceHandler = ReferenceHandler.Preserve });
        yield return Settings("nulls left out", new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull });
        yield return Settings("small buffer", new JsonSerializerOptions { DefaultBufferSize = 1 });
        yield return Settings("strict", new JsonSerializerOptions { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowDuplicateProperties = false });

        static TestCaseData Settings(string name, JsonSerializerOptions settings) => new(settings) { TestName = $"SystemText_{name.Replace(' ', '-')}" };
    }

    [TestCaseSource(nameof(NewtonsoftSettings))]
    public void Newtonsoft_HostsObject_IsWrittenCanonicallyAndReadExactly(JsonSerializerSettings settings)
    {
        var json = JsonConvert.SerializeObject(Host.Full, settings);

        AssertCanonical(json);
        AssertSame(JsonConvert.DeserializeObject<Host>(json, settings)!);
        Assert.That(JsonConvert.DeserializeObject<List<Offer?>>($"[null,{ExactOffer.ToJson()}]", settings)!.Select(o => o?.ToJson()), Is.EqualTo(new[] { null, ExactOffer.ToJson() }));
        Assert.That(JsonConvert.DeserializeObject<Dictionary<string, Claim?>>($$"""{"a":null,"b":{{ExactClaim.ToJson()}}}""", settings)!["b"]!.ToJson(), Is.EqualTo(ExactClaim.ToJson()));
    }

    [TestCaseSource(nameof(TextSettings))]
    public async Task SystemText_HostsObject_IsWrittenCanonicallyAndReadExactly(JsonSerializerOptions options)
    {
        using var stream = new MemoryStream();
        await JsonSerializer.SerializeAsync(stream, Host.Full, options);
        var json = Encoding.UTF8.GetString(stream.ToArray());
        stream.Position = 0;

        AssertCanonical(json);
        AssertSame((await JsonSerializer.DeserializeAsync<Host>(stream, options))!);
        Assert.That(JsonSerializer.Deserialize<List<Offer?>>($"[null,{ExactOffer.ToJson()}]", options is { ReferenceHandler: null } ? options : null)!.Select(o => o?.ToJson()), Is.EqualTo(new[] { null, ExactOffer.ToJson() }));
        Assert.That(JsonSerializer.SerializeToNode(ExactOffer, options)!["figures"]!["Exact"]!.GetValue<decimal>(), Is.EqualTo(0.1234567890123456789012345678m));
    }

    /// <summary>What a host's readers allow around a claim or offer, they allow within it.</summary>
    [TestCase("""{"Claim":{"id":"C-1",/* a comment */"facts":{}},"Offers":[]}""")]
    [TestCase("""{"Claim":{"id":"C-1","facts":{"a":[1,],},},"Offers":[],}""")]
    [TestCase("""{"Claim":null,"Offers":[{"format":1,/* a comment */"claim":"C-1","decision":"offered",}]}""")]
    public void SystemText_CommentsAndTrailingCommasAllowed_AreAllowedWithin(string json)
    {
        var host = JsonSerializer.Deserialize<Host>(json, Lenient)!;

        Assert.That(host.Claim?.Id ?? host.Offers!.Single()!.Claim, Is.EqualTo("C-1"));
    }

    [Test]
    public void SystemText_BadClaimInRequest_NamesItsPlaceAndKeepsTheProblems()
    {
        var exception = Assert.Throws<System.Text.Json.JsonException>(() => JsonSerializer.Deserialize<Host>("""{"claim":{"id":"C-1","fatcs":{}}}""", JsonSerializerOptions.Web))!;

        Assert.That(exception.Path, Is.EqualTo("$.claim"));
        Assert.That(((CompensationException)exception.InnerException!).Diagnostics, Is.Not.Empty);
    }

    /// <summary>A tree that was read with doubles has lost digits before we see it: it is refused rather than believed.</summary>
    [Test]
    public void Newtonsoft_TreeOfDoubles_IsRefused_AndOfDecimalsRead()
    {
        var lossy = JsonConvert.DeserializeObject<JObject>(ExactOffer.ToJson())!;
        var exact = JsonConvert.DeserializeObject<JObject>(ExactOffer.ToJson(), new JsonSerializerSettings { FloatParseHandling = FloatParseHandling.Decimal, DateParseHandling = DateParseHandling.None })!;

        Assert.Throws<CompensationException>(() => lossy.ToObject<Offer>());
        Assert.That(exact.ToObject<Offer>()!.ToJson(), Is.EqualTo(ExactOffer.ToJson()));
    }

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public Property AnyOfferAndClaim_ThroughAWebHost_IsTheSame() => Prop.ForAll(OfferSamples.Offers.ToArbitrary(), ClaimSamples.Claims.ToArbitrary(), (offer, claim) =>
    {
        var host = new Host { Claim = claim, Offers = [offer, null], ByName = new() { ["X"] = offer } };
        var settings = new JsonSerializerSettings { ContractResolver = new CamelCasePropertyNamesContractResolver(), FloatParseHandling = FloatParseHandling.Double };

        Assert.That(Texts(JsonSerializer.Deserialize<Host>(JsonSerializer.Serialize(host, JsonSerializerOptions.Web), JsonSerializerOptions.Web)!), Is.EqualTo(Texts(host)));
        Assert.That(Texts(JsonConvert.DeserializeObject<Host>(JsonConvert.SerializeObject(host, settings), settings)!), Is.EqualTo(Texts(host)));
    });

    private static void AssertCanonical(string json)
    {
        Assert.That(json, Does.Contain(ExactClaim.ToJson()), "the claim's bytes");
        Assert.That(json.Split(ExactOffer.ToJson()), Has.Length.EqualTo(3), "the offer's bytes, twice");
    }

    private static void AssertSame(Host host)
    {
        Assert.That(Texts(host), Is.EqualTo(Texts(Host.Full)));
        Assert.That(host.Before, Is.EqualTo(0.5));
        Assert.That(host.When, Is.EqualTo(Host.Full.When), "the host's own values are read by its own settings");
    }

    private static string?[] Texts(Host host) => [host.Claim?.ToJson(), host.Nothing?.ToJson(), .. host.Offers!.Select(o => o?.ToJson()), .. host.ByName!.Values.Select(o => o.ToJson())];

    private sealed class Host
    {
        public double Before { get; set; }

        public Claim? Claim { get; set; }

        public DateTimeOffset When { get; set; }

        public Claim? Nothing { get; set; }

        public List<Offer?>? Offers { get; set; }

        public Dictionary<string, Offer>? ByName { get; set; }

        public static Host Full => new()
        {
            Before = 0.5,
            Claim = ExactClaim,
            When = new DateTimeOffset(2025, 6, 2, 10, 0, 0, TimeSpan.FromHours(2)),
            Offers = [ExactOffer, null],
            ByName = new() { ["One"] = ExactOffer },
        };
    }
}
