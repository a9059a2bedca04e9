using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Compensation.Tests.Packs.Schema;

/// <summary>A document of YAML as an editor sees it: plain scalars are null, booleans and numbers by the core schema of YAML 1.2.</summary>
internal sealed partial class YamlAsJson
{
    /// <summary>The mapping that each object was made of.</summary>
    public Dictionary<JsonObject, YamlMapping> Mappings { get; } = new(ReferenceEqualityComparer.Instance);

    public JsonNode? Convert(YamlNode node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                var entries = new JsonObject();
                foreach (var (key, value) in mapping.Entries)
                {
                    entries[key.Value] = Convert(value);
                }

                Mappings.Add(entries, mapping);
                return entries;
            case YamlSequence sequence:
                return new JsonArray([.. sequence.Items.Select(Convert)]);
            case YamlScalar { Style: YamlStyle.Plain, Value: var text }:
                return text switch
                {
                    "" or "~" or "null" or "Null" or "NULL" => null,
                    "true" or "True" or "TRUE" => JsonValue.Create(true),
                    "false" or "False" or "FALSE" => JsonValue.Create(false),
                    _ when Number().IsMatch(text) => JsonValue.Create(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)),
                    _ => JsonValue.Create(text),
                };
            case YamlScalar scalar:
                return JsonValue.Create(scalar.Value);
            default:
                throw new NotSupportedException(node.GetType().Name);
        }
    }

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Number();
}
