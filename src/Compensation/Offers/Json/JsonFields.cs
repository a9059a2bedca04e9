using System.Collections.ObjectModel;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compensation.Offers.Json;

/// <summary>
/// Reads the elements of an offer from a JSON object. What is missing, of the wrong kind, or never taken becomes a diagnostic in a list that all objects of a
/// text share, so that one reading tells everything.
/// </summary>
/// <param name="fields">The object.</param>
/// <param name="path">Where it stands, such as <c>losses[1]</c>; empty for the offer itself.</param>
/// <param name="diagnostics">Where problems are added.</param>
internal sealed class JsonFields(JObject fields, string path, List<Diagnostic> diagnostics) : ElementFields
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Refuses an offer of another format at once: what else would be reported of it is not wrong there.</summary>
    /// <exception cref="CompensationException">The offer is of another format.</exception>
    public override void Format(JsonEncodedText key, int version, string about)
    {
        if (RequiredNumber(key, version, about) is var format && format != version && diagnostics.Count == 0)
        {
            Report(ClaimDiagnostics.UnknownFormat, fields[key.Value], null, CanonicalNumber.Text(format), version);
            throw new CompensationException(diagnostics);
        }
    }

    public override string? Text(JsonEncodedText key, string? value, string about) => Text(key.Value);

    public override string TextUnless(JsonEncodedText key, string usual, string value, string about) => Text(key.Value) ?? usual;

    public override string RequiredText(JsonEncodedText key, string value, string about, string? example = null) => Require(key.Value) ? Text(key.Value) ?? "" : "";

    public override T Word<T>(JsonEncodedText key, T value, WireWordTable<T> words, string about) => Require(key.Value) ? WordUnlessFirst(key, value, words, about) : default;

    public override T WordUnlessFirst<T>(JsonEncodedText key, T value, WireWordTable<T> words, string about)
    {
        if (Text(key.Value) is { } text && !words.TryParse(text, out value))
        {
            Report(ClaimDiagnostics.UnknownWord, fields[key.Value], NameSuggestion.Nearest(text, words.All), Path(key.Value), text, string.Join(", ", words.All));
        }

        return value;
    }

    public override DateOnly? Date(JsonEncodedText key, DateOnly? value, string about) =>
        Text(key.Value) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : Wrong<DateOnly?>(key.Value, "a date such as 2025-06-02", fields[key.Value]!);

    public override decimal RequiredNumber(JsonEncodedText key, decimal value, string about) => Require(key.Value) ? Number(key.Value) ?? 0 : 0;

    public override int Count(JsonEncodedText key, int value, string about) => Whole(key.Value, int.MaxValue) ?? 0;

    public override int? Digits(JsonEncodedText key, int? value, string about) => Whole(key.Value, Offer.MostDigits);

    public override bool Flag(JsonEncodedText key, bool value, string about) => Take(key.Value) switch
    {
        null or { Type: JTokenType.Null } => false,
        JValue { Value: bool flag } => flag,
        var other => Wrong<bool>(key.Value, "true or false", other),
    };

    public override decimal? Amount(JsonEncodedText key, decimal? value, string about) => Number(key.Value);

    public override decimal RequiredAmount(JsonEncodedText key, decimal value, string about) => RequiredNumber(key, value, about);

    public override decimal? AmountOrUnknown(JsonEncodedText key, decimal? value, bool isUnknown, string about, bool isRequired = false) => Number(key.Value);

    public override bool IsUnknown(JsonEncodedText key, bool isUnknown) => Take(key.Value) is { Type: JTokenType.Null };

    public override T? Object<T>(JsonEncodedText key, T? value, OfferElement<T> element, string about)
        where T : class => Take(key.Value) switch
        {
            null or { Type: JTokenType.Null } => null,
            JObject inner => new JsonFields(inner, Path(key.Value), diagnostics).Read(element),
            var other => Wrong<T>(key.Value, "an object", other),
        };

    public override IReadOnlyList<T> Lines<T>(JsonEncodedText key, IReadOnlyList<T> value, OfferElement<T> element, string about) => Items(
        key.Value, "an object", (item, place) => item is JObject inner ? new JsonFields(inner, place, diagnostics).Read(element) : null);

    public override IReadOnlyList<string> Names(JsonEncodedText key, IReadOnlyList<string> value, string about) => Items(
        key.Value, "text", static (item, _) => item is JValue { Value: string name } ? name : null);

    public override IReadOnlyDictionary<string, object?> Map(JsonEncodedText key, IReadOnlyDictionary<string, object?> value, string about) => Map(key.Value, Value);

    public override IReadOnlyDictionary<string, object?> Moments(JsonEncodedText key, IReadOnlyDictionary<string, object?> value, string about) =>
        Map(key.Value, token => Value(token) is var item && item is string text ? Moment(text) : item);

    public override IReadOnlyDictionary<string, string> Texts(JsonEncodedText key, IReadOnlyDictionary<string, string> value, string about) => Map(key.Value, item =>
    {
        if (item is JValue { Value: string text })
        {
            return text;
        }

        Report(ClaimDiagnostics.WrongKind, item, null, item.Path, "text", Kind(item));
        return "";
    });

    /// <summary>The element that the fields make; a key that it has not taken is reported.</summary>
    public T Read<T>(OfferElement<T> element)
    {
        var read = element.Pass(this, element.Blank);
        foreach (var property in fields.Properties().Where(property => !_known.Contains(property.Name)))
        {
            Report(ClaimDiagnostics.UnknownKey, property, NameSuggestion.Nearest(property.Name, _known), Path(property.Name), string.Join(", ", _known));
        }

        return read;
    }

    private string? Text(string key) => Take(key) switch
    {
        null or { Type: JTokenType.Null } => null,
        JValue { Value: string text } => text,
        var other => Wrong<string>(key, "text", other),
    };

    private decimal? Number(string key) => Take(key) switch
    {
        null or { Type: JTokenType.Null } => null,
        JValue value when TryNumber(value, out var number) => number,
        var other => Wrong<decimal?>(key, "a number", other),
    };

    private int? Whole(string key, int most) => Number(key) is not { } number ? null
        : decimal.IsInteger(number) && number >= 0 && number <= most ? (int)number
        : Wrong<int?>(key, string.Create(CultureInfo.InvariantCulture, $"a whole number from 0 to {most}"), fields[key]!);

    private ReadOnlyDictionary<string, T> Map<T>(string key, Func<JToken, T> value) => Take(key) switch
    {
        null or { Type: JTokenType.Null } => ReadOnlyDictionary<string, T>.Empty,
        JObject inner => Map(inner, value),
        var other => Wrong<ReadOnlyDictionary<string, T>>(key, "an object", other) ?? ReadOnlyDictionary<string, T>.Empty,
    };

    private static ReadOnlyDictionary<string, T> Map<T>(JObject entries, Func<JToken, T> value)
    {
        var map = new OrderedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var (name, item) in entries)
        {
            map.Add(name, value(item!));
        }

        return new ReadOnlyDictionary<string, T>(map);
    }

    /// <summary>The items of a list up to the first that is of another kind, for which <paramref name="read"/> returns null.</summary>
    private List<T> Items<T>(string key, string kind, Func<JToken, string, T?> read)
        where T : class
    {
        var items = new List<T>();
        var list = Take(key);
        if (list is not (null or { Type: JTokenType.Null } or JArray))
        {
            Wrong<object>(key, "a list", list);
            return items;
        }

        foreach (var item in list as JArray ?? [])
        {
            var place = $"{Path(key)}[{items.Count + 1}]";
            if (read(item, place) is not { } value)
            {
                Report(ClaimDiagnostics.WrongKind, item, null, place, kind, Kind(item));
                break;
            }

            items.Add(value);
        }

        return items;
    }

    /// <summary>The date or time that a text says, if it is written the way we write it; otherwise the text, so that writing it back gives the same bytes.</summary>
    private static object Moment(string text)
    {
        object? moment =
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
            : DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? local
            : DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? instant
            : null;
        return moment is not null && ValueWriter.IsoText(moment) == text ? moment : text;
    }

    private void Report(DiagnosticDescriptor descriptor, JToken? at, string? nearest, params ReadOnlySpan<object?> arguments)
    {
        var info = (IJsonLineInfo?)at;
        var hasPlace = info?.HasLineInfo() == true;
        diagnostics.Add(descriptor.In(null, arguments) with
        {
            Line = hasPlace ? info!.LineNumber : 0,
            Column = hasPlace ? Math.Max(1, info!.LinePosition) : 0,
            Length = hasPlace ? 1 : 0,
            Suggestion = nearest is null ? null : $"did you mean `{nearest}`?",
        });
    }

    private object? Value(JToken token)
    {
        switch (token)
        {
            case JArray list:
                return list.Select(Value).ToList().AsReadOnly();
            case JObject inner:
                return Map(inner, Value);
            case JValue { Value: null or string or bool } value:
                return value.Value;
            case JValue value when TryNumber(value, out var number):
                return number;
            default:
                Report(ClaimDiagnostics.AlreadyConverted, token, null, Kind(token));
                return null;
        }
    }

    private bool Require(string key)
    {
        if (Take(key) is not null and not { Type: JTokenType.Null })
        {
            return true;
        }

        Report(ClaimDiagnostics.MissingKey, fields, null, Path(key));
        return false;
    }

    private JToken? Take(string key)
    {
        _known.Add(key);
        return fields[key];
    }

    private T? Wrong<T>(string key, string expected, JToken found)
    {
        Report(ClaimDiagnostics.WrongKind, found, null, Path(key), expected, Kind(found));
        return default;
    }

    private string Path(string key) => path.Length == 0 ? key : $"{path}.{key}";

    private static bool TryNumber(JValue value, out decimal number)
    {
        switch (value.Value)
        {
            case decimal exact:
                number = exact;
                return true;
            case long whole:
                number = whole;
                return true;
            case BigInteger whole when whole >= (BigInteger)decimal.MinValue && whole <= (BigInteger)decimal.MaxValue:
                number = (decimal)whole;
                return true;
            default:
                number = 0;
                return false;
        }
    }

    private static string Kind(JToken token) => token.Type switch
    {
        JTokenType.Object => "an object",
        JTokenType.Array => "a list",
        JTokenType.String => "text",
        JTokenType.Integer or JTokenType.Float when token is JValue { Value: double } => "a binary floating-point number",
        JTokenType.Integer or JTokenType.Float => "a number",
        JTokenType.Boolean => "true or false",
        JTokenType.Date => "a date of the machine's time zone",
        _ => "null",
    };
}
