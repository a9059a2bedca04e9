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
        foreach (var (keyword, value) in OfferElements.Offer.ToJson().ToArray())
        {
            document[keyword] = value?.DeepClone();
        }

        document["definitions"] = new JsonObject(
            OfferElements.Parts.Select(part => KeyValuePair.Create(part.Name, part.ToJson())).Concat(OfferShapes.Definitions)
                .Select(definition => KeyValuePair.Create(definition.Key, (JsonNode?)definition.Value)));
        return document.ToJsonString(SchemaDocument.Format) + "\n";
    }
}
