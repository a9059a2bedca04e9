using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Compensation.Claims;

/// <summary>Reads and writes a <see cref="Claim"/> with System.Text.Json, by the claim's own grammar and whatever the options.</summary>
internal sealed class ClaimTextConverter : JsonConverter<Claim>
{
    /// <summary>Reads a claim.</summary>
    /// <exception cref="JsonException">The claim cannot be read; the inner <see cref="CompensationException"/> holds every problem, with places counted from the claim's beginning.</exception>
    public override Claim? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var document = JsonDocument.ParseValue(ref reader);
        var isLenient = options.AllowTrailingCommas || options.ReadCommentHandling != JsonCommentHandling.Disallow;
        if (ClaimReader.TryRead(JsonMarshal.GetRawUtf8Value(document.RootElement), file: null, firstLine: 1, out var claim, out var diagnostics, isLenient: isLenient))
        {
            return claim;
        }

        var problems = new CompensationException(diagnostics);
        throw new JsonException(problems.Message, problems);
    }

    /// <summary>Writes the text of <see cref="Claim.ToJson"/>.</summary>
    public override void Write(Utf8JsonWriter writer, Claim value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteRawValue(ClaimWriter.Write(value), skipInputValidation: true);
    }
}
