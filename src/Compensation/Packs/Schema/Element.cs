using System.Text.Json.Nodes;

namespace Compensation.Packs.Schema;

/// <summary>A mapping whose keys are known.</summary>
/// <param name="Name">Its name among the definitions of the schema.</param>
/// <param name="Description">What it is.</param>
/// <param name="Keys">Its keys, in the order an author writes them.</param>
internal record Element(string Name, string Description, IReadOnlyList<Key> Keys)
{
    /// <summary>Keys of which exactly one stands in the element; empty when there are none.</summary>
    public virtual IReadOnlyList<string> Either => [];

    /// <summary>What may stand under keys of the author's own; null when there are none.</summary>
    public Shape? Others { get; init; }

    public JsonObject ToJson()
    {
        var schema = new JsonObject { ["description"] = Description, ["type"] = "object" };
        var required = Keys.Where(key => key.IsRequired).Select(key => key.Name).ToList();
        if (required.Count > 0)
        {
            schema["required"] = Shape.Strings(required);
        }

        if (Either.Count > 0)
        {
            schema["oneOf"] = new JsonArray([.. Either.Select(key => new JsonObject { ["required"] = Shape.Strings([key]) })]);
        }

        foreach (var key in Keys.Where(key => key.With is not null))
        {
            schema["dependencies"] = new JsonObject { [key.Name] = Shape.Strings([key.With!]), [key.With!] = Shape.Strings([key.Name]) };
        }

        schema["properties"] = new JsonObject(Keys.Select(key => KeyValuePair.Create(key.Name, (JsonNode?)Property(key))));
        schema["additionalProperties"] = Others is null ? JsonValue.Create(false) : Others.Copy();
        return schema;
    }

    private static JsonObject Property(Key key)
    {
        var nature = char.ToUpperInvariant(key.Shape.Nature[0]) + key.Shape.Nature[1..];
        var property = new JsonObject { ["description"] = $"{key.Description} {nature}." };
        foreach (var (name, value) in key.Shape.Copy().ToArray())
        {
            property[name] = value?.DeepClone();
        }

        if (key.Example is { } example)
        {
            property["examples"] = Shape.Strings([example]);
        }

        return property;
    }
}
