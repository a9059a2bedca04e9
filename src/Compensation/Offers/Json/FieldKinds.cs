using System.Collections.ObjectModel;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;

namespace Compensation.Offers.Json;

/// <summary>The kinds of values in an offer's JSON, each with how it is written, read and described.</summary>
internal static class FieldKinds
{
    public static FieldKind<string?> Text { get; } = new(
        new Shape("text", new JsonObject { ["type"] = "string" }), null, static (writer, text) => writer.Json.WriteStringValue(text), ReadText);

    public static FieldKind<DateOnly?> Date { get; } = new(
        Shape.Of("a date", "date"), null, static (writer, date) => writer.Json.WriteStringValue(ValueWriter.IsoText(date!)), static (place, token) =>
            ReadText(place, token) is not { } text ? null
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
            : place.Wrong("a date such as 2025-06-02", token, (DateOnly?)null));

    /// <summary>A number that is no money.</summary>
    public static FieldKind<decimal?> Number { get; } = new(
        new Shape("a number", new JsonObject { ["type"] = "number" }), null, static (writer, number) => writer.Json.WriteNumberValue(number!.Value.Canonical()), ReadNumber);

    public static FieldKind<decimal?> Money { get; } = new(Shape.Of("money", "money"), null, WriteMoney, ReadNumber);

    public static FieldKind<decimal?> MoneyOrUnknown { get; } = new(Shape.Of("money, or null when it is not known", "moneyOrUnknown"), null, WriteMoney, ReadNumber) { HasNull = true };

    /// <summary>A number from 1; what is left out is 0.</summary>
    public static FieldKind<int> Count { get; } = new(
        Shape.WholeNumber(1, int.MaxValue), 0, static (writer, count) => writer.Json.WriteNumberValue(count), static (place, token) => ReadWhole(place, token, int.MaxValue) ?? 0)
    {
        Stated = static count => (decimal)count,
    };

    /// <summary>How many digits money has.</summary>
    public static FieldKind<int?> Digits { get; } = new(
        Shape.WholeNumber(0, Offer.MostDigits), null, static (writer, digits) => writer.Json.WriteNumberValue(digits!.Value), static (place, token) => ReadWhole(place, token, Offer.MostDigits));

    /// <summary>What is left out is false.</summary>
    public static FieldKind<bool> Flag { get; } = new(
        new Shape("`true`", new JsonObject { ["enum"] = new JsonArray(true) }), false, static (writer, flag) => writer.Json.WriteBooleanValue(flag),
        static (place, token) => token is JValue { Value: bool flag } ? flag : place.Wrong("true or false", token, false));

    public static FieldKind<IReadOnlyList<string>> Names { get; } = ListOf(
        Text.Shape, static (writer, name) => writer.Json.WriteStringValue(name), "text", static (_, token) => token is JValue { Value: string name } ? name : null, static name => name);

    /// <summary>Texts by language tag.</summary>
    public static FieldKind<IReadOnlyDictionary<string, string>> Texts { get; } = new(
        Shape.Of("texts by language", "texts"), ReadOnlyDictionary<string, string>.Empty,
        static (writer, texts) =>
        {
            writer.Json.WriteStartObject();
            foreach (var (language, text) in texts)
            {
                writer.Json.WriteString(language, text);
            }

            writer.Json.WriteEndObject();
        },
        static (place, token) => ReadMap(place, token, static (place, item) => ReadText(place with { Path = item.Path }, item) ?? ""));

    /// <summary>Values by names of the pack.</summary>
    public static FieldKind<IReadOnlyDictionary<string, object?>> Values { get; } = ValuesRead(ReadValue);

    /// <summary>The same where they may be dates and times, which are read back as such.</summary>
    public static FieldKind<IReadOnlyDictionary<string, object?>> Moments { get; } = ValuesRead(
        static (place, item) => ReadValue(place, item) is var value && value is string text ? Moment(text) : value);

