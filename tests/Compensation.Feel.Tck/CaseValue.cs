using System.Globalization;
using System.Text.Json.Nodes;

namespace Compensation.Feel.Tck;

/// <summary>Values as the protocol writes them: {"t": kind, "v": text, list or members}.</summary>
internal static class CaseValue
{
    public static object? Read(JsonNode? node)
    {
        if (node is null)
        {
            return null;
        }

        var value = node["v"];
        var text = value is JsonValue ? value.ToString() : "";
        return (string?)node["t"] switch
        {
            "null" => null,
            "number" => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
            "string" => text,
            "boolean" => text is "true",
            "date" => TemporalText.ParseDate(text),
            "time" => TemporalText.ParseTime(text),
            "dateTime" => TemporalText.ParseDateTime(text) ?? (TemporalText.ParseDate(text) is { } date ? new FeelDateTime(date.AtMidnight()) : null),
            "dayTimeDuration" or "yearMonthDuration" => TemporalText.ParseDuration(text),
            "list" => value!.AsArray().Select(Read).ToArray(),
            "context" => new FeelContext(value!.AsObject().Select(m => KeyValuePair.Create(m.Key, Read(m.Value)))),
            var kind => throw new FormatException($"A value of kind {kind} can't be read."),
        };
    }

    public static JsonObject Write(object? value)
    {
        var written = new JsonObject { ["t"] = Kind(RuntimeType.KindOf(value)) };
        switch (value)
        {
            case null:
                break;
            case object?[] list:
                written["v"] = new JsonArray([.. list.Select(Write)]);
                break;
            case FeelContext context:
                written["v"] = new JsonObject(context.Members.Select(m => KeyValuePair.Create(m.Key, (JsonNode?)Write(m.Value))));
                break;
            default:
                written["v"] = FeelText.Of(value, bare: true);
                break;
        }

        return written;
    }

    private static string Kind(FeelKind kind) => kind switch
    {
        FeelKind.DateTime => "dateTime",
        FeelKind.DayTimeDuration => "dayTimeDuration",
        FeelKind.YearMonthDuration => "yearMonthDuration",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
