using System.Text.Json.Nodes;

namespace Compensation.Packs.Schema;

/// <summary>What a value looks like, and how it is read.</summary>
/// <param name="Nature">What the author writes, in words.</param>
/// <param name="Keywords">The same in the keywords of JSON Schema.</param>
/// <param name="Read">Reads a value, and reports one that is something else. A value that is absent reads as null, a list as empty.</param>
internal sealed record Shape<T>(string Nature, JsonObject Keywords, Func<ValueReader, T> Read) : Shape(Nature, Keywords);
