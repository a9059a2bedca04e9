using System.Text.Json.Serialization;
using Compensation.Api.Problems;

namespace Compensation.Api.Offers;

/// <summary>A line of a stream that got no offer: its number, the claim's id where it could be read, and why.</summary>
internal sealed record ClaimReject(int Line, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Id, string Code, string Message, IReadOnlyList<DiagnosticEntry> Problems);
