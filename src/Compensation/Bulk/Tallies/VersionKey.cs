using System.Text.Json.Serialization;

namespace Compensation.Bulk.Tallies;

/// <summary>A version of a pack, as an offer names it.</summary>
/// <param name="Pack">The id of the pack; null where no pack fitted.</param>
/// <param name="Version">The version; null where none was in force.</param>
/// <param name="Hash">The hash of the version.</param>
[method: JsonConstructor]
internal readonly record struct VersionKey(string? Pack, string? Version, string? Hash);
