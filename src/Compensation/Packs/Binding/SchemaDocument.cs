using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Compensation.Packs.Schema;

/// <summary>The whole schema. Draft-07 is what YAML language servers read best.</summary>
internal static class SchemaDocument
{
    // Nobody puts the file into a page of HTML, and `<` is easier on the eye than its escape.
    public static readonly JsonSerializerOptions Format = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a file may be, by its first key; a pack may have a key `rates` too, so a pack is looked for first.</summary>
    private static readonly IReadOnlyList<(string Key, string Description)> Files =
    [
        ("pack", "A rule pack."),
        ("library", "A library of functions, tables and parameters."),
        ("calendar", "A calendar of working days."),
        ("tests", "The tests of a pack."),
        ("rates", "Rates of exchange or of interest."),
    ];

    public static string Write()
    {
        var document = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "Rule packs for compensation",
            ["description"] = "A rule pack, or a library, a calendar, rates or tests beside one. The first key says which.",
            ["type"] = "object",
        };
        foreach (var (keyword, value) in ByFirstKey(0))
        {
            document[keyword] = value?.DeepClone();
        }

        var elements = RuleElements.All.Concat(LibraryElements.All).Concat(FileElements.All).Concat(TestElements.All);
        document["definitions"] = new JsonObject(
            elements.Select(element => KeyValuePair.Create(element.Name, element.ToJson())).Concat(Shapes.Definitions)
                .Select(definition => KeyValuePair.Create(definition.Key, (JsonNode?)definition.Value)));
        return document.ToJsonString(Format) + "\n";
    }

    /// <summary>A chain of conditions instead of alternatives: a slip is then told of the kind of file that it is in, not of all.</summary>
    private static JsonObject ByFirstKey(int index) => index == Files.Count
        ? new JsonObject
        {
            ["required"] = Shape.Strings(["pack"]),
            ["properties"] = new JsonObject(Files.Select(file => KeyValuePair.Create(file.Key, (JsonNode?)new JsonObject { ["description"] = file.Description }))),
        }
        : new JsonObject
        {
            ["if"] = new JsonObject { ["required"] = Shape.Strings([Files[index].Key]) },
            ["then"] = Shape.Element(Files[index].Key).Copy(),
            ["else"] = ByFirstKey(index + 1),
        };
}
