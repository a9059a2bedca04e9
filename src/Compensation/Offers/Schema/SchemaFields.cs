using System.Text.Json;
using System.Text.Json.Nodes;

namespace Compensation.Offers.Schema;

/// <summary>Describes the keys of one element of an offer for the JSON Schema: what stands under each, and what it is for.</summary>
internal sealed class SchemaFields : ElementFields
{
    private static readonly Shape PlainText = new("text", new JsonObject { ["type"] = "string" });
    private static readonly Shape Money = Shape.Of("money", "money");

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
    {
        var fields = new SchemaFields();
        element.Pass(fields, element.Blank);
        return new Element(element.Name, element.About, fields._keys).ToJson();
    }

    public override void Format(JsonEncodedText key, int version, string about) =>
        Add(key, new Shape("a whole number", new JsonObject { ["enum"] = new JsonArray(version) }), about, version, isRequired: true);

    public override string? Text(JsonEncodedText key, string? value, string about) => Add(key, PlainText, about, value);

    public override string TextUnless(JsonEncodedText key, string usual, string value, string about) => Add(key, PlainText, about, value);

    public override string RequiredText(JsonEncodedText key, string value, string about, string? example = null) => Add(key, PlainText, about, value, isRequired: true, example);

    public override T Word<T>(JsonEncodedText key, T value, WireWordTable<T> words, string about) => Add(key, Shape.OneOf(words.All), about, value, isRequired: true);

    public override T WordUnlessFirst<T>(JsonEncodedText key, T value, WireWordTable<T> words, string about) => Add(key, Shape.OneOf(words.All.Skip(1)), about, value);

    public override DateOnly? Date(JsonEncodedText key, DateOnly? value, string about) => Add(key, Shape.Of("a date", "date"), about, value);

    public override decimal RequiredNumber(JsonEncodedText key, decimal value, string about) =>
        Add(key, new Shape("a number", new JsonObject { ["type"] = "number" }), about, value, isRequired: true);

    public override int Count(JsonEncodedText key, int value, string about) => Add(key, Shape.WholeNumber(1, int.MaxValue), about, value);

    public override int? Digits(JsonEncodedText key, int? value, string about) => Add(key, Shape.WholeNumber(0, Offer.MostDigits), about, value);

    public override bool Flag(JsonEncodedText key, bool value, string about) => Add(key, new Shape("`true`", new JsonObject { ["enum"] = new JsonArray(true) }), about, value);

    public override decimal? Amount(JsonEncodedText key, decimal? value, string about) => Add(key, Money, about, value);

    public override decimal RequiredAmount(JsonEncodedText key, decimal value, string about) => Add(key, Money, about, value, isRequired: true);

    public override decimal? AmountOrUnknown(JsonEncodedText key, decimal? value, bool isUnknown, string about, bool isRequired = false) =>
        Add(key, Shape.Of("money, or null when it is not known", "moneyOrUnknown"), about, value, isRequired);

    public override IReadOnlyList<string> Names(JsonEncodedText key, IReadOnlyList<string> value, string about) => Add(key, Shape.ListOf(PlainText), about, value);

    public override IReadOnlyDictionary<string, string> Texts(JsonEncodedText key, IReadOnlyDictionary<string, string> value, string about) =>
        Add(key, Shape.Of("texts by language", "texts"), about, value);

    public override IReadOnlyDictionary<string, object?> Map(JsonEncodedText key, IReadOnlyDictionary<string, object?> value, string about) =>
        Add(key, Shape.Of("values by name", "values"), about, value);

    public override T? Object<T>(JsonEncodedText key, T? value, OfferElement<T> element, string about)
        where T : class => Add(key, Shape.Element(element.Name), about, value);

    public override IReadOnlyList<T> Lines<T>(JsonEncodedText key, IReadOnlyList<T> value, OfferElement<T> element, string about) =>
        Add(key, Shape.ListOf(Shape.Element(element.Name)), about, value);

    private T Add<T>(JsonEncodedText key, Shape shape, string about, T value, bool isRequired = false, string? example = null)
    {
        _keys.Add(new Key(key.Value, shape, about) { IsRequired = isRequired, Example = example });
        return value;
    }

    private static KeyValuePair<string, JsonObject> Define(string name, string description, JsonObject keywords)
    {
        keywords.Insert(0, "description", description);
        return KeyValuePair.Create(name, keywords);
    }
}
