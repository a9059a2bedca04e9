using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Compensation.Packs.Schema;

/// <summary>The whole schema. Draft-07 is what YAML language servers read best.</summary>
internal static class SchemaDocument
{
    // Nobody puts the file into a page of HTML, and `<` is easier on the eye than its escape.
    public static readonly JsonSerializerOptions Format = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema as text.</summary>
    /// <param name="files">What a file may be, by its first key, which stands beside keys of others: the first of these that a file has says what it is.</param>
    /// <param name="elements">All elements, in their order among the definitions.</param>
    public static string Write(IReadOnlyList<(string Key, string Description)> files, IEnumerable<Element> elements)
    {
        var document = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "Rule packs for compensation",
            ["description"] = "A rule pack, or a library, a calendar, rates or tests beside one. The first key says which.",
            ["type"] = "object",
        };
        foreach (var (keyword, value) in ByFirstKey(files, 0))
        {
            document[keyword] = value?.DeepClone();
        }

        document["definitions"] = new JsonObject(
            elements.Select(element => KeyValuePair.Create(element.Name, element.ToJson())).Concat(Shapes.Definitions)
                .Select(definition => KeyValuePair.Create(definition.Key, (JsonNode?)definition.Value)));
        return document.ToJsonString(Format) + "\n";
    }

    /// <summary>A chain of conditions instead of alternatives: a slip is then told of the kind of file that it is in, not of all.</summary>
    private static JsonObject ByFirstKey(IReadOnlyList<(string Key, string Description)> files, int index) => index == files.Count
        ? new JsonObject
        {
            ["required"] = Shape.Strings(["pack"]),
            ["properties"] = new JsonObject(files.Select(file => KeyValuePair.Create(file.Key, (JsonNode?)new JsonObject { ["description"] = file.Description }))),
        }
        : new JsonObject
        {
            ["if"] = new JsonObject { ["required"] = Shape.Strings([files[index].Key]) },
            ["then"] = Shape.Element(files[index].Key).Copy(),
            ["else"] = ByFirstKey(files, index + 1),
        };
}
