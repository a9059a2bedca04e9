using System.Text.Json.Nodes;

namespace Compensation.Offers.Schema;

/// <summary>The whole schema of an offer.</summary>
internal static class OfferDocument
{
    public static string Write()
    {
        var document = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "Offer of compensation",
        };
        foreach (var (keyword, value) in SchemaFields.Describe(OfferElements.Offer).ToArray())
        {
            document[keyword] = value?.DeepClone();
        }

        document["definitions"] = new JsonObject(Parts.Concat(SchemaFields.Definitions).Select(part => KeyValuePair.Create(part.Key, (JsonNode?)part.Value)));
        return document.ToJsonString(SchemaDocument.Format) + "\n";
    }

    /// <summary>The elements within an offer, by name.</summary>
    private static IEnumerable<KeyValuePair<string, JsonObject>> Parts =>
    [
        Part(OfferElements.Loss), Part(OfferElements.Remedy), Part(OfferElements.RemedyPart), Part(OfferElements.Range), Part(OfferElements.Units), Part(OfferElements.Valid),
        Part(OfferElements.Limit), Part(OfferElements.LimitPart), Part(OfferElements.Reason), Part(OfferElements.Citation), Part(OfferElements.Warning),
    ];

    private static KeyValuePair<string, JsonObject> Part<T>(OfferElement<T> element)
        where T : class => KeyValuePair.Create(element.Name, SchemaFields.Describe(element));
}
