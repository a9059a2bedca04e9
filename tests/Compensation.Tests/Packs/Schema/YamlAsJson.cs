using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Compensation.Tests.Packs.Schema;

/// <summary>A document of YAML as an editor sees it: plain scalars are null, booleans and numbers by the core schema of YAML 1.2.</summary>
internal sealed partial class YamlAsJson
{
    /// <summary>The mapping that each object was made of, by the JSON pointer to the object.</summary>
    public Dictionary<string, YamlMapping> Mappings { get; } = new(StringComparer.Ordinal);

    public JsonNode? Convert(YamlNode node, string pointer = "")
    {
        switch (node)
        {
            case YamlMapping mapping:
                var entries = new JsonObject();
                foreach (var (key, value) in mapping.Entries)
                {
                    entries[key.Value] = Convert(value, $"{pointer}/{key.Value.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}");
                }

                Mappings.Add(pointer, mapping);
                return entries;
            case YamlSequence sequence:
                return new JsonArray([.. sequence.Items.Select((item, i) => Convert(item, $"{pointer}/{i}"))]);
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
