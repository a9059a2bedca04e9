using Newtonsoft.Json;

namespace Compensation.Benchmarks.Goodwill.Files;

/// <summary>A claim as an object of Newtonsoft.Json.</summary>
internal sealed class NewtonsoftClaim
{
    [JsonProperty("id", Required = Required.Always)]
    public string Id { get; set; } = string.Empty;

    [JsonProperty("claimant")]
    public string? Claimant { get; set; }

    [JsonProperty("facts", Required = Required.Always)]
    public NewtonsoftFacts Facts { get; set; } = new();
}
