using System.Text.Json;

namespace Compensation.Offers.Json;

/// <summary>
/// The fields of a loss, remedy or limit by their keys, as tests state them: amounts as decimals, words as texts, lists as arrays, what is within as maps, what is left out as null.
/// </summary>
internal sealed class StatedFields : ElementFields
{
    private readonly OrderedDictionary<string, object?> _fields = new(StringComparer.Ordinal);

    public static OrderedDictionary<string, object?> Of<T>(T value, OfferElement<T> element)
        where T : class
    {
        var fields = new StatedFields();
        element.Pass(fields, value);
        return fields._fields;
    }

    /// <summary>The fields of a remedy, with the currency of its value.</summary>
    public static OrderedDictionary<string, object?> Of(Remedy remedy, string? currency)
    {
        var fields = Of(remedy, OfferElements.Remedy);
        fields.Insert(fields.IndexOf(OfferKeys.Value.Value) + 1, OfferKeys.Currency.Value, currency);
        if (fields[OfferKeys.Valid.Value] is OrderedDictionary<string, object?> valid)
        {
            // A remedy has a last day or a length of time, and a test states the one that it has.
            IEnumerable<string> others = remedy.Valid!.Until is null ? [OfferKeys.Until.Value] : [OfferKeys.Months.Value, OfferKeys.Days.Value];
            foreach (var other in others)
            {
                valid.Remove(other);
            }
        }

        return fields;
    }

    public override void Format(JsonEncodedText key, int version, string about) => _fields.Add(key.Value, version);

    protected override T Field<T>(JsonEncodedText key, T value, FieldKind<T> kind, bool isThere, string about, bool isRequired = false, string? example = null)
    {
        _fields.Add(key.Value, kind.Stated(value));
        return value;
    }
}