    /// <summary>The words of an enumeration.</summary>
    /// <param name="words">The words of its members.</param>
    /// <param name="unless">The member that is left out; null where each is written.</param>
    public static FieldKind<T> Word<T>(WireWordTable<T> words, T? unless = null)
        where T : struct, Enum => new(
            Shape.OneOf(words.All.Where(word => unless is not { } member || word != words.Of(member))), unless.GetValueOrDefault(),
            (writer, member) => writer.Json.WriteStringValue(words.Of(member)),
            (place, token) =>
            {
                T member = default;
                if (ReadText(place, token) is { } text && !words.TryParse(text, out member))
                {
                    place.Report(ClaimDiagnostics.UnknownWord, token, NameSuggestion.Nearest(text, words.All), place.Path, text, string.Join(", ", words.All));
                }

                return member;
            })
        {
            Stated = member => words.Of(member),
        };

    /// <summary>A list, which is read up to the first item that is of another kind.</summary>
    /// <param name="shape">What an item looks like.</param>
    /// <param name="write">Writes an item.</param>
    /// <param name="expected">The kind of an item, in words.</param>
    /// <param name="read">Reads an item; null where it is of another kind.</param>
    /// <param name="state">An item as tests state it.</param>
    public static FieldKind<IReadOnlyList<T>> ListOf<T>(Shape shape, Action<OfferWriter, T> write, string expected, Func<FieldPlace, JToken, T?> read, Func<T, object?> state)
        where T : class => new(
            Shape.ListOf(shape), [],
            (writer, items) =>
            {
                writer.Json.WriteStartArray();
                for (var i = 0; i < items.Count; i++)
                {
                    write(writer, items[i]);
                }

                writer.Json.WriteEndArray();
            },
            (place, token) =>
            {
                var items = new List<T>();
                if (token is not JArray list)
                {
                    return place.Wrong("a list", token, items);
                }

                foreach (var item in list)
                {
                    var at = place.At(items.Count + 1);
                    if (read(at, item) is not { } value)
                    {
                        return at.Wrong(expected, item, items);
                    }

                    items.Add(value);
                }

                return items;
            })
        {
            Stated = items => items.Select(state).ToArray(),
        };

    private static FieldKind<IReadOnlyDictionary<string, object?>> ValuesRead(Func<FieldPlace, JToken, object?> read) => new(
        Shape.Of("values by name", "values"), ReadOnlyDictionary<string, object?>.Empty,
        static (writer, values) => ValueWriter.WriteMap(writer.Json, values), (place, token) => ReadMap(place, token, read));

    private static void WriteMoney(OfferWriter writer, decimal? amount) => writer.Json.WriteNumberValue(amount!.Value.WithDigits(writer.Digits));

    private static string? ReadText(FieldPlace place, JToken token) => token is JValue { Value: string text } ? text : place.Wrong("text", token, (string?)null);

    private static decimal? ReadNumber(FieldPlace place, JToken token) => NumberOf(token) ?? place.Wrong("a number", token, (decimal?)null);

    private static int? ReadWhole(FieldPlace place, JToken token, int most) => ReadNumber(place, token) is not { } number ? null
        : decimal.IsInteger(number) && number >= 0 && number <= most ? (int)number
        : place.Wrong(string.Create(CultureInfo.InvariantCulture, $"a whole number from 0 to {most}"), token, (int?)null);

    private static decimal? NumberOf(JToken token) => (token as JValue)?.Value switch
    {
        decimal exact => exact,
        long whole => whole,
        BigInteger whole when whole >= (BigInteger)decimal.MinValue && whole <= (BigInteger)decimal.MaxValue => (decimal)whole,
        _ => null,
    };

    private static ReadOnlyDictionary<string, T> ReadMap<T>(FieldPlace place, JToken token, Func<FieldPlace, JToken, T> read)
    {
        var map = new OrderedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var (name, item) in token as JObject ?? place.Wrong("an object", token, new JObject()))
        {
            map.Add(name, read(place, item!));
        }

        return new ReadOnlyDictionary<string, T>(map);
    }

    private static object? ReadValue(FieldPlace place, JToken token)
    {
        switch (token)
        {
            case JArray list:
                return list.Select(item => ReadValue(place, item)).ToList().AsReadOnly();
            case JObject:
                return ReadMap(place, token, ReadValue);
            case JValue { Value: null or string or bool } value:
                return value.Value;
            case var number when NumberOf(number) is { } exact:
                return exact;
            default:
                place.Report(ClaimDiagnostics.AlreadyConverted, token, null, FieldPlace.Kind(token));
                return null;
        }
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
}
