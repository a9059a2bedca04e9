using System.Text;
using System.Text.Json;

namespace Compensation.Offers.Json;

/// <summary>Reads and writes an <see cref="Offer"/> with System.Text.Json.</summary>
internal sealed class OfferTextConverter : CanonicalTextConverter<Offer>
{
    protected override Offer Parse(ReadOnlySpan<byte> json, JsonSerializerOptions options) => OfferReader.Read(Encoding.UTF8.GetString(json));

    protected override ReadOnlySpan<byte> Text(Offer value) => value.ToUtf8();
}
