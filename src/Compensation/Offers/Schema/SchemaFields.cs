using System.Text.Json;
using System.Text.Json.Nodes;

namespace Compensation.Offers.Schema;

/// <summary>Describes the keys of one element of an offer for the JSON Schema: what stands under each, and what it is for.</summary>
internal sealed class SchemaFields : ElementFields
{
    private readonly List<Key> _keys = [];

    /// <summary>The shapes that elements share, by name.</summary>
    public static IEnumerable<KeyValuePair<string, JsonObject>> Definitions =>
    [
        Define("money", "An amount in the offer's currency, with its digits; read it as a decimal.", new JsonObject { ["type"] = "number" }),
        Define("moneyOrUnknown", "An amount in the offer's currency; null when it could not be worked out.", new JsonObject { ["type"] = Shape.Strings(["number", "null"]) }),
        Define("date", "Year, month and day: 2025-06-02.", new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
        Define("texts", "Texts by language tag.", new JsonObject { ["type"] = "object", ["minProperties"] = 1, ["additionalProperties"] = new JsonObject { ["type"] = "string" } }),
        Define("values", "Values by name: numbers, texts, true and false, null, lists and maps. Dates, times and durations are ISO 8601 texts.",
            new JsonObject { ["type"] = "object" }),
    ];

    /// <summary>The schema of an element.</summary>
    public static JsonObject Describe<T>(OfferElement<T> element)
        where T : class
    {
        var fields = new SchemaFields();
        element.Pass(fields, element.Blank);
        return new Element(element.Name, element.About, fields._keys).ToJson();
    }

    public override void Format(JsonEncodedText key, int version, string about) =>
        _keys.Add(new Key(key.Value, new Shape("a whole number", new JsonObject { ["enum"] = new JsonArray(version) }), about) { IsRequired = true });

    protected override T Field<T>(JsonEncodedText key, T value, FieldKind<T> kind, bool isThere, string about, bool isRequired = false, string? example = null)
    {
        _keys.Add(new Key(key.Value, kind.Shape, about) { IsRequired = isRequired, Example = example });
        return value;
    }

    private static KeyValuePair<string, JsonObject> Define(string name, string description, JsonObject keywords)
    {
        keywords.Insert(0, "description", description);
        return KeyValuePair.Create(name, keywords);
    }
}
