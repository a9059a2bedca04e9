using Newtonsoft.Json;

namespace Compensation.Benchmarks.Goodwill.Files;

/// <summary>An offer as objects of Newtonsoft.Json, with the keys of the canonical offer in its order.</summary>
internal sealed record NewtonsoftOffer(
    [property: JsonProperty("format")] int Format,
    [property: JsonProperty("claim")] string Claim,
    [property: JsonProperty("claimant")] string? Claimant,
    [property: JsonProperty("pack")] string Pack,
    [property: JsonProperty("version")] string Version,
    [property: JsonProperty("hash")] string Hash,
    [property: JsonProperty("engine")] string Engine,
    [property: JsonProperty("decision")] string Decision,
    [property: JsonProperty("currency")] string Currency,
    [property: JsonProperty("total")] decimal Total,
    [property: JsonProperty("losses")] List<NewtonsoftOffer.Loss>? Losses,
    [property: JsonProperty("remedies")] List<NewtonsoftOffer.Remedy>? Remedies,
    [property: JsonProperty("limits")] List<NewtonsoftOffer.Limit>? Limits,
    [property: JsonProperty("route")] NewtonsoftOffer.Routing Route,
    [property: JsonProperty("reasons")] List<NewtonsoftOffer.Reason> Reasons)
{
    internal sealed record Loss(
        [property: JsonProperty("loss")] string Id,
        [property: JsonProperty("type")] string Type,
        [property: JsonProperty("amount")] decimal Amount,
        [property: JsonProperty("method")] string Method,
        [property: JsonProperty("right")] string Right,
        [property: JsonProperty("source")] string Source);

    internal sealed record Remedy(
        [property: JsonProperty("remedy")] string Id,
        [property: JsonProperty("form")] string Form,
        [property: JsonProperty("value")] decimal? Value,
        [property: JsonProperty("parts")] List<Part>? Parts,
        [property: JsonProperty("units")] Units? Units,
        [property: JsonProperty("valid")] Validity? Valid,
        [property: JsonProperty("level")] string? Level,
        [property: JsonProperty("source")] string Source);

    internal sealed record Part([property: JsonProperty("loss")] string Loss, [property: JsonProperty("value")] decimal Value);

    internal sealed record Units([property: JsonProperty("count")] int Count, [property: JsonProperty("of")] string Of);

    internal sealed record Validity([property: JsonProperty("months")] int Months);

    internal sealed record Limit(
        [property: JsonProperty("limit")] string Id,
        [property: JsonProperty("over")] string[] Over,
        [property: JsonProperty("before")] decimal Before,
        [property: JsonProperty("after")] decimal After,
        [property: JsonProperty("parts")] List<LimitPart> Parts);

    internal sealed record LimitPart(
        [property: JsonProperty("remedy")] string Remedy,
        [property: JsonProperty("before")] decimal Before,
        [property: JsonProperty("after")] decimal After);

    internal sealed record Routing([property: JsonProperty("approval")] string Approval, [property: JsonProperty("priority")] int Priority);

    internal sealed record Reason(
        [property: JsonProperty("rule")] string Rule,
        [property: JsonProperty("kind")] string Kind,
        [property: JsonProperty("right")] string? Right,
        [property: JsonProperty("source")] string? Source);
}
