using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Compensation.Offers.Json;

/// <summary>Reads and writes an <see cref="Offer"/> with System.Text.Json: the canonical text, to the byte and whatever the options.</summary>
internal sealed class OfferTextConverter : JsonConverter<Offer>
{
    /// <summary>Reads an offer.</summary>
    /// <exception cref="JsonException">The text is no offer; the inner <see cref="CompensationException"/> holds every problem, with places counted from the offer's beginning.</exception>
    public override Offer? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        try
        {
            return Offer.Parse(document.RootElement.GetRawText());
        }
        catch (CompensationException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <summary>Writes the text of <see cref="Offer.ToJson"/>.</summary>
    public override void Write(Utf8JsonWriter writer, Offer value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        var text = new ArrayBufferWriter<byte>(1024);
        value.WriteTo(text);
        writer.WriteRawValue(text.WrittenSpan, skipInputValidation: true);
    }
}
