using System.Text.Json.Serialization;

namespace Compensation.Api.Problems;

/// <summary>A diagnostic as a client gets it; what it does not have is left out.</summary>
internal sealed record DiagnosticEntry(string Code, string Message)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Fact { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Line { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Column { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Suggestion { get; init; }

    public static DiagnosticEntry[] AllOf(IEnumerable<Diagnostic> diagnostics) => [.. diagnostics.Select(d => new DiagnosticEntry(d.Code, d.Message)
    {
        Fact = d.Rule,
        Line = d.Line,
        Column = d.Column,
        Suggestion = d.Suggestion,
    })];
}
