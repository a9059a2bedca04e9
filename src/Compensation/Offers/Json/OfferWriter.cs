using System.Buffers;
using System.Text.Json;

namespace Compensation.Offers.Json;

/// <summary>
/// The one writer of an offer's JSON, which every other way out is tested against: a line of UTF-8, keys in a fixed order and left out where there is nothing to say,
/// money with its digits, other numbers canonical. It can be used for many offers; each is flushed when it is done, without a line end.
/// </summary>
internal sealed class OfferWriter(IBufferWriter<byte> output) : ElementFields, IDisposable
{
    public Utf8JsonWriter Json { get; } = new(output, ValueWriter.Options);

    /// <summary>The digits that money of the offer is written with.</summary>
    public int Digits { get; private set; }

    public void Dispose() => Json.Dispose();

    /// <summary>Writes one offer.</summary>
    /// <exception cref="ArgumentException">A figure, deadline or assumed value is of a type that no claim or pack has.</exception>
    public void Write(Offer offer)
    {
        // An offer that failed on a foreign value has left half a line in the writer.
        Json.Reset();
        Digits = offer.Digits ?? offer.CurrencyDigits;
        Element(offer, OfferElements.Offer);
        Json.Flush();
    }

    /// <summary>Writes one object of an offer.</summary>
    public void Element<T>(T value, OfferElement<T> element)
        where T : class
    {
        Json.WriteStartObject();
        element.Pass(this, value);
        Json.WriteEndObject();
    }

    public override void Format(JsonEncodedText key, int version, string about) => Json.WriteNumber(key, version);

    protected override T Field<T>(JsonEncodedText key, T value, FieldKind<T> kind, bool isThere, string about, bool isRequired = false, string? example = null)
    {
        if (!isThere)
        {
            return value;
        }

        if (value is null)
        {
            Json.WriteNull(key);
        }
        else
        {
            Json.WritePropertyName(key);
            kind.Write(this, value);
        }

        return value;
    }
}
