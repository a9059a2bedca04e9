using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Compensation.Compilation;

/// <summary>Encodes what does not differ from claim to claim, as the canonical writer does.</summary>
internal static class EncodedJson
{
    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A text in quotes.</summary>
    public static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, ValueWriter.Options.Encoder)}\"";

    /// <summary>A member with the comma before it; nothing without a text.</summary>
    public static string Optional(string key, string? text) => text is null ? "" : $",\"{key}\":{Quoted(text)}";

    /// <summary>What a rule touches and rests on, as the last members of an object.</summary>
    public static string Grounds(string? right, Grounds grounds)
    {
        var more = grounds.HasMoreSources ? $",\"sources\":[{string.Join(',', grounds.Sources.Select(Cited))}]" : "";
        return Optional("right", right) + Optional("source", grounds.Source) + Unverified(grounds.IsUnverified) + more;
    }

    private static string Cited(Citation citation)
    {
        var texts = citation.Texts.Count == 0 ? "" : $",\"texts\":{{{string.Join(',', citation.Texts.Select(t => $"{Quoted(t.Key)}:{Quoted(t.Value)}"))}}}";
        return $"{{\"source\":{Quoted(citation.Text)}{texts}{Unverified(citation.Unverified)}}}";
    }

    private static string Unverified(bool unverified) => unverified ? ",\"unverified\":true" : "";

    /// <summary>An object of values.</summary>
    public static byte[] Map(IReadOnlyDictionary<string, object?> values)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, ValueWriter.Options))
        {
            ValueWriter.WriteMap(writer, values);
        }

        return output.WrittenSpan.ToArray();
    }
}
