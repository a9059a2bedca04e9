using System.Text.Json.Serialization;

namespace Compensation.Bulk.Running;

/// <summary>How a checkpoint and its tally stand in JSON. What lacks a part, has one too many, or has null where nothing may be, is refused.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [typeof(ExactSumConverter)])]
[JsonSerializable(typeof(Checkpoint))]
internal sealed partial class BulkJson : JsonSerializerContext;
