using System.Collections.ObjectModel;
using System.Globalization;
using System.Numerics;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compensation.Offers;

/// <summary>
/// The fields of one JSON object, taken by name and type. What is missing, of the wrong kind, or never taken becomes a diagnostic in a list that all objects of a
/// text share, so that one reading tells everything.
/// </summary>
internal sealed class JsonFields(JObject fields, string path, List<Diagnostic> diagnostics)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public string? Text(string key) => Take(key) switch
    {
        null or { Type: JTokenType.Null } => null,
        JValue { Value: string text } => text,
        var other => Wrong<string>(key, "text", other),
    };

    public string RequiredText(string key) => Require(key) ? Text(key) ?? "" : "";

    public decimal? Number(string key) => Take(key) switch
    {
        null or { Type: JTokenType.Null } => null,
        JValue value when TryNumber(value, out var number) => number,
        var other => Wrong<decimal?>(key, "a number", other),
    };

    public decimal RequiredNumber(string key) => Require(key) ? Number(key) ?? 0 : 0;

    public int? Whole(string key, int most = int.MaxValue)
    {
        if (Number(key) is not { } number)
        {
            return null;
        }

        return decimal.IsInteger(number) && number >= 0 && number <= most
            ? (int)number
            : Wrong<int?>(key, string.Create(CultureInfo.InvariantCulture, $"a whole number from 0 to {most}"), fields[key]!);
    }

    public bool Flag(string key) => Take(key) switch
    {
        null or { Type: JTokenType.Null } => false,
        JValue { Value: bool flag } => flag,
        var other => Wrong<bool>(key, "true or false", other),
    };

    /// <summary>Whether the key stands there with a null: an amount that could not be worked out.</summary>
    public bool IsNull(string key) => Take(key) is { Type: JTokenType.Null };

    public DateOnly? Date(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : Wrong<DateOnly?>(key, "a date such as 2025-06-02", fields[key]!);
    }

    public T Word<T>(string key, WireWordTable<T> words)
        where T : struct, Enum
    {
        if (!Require(key) || Text(key) is not { } text)
        {
            return default;
        }

        if (words.TryParse(text, out var member))
        {
            return member;
        }

        Report(ClaimDiagnostics.UnknownWord, fields[key], NameSuggestion.Nearest(text, words.All), Path(key), text, string.Join(", ", words.All));
        return default;
    }

    public T? Object<T>(string key, Func<JsonFields, T> read)
        where T : class => Take(key) switch
        {
            null or { Type: JTokenType.Null } => null,
            JObject inner => Inner(inner, Path(key), read),
            var other => Wrong<T>(key, "an object", other),
        };

    public IReadOnlyList<T> Lines<T>(string key, Func<JsonFields, T> read)
    {
        var lines = new List<T>();
        foreach (var item in Items(key))
        {
            var place = $"{Path(key)}[{lines.Count + 1}]";
            if (item is not JObject inner)
            {
                Report(ClaimDiagnostics.WrongKind, item, null, place, "an object", Kind(item));
                return lines;
            }

            lines.Add(Inner(inner, place, read));
        }

        return lines;
    }

    public IReadOnlyList<string> Names(string key)
    {
        var names = new List<string>();
        foreach (var item in Items(key))
        {
            if (item is not JValue { Value: string name })
            {
                Report(ClaimDiagnostics.WrongKind, item, null, $"{Path(key)}[{names.Count + 1}]", "text", Kind(item));
                return names;
            }

            names.Add(name);
        }

        return names;
    }

    public IReadOnlyDictionary<string, object?> Map(string key) => Map(key, Value);

    public IReadOnlyDictionary<string, T> Map<T>(string key, Func<JToken, T> value)
    {
        switch (Take(key))
        {
            case null or { Type: JTokenType.Null }:
                return ReadOnlyDictionary<string, T>.Empty;
            case JObject inner:
                var map = new OrderedDictionary<string, T>(StringComparer.Ordinal);
                foreach (var (name, item) in inner)
                {
                    map.Add(name, value(item!));
                }

                return new ReadOnlyDictionary<string, T>(map);
            case var other:
                return Wrong<IReadOnlyDictionary<string, T>>(key, "an object", other) ?? ReadOnlyDictionary<string, T>.Empty;
        }
    }

    public IReadOnlyDictionary<string, string> Texts(string key) => Map(key, item =>
    {
        if (item is JValue { Value: string text })
        {
            return text;
        }

        Report(ClaimDiagnostics.WrongKind, item, null, item.Path, "text", Kind(item));
        return "";
    });

    public void Report(DiagnosticDescriptor descriptor, JToken? at, string? nearest, params ReadOnlySpan<object?> arguments)
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

    /// <summary>Tells the keys that nobody took.</summary>
    public void ReportUnknown()
    {
        foreach (var property in fields.Properties())
        {
            if (!_known.Contains(property.Name))
            {
                Report(ClaimDiagnostics.UnknownKey, property, NameSuggestion.Nearest(property.Name, _known), Path(property.Name), string.Join(", ", _known));
            }
        }
    }

    private T Inner<T>(JObject inner, string place, Func<JsonFields, T> read)
    {
        var reader = new JsonFields(inner, place, diagnostics);
        var result = read(reader);
        reader.ReportUnknown();
        return result;
    }

    private JEnumerable<JToken> Items(string key)
    {
        switch (Take(key))
        {
            case null or { Type: JTokenType.Null }:
                return JEnumerable<JToken>.Empty;
            case JArray list:
                return list.Children();
            case var other:
                Wrong<object>(key, "a list", other);
                return JEnumerable<JToken>.Empty;
        }
    }

    private object? Value(JToken token)
    {
        switch (token)
        {
            case JArray list:
                return list.Select(Value).ToList().AsReadOnly();
            case JObject inner:
                var map = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
                foreach (var (name, item) in inner)
                {
                    map.Add(name, Value(item!));
                }

                return new ReadOnlyDictionary<string, object?>(map);
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
