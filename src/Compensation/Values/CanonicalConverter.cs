using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compensation.Values;

/// <summary>
/// Reads and writes a type that has a canonical text with Newtonsoft.Json. What is written is that text, to the byte and whatever the serializer's settings; only a tree
/// (<c>JObject.FromObject</c>) gets nodes instead.
/// </summary>
internal abstract class CanonicalConverter<T> : JsonConverter<T>
    where T : class
{
    /// <summary>Reads a value; null for JSON's null. Numbers are read as decimals and texts as texts; the host's settings are put back afterwards.</summary>
    /// <exception cref="CompensationException">The value cannot be read; the exception holds every problem.</exception>
    public sealed override T? ReadJson(JsonReader reader, Type objectType, T? existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (reader.TokenType == JsonToken.Null)
        {
            return null;
        }

        var (floats, dates) = (reader.FloatParseHandling, reader.DateParseHandling);
        (reader.FloatParseHandling, reader.DateParseHandling) = (FloatParseHandling.Decimal, DateParseHandling.None);
        try
        {
            return Read(reader);
        }
        finally
        {
            (reader.FloatParseHandling, reader.DateParseHandling) = (floats, dates);
        }
    }

    /// <summary>Writes the canonical text.</summary>
    public sealed override void WriteJson(JsonWriter writer, T? value, JsonSerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is null)
        {
            writer.WriteNull();
        }
        else if (writer is JTokenWriter)
        {
            // A tree wants nodes that can be walked, not one raw text.
            using var reader = new JsonTextReader(new StringReader(Text(value))) { FloatParseHandling = FloatParseHandling.Decimal, DateParseHandling = DateParseHandling.None };
            writer.WriteToken(reader);
        }
        else
        {
            writer.WriteRawValue(Text(value));
        }
    }

    /// <summary>The value that begins at the reader's current token.</summary>
    /// <exception cref="CompensationException">It cannot be read; the exception holds every problem.</exception>
    protected abstract T Read(JsonReader reader);

    /// <summary>The canonical text of a value.</summary>
    protected abstract string Text(T value);
}
