using System.Text.Json;

namespace Compensation.Offers.Json;

/// <summary>
/// The fields of a loss, remedy or limit by their keys, as tests state them: amounts as decimals, words as texts, lists as arrays, what is within as maps, what is left out as null.
/// </summary>
internal sealed class StatedFields : ElementFields
{
    private readonly OrderedDictionary<string, object?> _fields = new(StringComparer.Ordinal);

    public static OrderedDictionary<string, object?> Of<T>(T value, OfferElement<T> element)
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
        return fields;
    }

    public override void Format(JsonEncodedText key, int version, string about) => Add(key, version);

    public override string? Text(JsonEncodedText key, string? value, string about) => Add(key, value);

    public override string TextUnless(JsonEncodedText key, string usual, string value, string about) => Add(key, value);

    public override string RequiredText(JsonEncodedText key, string value, string about, string? example = null) => Add(key, value);

    public override T Word<T>(JsonEncodedText key, T value, WireWordTable<T> words, string about)
    {
        Add(key, words.Of(value));
        return value;
    }

    public override T WordUnlessFirst<T>(JsonEncodedText key, T value, WireWordTable<T> words, string about) => Word(key, value, words, about);

    public override DateOnly? Date(JsonEncodedText key, DateOnly? value, string about) => Add(key, value);

    public override decimal RequiredNumber(JsonEncodedText key, decimal value, string about) => Add(key, value);

    public override int Count(JsonEncodedText key, int value, string about)
    {
        Add(key, (decimal)value);
        return value;
    }

    public override int? Digits(JsonEncodedText key, int? value, string about) => Add(key, value);

    public override bool Flag(JsonEncodedText key, bool value, string about) => Add(key, value);

    public override decimal? Amount(JsonEncodedText key, decimal? value, string about) => Add(key, value);

    public override decimal RequiredAmount(JsonEncodedText key, decimal value, string about) => Add(key, value);

    public override decimal? AmountOrUnknown(JsonEncodedText key, decimal? value, bool isUnknown, string about, bool isRequired = false) => Add(key, value);

    public override IReadOnlyList<string> Names(JsonEncodedText key, IReadOnlyList<string> value, string about) => Add(key, value);

    public override IReadOnlyDictionary<string, string> Texts(JsonEncodedText key, IReadOnlyDictionary<string, string> value, string about) => Add(key, value);

    public override IReadOnlyDictionary<string, object?> Map(JsonEncodedText key, IReadOnlyDictionary<string, object?> value, string about) => Add(key, value);

    public override T? Object<T>(JsonEncodedText key, T? value, OfferElement<T> element, string about)
        where T : class
    {
        Add<object?>(key, value switch
        {
            null => null,
            // A test states a length of time or a last day, whichever the remedy has.
            Validity { Until: { } until } => new Dictionary<string, object?> { [OfferKeys.Until.Value] = until },
            Validity valid => new OrderedDictionary<string, object?> { [OfferKeys.Months.Value] = (decimal)valid.Months, [OfferKeys.Days.Value] = (decimal)valid.Days },
            _ => Of(value, element),
        });
        return value;
    }

    public override IReadOnlyList<T> Lines<T>(JsonEncodedText key, IReadOnlyList<T> value, OfferElement<T> element, string about)
    {
        Add(key, value.Select(line => (object?)Of(line, element)).ToArray());
        return value;
    }

    private T Add<T>(JsonEncodedText key, T value)
    {
        _fields.Add(key.Value, value);
        return value;
    }
}
