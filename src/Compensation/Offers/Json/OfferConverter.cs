using Newtonsoft.Json;

namespace Compensation.Offers.Json;

/// <summary>
/// Reads and writes an <see cref="Offer"/> with Newtonsoft.Json. What is written is the canonical text, to the byte and whatever the serializer's settings; only a tree
/// (<c>JObject.FromObject</c>) gets nodes instead.
/// </summary>
internal sealed class OfferConverter : JsonConverter<Offer>
{
    /// <summary>Reads an offer; null for JSON's null.</summary>
    /// <exception cref="CompensationException">The offer cannot be read; the exception holds every problem.</exception>
    public override Offer? ReadJson(JsonReader reader, Type objectType, Offer? existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (reader.TokenType == JsonToken.Null)
        {
            return null;
        }

        using var exact = new ExactReading(reader);
        return OfferReader.Read(reader);
    }

    /// <summary>Writes the text of <see cref="Offer.ToJson"/>.</summary>
    public override void WriteJson(JsonWriter writer, Offer? value, JsonSerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        CanonicalText.Write(writer, value?.ToJson());
    }
}
