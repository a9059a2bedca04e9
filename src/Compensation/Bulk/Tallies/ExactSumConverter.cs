using System.Text.Json;
using System.Text.Json.Serialization;

namespace Compensation.Bulk.Tallies;

/// <summary>A sum as text: it may have more digits than a number of JSON is read with.</summary>
internal sealed class ExactSumConverter : JsonConverter<ExactSum>
{
    public override ExactSum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return ExactSum.Parse(reader.GetString() ?? "");
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException)
        {
            throw new JsonException("This is no sum.", e);
        }
    }

    public override void Write(Utf8JsonWriter writer, ExactSum value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
