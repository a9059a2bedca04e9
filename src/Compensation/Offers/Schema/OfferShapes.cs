using System.Text.Json.Nodes;

namespace Compensation.Offers.Schema;

/// <summary>What values look like all over an offer.</summary>
internal static class OfferShapes
{
    public static Shape Text { get; } = new("text", new JsonObject { ["type"] = "string" });

    public static Shape Amount { get; } = Shape.Of("money", "money");

    public static Shape AmountOrUnknown { get; } = Shape.Of("money, or null when it is not known", "moneyOrUnknown");

    public static Shape Number { get; } = new("a number", new JsonObject { ["type"] = "number" });

    public static Shape True { get; } = new("`true`", new JsonObject { ["enum"] = new JsonArray(true) });

    public static Shape Date { get; } = Shape.Of("a date", "date");

    public static Shape Texts { get; } = Shape.Of("texts by language", "texts");

    public static Shape Values { get; } = Shape.Of("values by name", "values");

    public static Shape Names { get; } = Shape.ListOf(Text);

    /// <summary>A count that is left out when it is 0.</summary>
    public static Shape Count { get; } = Shape.WholeNumber(1, int.MaxValue);

    public static Shape Digits { get; } = Shape.WholeNumber(0, Compensation.Offer.MostDigits);

    public static Shape Format { get; } = new("a whole number", new JsonObject { ["enum"] = new JsonArray(Compensation.Offer.Format) });

    public static Shape LinesOf(string element) => Shape.ListOf(Shape.Element(element));

    /// <summary>The definitions, by name.</summary>
    public static IEnumerable<KeyValuePair<string, JsonObject>> Definitions =>
    [
        Define("money", "An amount in the offer's currency, with its digits; read it as a decimal.", new JsonObject { ["type"] = "number" }),
        Define("moneyOrUnknown", "An amount in the offer's currency; null when it could not be worked out.", new JsonObject { ["type"] = Shape.Strings(["number", "null"]) }),
        Define("date", "Year, month and day: 2025-06-02.", new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
        Define("texts", "Texts by language tag.", new JsonObject { ["type"] = "object", ["minProperties"] = 1, ["additionalProperties"] = new JsonObject { ["type"] = "string" } }),
        Define("values", "Values by name: numbers, texts, true and false, null, lists and maps. Dates, times and durations are ISO 8601 texts.",
            new JsonObject { ["type"] = "object" }),
    ];

    private static KeyValuePair<string, JsonObject> Define(string name, string description, JsonObject keywords)
    {
        keywords.Insert(0, "description", description);
        return KeyValuePair.Create(name, keywords);
    }
}
