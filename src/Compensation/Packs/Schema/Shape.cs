using System.Text.Json.Nodes;

namespace Compensation.Packs.Schema;

/// <summary>What a value looks like.</summary>
/// <param name="Nature">What the author writes, in words, for the description of a key: <c>FEEL</c>, <c>a word</c>.</param>
/// <param name="Keywords">The same in the keywords of JSON Schema.</param>
internal record Shape(string Nature, JsonObject Keywords)
{
    /// <summary>A shape that is defined once, by its name.</summary>
    public static Shape Of(string nature, string definition) => new(nature, new JsonObject { ["$ref"] = $"#/definitions/{definition}" });

    public static Shape Element(string name) => Of("keys and values", name);

    /// <summary>A text or a number that is taken as it stands.</summary>
    public static Shape Plain(string nature) => new(nature, new JsonObject { ["type"] = Strings(["string", "number"]) });

    public static Shape Matching(string nature, string pattern) => new(nature, new JsonObject { ["type"] = "string", ["pattern"] = pattern });

    public static Shape OneOf(IEnumerable<string> words) => new("a word", new JsonObject { ["enum"] = Strings(words) });

    /// <summary>Words that are known, which an editor offers, and any other.</summary>
    public static Shape Suggesting(IEnumerable<string> words) =>
        new("a word", new JsonObject { ["anyOf"] = new JsonArray(OneOf(words).Keywords, new JsonObject { ["type"] = "string" }) });

    public static Shape Null { get; } = new("null", new JsonObject { ["type"] = "null" });

    public static Shape WholeNumber(int least, int most) =>
        new("a whole number", new JsonObject { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most });

    public static Shape ListOf(Shape item) => new("a list", new JsonObject { ["type"] = "array", ["items"] = item.Copy() });

    /// <summary>Names of the author's own, each with a value.</summary>
    /// <param name="names">What the names look like.</param>
    /// <param name="value">What stands under each.</param>
    public static Shape MapOf(Shape names, Shape value) => new(
        $"names, each with {value.Nature}",
        new JsonObject { ["type"] = "object", ["propertyNames"] = names.Copy(), ["additionalProperties"] = value.Copy() });

    public static Shape AnyOf(string nature, params IEnumerable<Shape> shapes) =>
        new(nature, new JsonObject { ["anyOf"] = new JsonArray([.. shapes.Select(shape => shape.Copy())]) });

    /// <summary>Whatever YAML can say.</summary>
    public static Shape Anything(string nature) => new(nature, []);

    public static Shape Mapping(string nature) => new(nature, new JsonObject { ["type"] = "object" });

    /// <summary>The same, with the way it is read.</summary>
    public Shape<T> ReadBy<T>(Func<ValueReader, T> read) => new(Nature, Keywords, read);

    /// <summary>A node of JSON has one parent: where it is used again, it is a copy.</summary>
    public JsonObject Copy() => (JsonObject)Keywords.DeepClone();

    public static JsonArray Strings(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
