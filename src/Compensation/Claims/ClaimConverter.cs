using Newtonsoft.Json;

namespace Compensation.Claims;

/// <summary>
/// Reads and writes a <see cref="Claim"/> with Newtonsoft.Json, by the same grammar as <see cref="Claim.TryParse(string, out Claim?, out IReadOnlyList{Diagnostic})"/> and whatever the serializer's settings.
/// Newtonsoft.Json itself rounds a number of more than 28 digits before the converter sees it; <c>Claim.TryParse</c> refuses it.
/// </summary>
internal sealed class ClaimConverter : JsonConverter<Claim>
{
    /// <summary>Reads a claim; null for JSON's null.</summary>
    /// <exception cref="CompensationException">The claim cannot be read; the exception holds every problem.</exception>
    public override Claim? ReadJson(JsonReader reader, Type objectType, Claim? existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (reader.TokenType == JsonToken.Null)
        {
            return null;
        }

        using var exact = new ExactReading(reader);
        return ClaimReader.TryRead(new NewtonsoftSource(reader), file: null, out var claim, out var diagnostics)
            ? claim
            : throw new CompensationException(diagnostics);
    }

    /// <summary>Writes the text of <see cref="Claim.ToJson"/>.</summary>
    public override void WriteJson(JsonWriter writer, Claim? value, JsonSerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        CanonicalText.Write(writer, value?.ToJson());
    }
}
