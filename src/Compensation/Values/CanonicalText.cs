using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compensation.Values;

/// <summary>Hands a canonical text to a Newtonsoft.Json writer as it is, so that the bytes do not depend on the serializer's settings.</summary>
internal static class CanonicalText
{
    public static void Write(JsonWriter writer, string? json)
    {
        if (json is null)
        {
            writer.WriteNull();
        }
        else if (writer is JTokenWriter)
        {
            // A tree wants nodes that can be walked, not one raw text.
            using var reader = new JsonTextReader(new StringReader(json)) { FloatParseHandling = FloatParseHandling.Decimal, DateParseHandling = DateParseHandling.None };
            writer.WriteToken(reader);
        }
        else
        {
            writer.WriteRawValue(json);
        }
    }
}
