using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Compensation.Values;

/// <summary>Reads and writes a type that has a canonical text with System.Text.Json: that text, to the byte and whatever the options.</summary>
internal abstract class CanonicalTextConverter<T> : JsonConverter<T>
    where T : class
{
    /// <summary>Reads a value.</summary>
    /// <exception cref="JsonException">The value cannot be read; the inner <see cref="CompensationException"/> holds every problem, with places counted from the value's beginning.</exception>
    public sealed override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        try
        {
            return Parse(JsonMarshal.GetRawUtf8Value(document.RootElement), options);
        }
        catch (CompensationException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <summary>Writes the canonical text.</summary>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteRawValue(Text(value), skipInputValidation: true);
    }

    /// <summary>The value that a text in UTF-8 is.</summary>
    /// <exception cref="CompensationException">It cannot be read; the exception holds every problem.</exception>
    protected abstract T Parse(ReadOnlySpan<byte> json, JsonSerializerOptions options);

    /// <summary>The canonical text of a value in UTF-8.</summary>
    protected abstract ReadOnlySpan<byte> Text(T value);
}
