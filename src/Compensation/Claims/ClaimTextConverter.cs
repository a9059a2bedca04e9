using System.Text.Json;
using System.Text.Json.Serialization;

namespace Compensation.Claims;

/// <summary>Reads and writes a <see cref="Claim"/> with System.Text.Json, by the claim's own grammar and whatever the options.</summary>
public sealed class ClaimTextConverter : JsonConverter<Claim>
{
    /// <summary>Reads a claim.</summary>
    /// <exception cref="JsonException">The claim cannot be read; the inner <see cref="CompensationException"/> holds every problem, with places counted from the claim's beginning.</exception>
    public override Claim? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        try
        {
            return Claim.Parse(document.RootElement.GetRawText());
        }
        catch (CompensationException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <summary>Writes the text of <see cref="Claim.ToJson"/>.</summary>
    public override void Write(Utf8JsonWriter writer, Claim value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteRawValue(ClaimWriter.Write(value), skipInputValidation: true);
    }
}
