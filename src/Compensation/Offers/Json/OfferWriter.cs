using System.Buffers;
using System.Text.Json;

namespace Compensation.Offers.Json;

/// <summary>
/// The one writer of an offer's JSON, which every other way out is tested against: a line of UTF-8, keys in a fixed order and left out where there is nothing to say,
/// money with its digits, other numbers canonical. It can be used for many offers; each is flushed when it is done, without a line end.
/// </summary>
internal sealed class OfferWriter(IBufferWriter<byte> output) : ElementFields, IDisposable
{
    private readonly Utf8JsonWriter _json = new(output, ValueWriter.Options);
    private int _digits;

    public void Dispose() => _json.Dispose();

    /// <summary>Writes one offer.</summary>
    /// <exception cref="ArgumentException">A figure, deadline or assumed value is of a type that no claim or pack has.</exception>
    public void Write(Offer offer)
    {
        // An offer that failed on a foreign value has left half a line in the writer.
        _json.Reset();
        _digits = offer.Digits ?? offer.CurrencyDigits;
        Element(offer, OfferElements.Offer);
        _json.Flush();
    }

    public override void Format(JsonEncodedText key, int version, string about) => _json.WriteNumber(key, version);

    public override string? Text(JsonEncodedText key, string? value, string about)
    {
        if (value is not null)
        {
            _json.WriteString(key, value);
        }

        return value;
    }

    public override string TextUnless(JsonEncodedText key, string usual, string value, string about) => Text(key, value == usual ? null : value, about) ?? usual;

    public override string RequiredText(JsonEncodedText key, string value, string about, string? example = null)
    {
        _json.WriteString(key, value);
        return value;
    }

    public override T Word<T>(JsonEncodedText key, T value, WireWordTable<T> words, string about)
    {
        _json.WriteString(key, words.Of(value));
        return value;
    }

    public override T WordUnlessFirst<T>(JsonEncodedText key, T value, WireWordTable<T> words, string about) =>
        EqualityComparer<T>.Default.Equals(value, default) ? value : Word(key, value, words, about);

    public override DateOnly? Date(JsonEncodedText key, DateOnly? value, string about)
    {
        if (value is { } date)
        {
            _json.WriteString(key, ValueWriter.IsoText(date));
        }

        return value;
    }

    public override decimal RequiredNumber(JsonEncodedText key, decimal value, string about)
    {
        _json.WriteNumber(key, value.Canonical());
        return value;
    }

    public override int Count(JsonEncodedText key, int value, string about)
    {
        if (value != 0)
        {
            _json.WriteNumber(key, value);
        }

        return value;
    }

    public override int? Digits(JsonEncodedText key, int? value, string about)
    {
        if (value is { } digits)
        {
            _json.WriteNumber(key, digits);
        }

        return value;
    }

    public override bool Flag(JsonEncodedText key, bool value, string about)
    {
        if (value)
        {
            _json.WriteBoolean(key, value);
        }

        return value;
    }

    public override decimal? Amount(JsonEncodedText key, decimal? value, string about) => AmountOrUnknown(key, value, isUnknown: false, about);

    public override decimal RequiredAmount(JsonEncodedText key, decimal value, string about)
    {
        _json.WriteNumber(key, value.WithDigits(_digits));
        return value;
    }

    public override decimal? AmountOrUnknown(JsonEncodedText key, decimal? value, bool isUnknown, string about, bool isRequired = false)
    {
        if (value is { } known)
        {
            return RequiredAmount(key, known, about);
        }

        if (isUnknown)
        {
            _json.WriteNull(key);
        }

        return value;
    }

    public override IReadOnlyList<string> Names(JsonEncodedText key, IReadOnlyList<string> value, string about)
    {
        if (value.Count > 0)
        {
            _json.WriteStartArray(key);
            for (var i = 0; i < value.Count; i++)
            {
                _json.WriteStringValue(value[i]);
            }

            _json.WriteEndArray();
        }

        return value;
    }

    public override IReadOnlyDictionary<string, string> Texts(JsonEncodedText key, IReadOnlyDictionary<string, string> value, string about)
    {
        if (value.Count > 0)
        {
            _json.WriteStartObject(key);
            foreach (var (language, text) in value)
            {
                _json.WriteString(language, text);
            }

            _json.WriteEndObject();
        }

        return value;
    }

    public override IReadOnlyDictionary<string, object?> Map(JsonEncodedText key, IReadOnlyDictionary<string, object?> value, string about)
    {
        if (value.Count > 0)
        {
            _json.WritePropertyName(key);
            ValueWriter.WriteMap(_json, value);
        }

        return value;
    }

    public override T? Object<T>(JsonEncodedText key, T? value, OfferElement<T> element, string about)
        where T : class
    {
        if (value is not null)
        {
            _json.WritePropertyName(key);
            Element(value, element);
        }

        return value;
    }

    public override IReadOnlyList<T> Lines<T>(JsonEncodedText key, IReadOnlyList<T> value, OfferElement<T> element, string about)
    {
        if (value.Count > 0)
        {
            _json.WriteStartArray(key);
            for (var i = 0; i < value.Count; i++)
            {
                Element(value[i], element);
            }

            _json.WriteEndArray();
        }

        return value;
    }

    private void Element<T>(T value, OfferElement<T> element)
    {
        _json.WriteStartObject();
        element.Pass(this, value);
        _json.WriteEndObject();
    }
}
