using System.Text.Json;

namespace Compensation.Claims;

/// <summary>Reads and writes a <see cref="Claim"/> with System.Text.Json, by the claim's own grammar.</summary>
internal sealed class ClaimTextConverter : CanonicalTextConverter<Claim>
{
    protected override Claim Parse(ReadOnlySpan<byte> json, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var isLenient = options.AllowTrailingCommas || options.ReadCommentHandling != JsonCommentHandling.Disallow;
        return ClaimReader.TryRead(json, file: null, firstLine: 1, out var claim, out var diagnostics, isLenient: isLenient)
            ? claim
            : throw new CompensationException(diagnostics);
    }

    protected override ReadOnlySpan<byte> Text(Claim value) => ClaimWriter.Write(value);
}
