using System.Text.Json.Serialization;

namespace Compensation.Bulk.Tallies;

/// <summary>How often a problem came.</summary>
/// <param name="Code">The code of the diagnostic.</param>
/// <param name="Times">How often it came.</param>
/// <param name="Example">The message of one of them.</param>
[method: JsonConstructor]
internal readonly record struct ProblemCount(string Code, long Times, string Example);
