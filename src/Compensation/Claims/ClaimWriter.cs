using System.Buffers;
using System.Text.Json;

namespace Compensation.Claims;

/// <summary>Writes a claim as one line of JSON: keys in the order of the vocabulary, facts in their own.</summary>
internal static class ClaimWriter
{
    public static ReadOnlySpan<byte> Write(Claim claim)
    {
        var output = new ArrayBufferWriter<byte>(512);
        using var writer = new Utf8JsonWriter(output, ValueWriter.Options);
        writer.WriteStartObject();
        writer.WriteString("id", claim.Id);
        if (claim.Pack is not null)
        {
            writer.WriteString("pack", claim.Pack);
        }

        if (claim.Claimant is not null)
        {
            writer.WriteString("claimant", claim.Claimant);
        }

        if (claim.Choose.Count > 0)
        {
            writer.WriteStartObject("choose");
            foreach (var (choice, remedy) in claim.Choose)
            {
                writer.WriteString(choice, remedy);
            }

            writer.WriteEndObject();
        }

        writer.WritePropertyName("facts");
        ValueWriter.WriteMap(writer, claim.Facts);
        writer.WriteEndObject();
        writer.Flush();
        return output.WrittenSpan;
    }
}
