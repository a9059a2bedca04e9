using Newtonsoft.Json;

namespace Compensation.Claims;

/// <summary>
/// Reads and writes a <see cref="Claim"/> with Newtonsoft.Json, by the same grammar as <see cref="Claim.TryParse(string, out Claim?, out IReadOnlyList{Diagnostic})"/>.
/// Newtonsoft.Json itself rounds a number of more than 28 digits before the converter sees it; <c>Claim.TryParse</c> refuses it.
/// </summary>
internal sealed class ClaimConverter : CanonicalConverter<Claim>
{
    protected override Claim Read(JsonReader reader) => ClaimReader.TryRead(new NewtonsoftSource(reader), file: null, out var claim, out var diagnostics)
        ? claim
        : throw new CompensationException(diagnostics);

    protected override string Text(Claim value) => value.ToJson();
}
