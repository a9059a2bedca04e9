using Newtonsoft.Json;

namespace Compensation.Offers.Json;

/// <summary>Reads and writes an <see cref="Offer"/> with Newtonsoft.Json.</summary>
internal sealed class OfferConverter : CanonicalConverter<Offer>
{
    protected override Offer Read(JsonReader reader) => OfferReader.Read(reader);

    protected override string Text(Offer value) => value.ToJson();
}
