namespace Compensation;

/// <summary>
/// The JSON Schema (draft-07) of an offer's JSON, for those who read offers in other languages or keep them in a store that checks them. Every offer that
/// <see cref="Offer.ToJson"/> writes fits it, and no key is open: what is not in the schema is in no offer of this <see cref="Offer.Format"/>.
/// </summary>
public static class OfferSchema
{
    /// <summary>The schema as text, ended by a line feed; the same as the file <c>rules/offer.schema.json</c> of the project.</summary>
    public static string Json { get; } = OfferDocument.Write();
}
