using System.Collections;
using System.Diagnostics;

namespace Compensation.Testing;

/// <summary>
/// Compares a value written in YAML with a value of an offer, whose type says how the scalar is to be read: 9.9 is the amount 9.90, and
/// the text <c>9.9</c>. Of a map only the stated keys are compared, of a list all items.
/// </summary>
internal static class StatedValue
{
    public static bool Matches(YamlNode stated, object? actual) => (stated, actual) switch
    {
        (YamlScalar scalar, _) => Matches(scalar, actual),
        (YamlMapping map, IReadOnlyDictionary<string, object?> values) =>
            map.Entries.All(entry => values.TryGetValue(entry.Key.Value, out var value) && Matches(entry.Value, value)),
        (YamlSequence list, IEnumerable items) when actual is not string => Matches(list.Items, [.. items.Cast<object?>()]),
        _ => false,
    };

    /// <summary>A stated value on one line, as it could be written.</summary>
    public static string Text(YamlNode stated) => stated switch
    {
        YamlScalar scalar => scalar.Value,
        YamlSequence list => Listed(list.Items.Select(Text)),
        YamlMapping map => Mapped(map.Entries.Select(e => (e.Key.Value, Text(e.Value)))),
        _ => throw new UnreachableException($"No text for a {stated.GetType().Name}."),
    };

    /// <summary>A value of an offer on one line, as a test would state it.</summary>
    public static string Text(object? actual) => actual switch
    {
        null => "null",
        string text => text,
        bool truth => truth ? "true" : "false",
        decimal number => FeelText.Number(number),
        IReadOnlyDictionary<string, object?> map => Mapped(map.Select(e => (e.Key, Text(e.Value)))),
        IEnumerable list => Listed(list.Cast<object?>().Select(Text)),
        _ => ValueWriter.IsoText(actual),
    };

    private static bool Matches(YamlScalar stated, object? actual)
    {
        var text = stated.Value;
        return actual switch
        {
            null => stated.Style == YamlStyle.Plain && text is "" or "null" or "~",
            string other => text == other,
            bool truth => text == (truth ? "true" : "false"),
            decimal number => WrittenNumber.Meant(text) is null && ExactNumber.TryParse(text, out var other, out _) && other == number,
            IEnumerable => false,
            _ => text == ValueWriter.IsoText(actual) || IsoTextOf(text) == ValueWriter.IsoText(actual),
        };
    }

    private static bool Matches(IReadOnlyList<YamlNode> stated, IReadOnlyList<object?> actual) =>
        stated.Count == actual.Count && stated.Zip(actual).All(pair => Matches(pair.First, pair.Second));

    /// <summary>The one way a moment or duration is written, for a text that writes it another way.</summary>
    private static string? IsoTextOf(string text) =>
        HostValue.Of(TemporalText.ParseDateTime(text) ?? TemporalText.ParseDuration(text) ?? TemporalText.ParseTime(text)) is { } value and not string
            ? ValueWriter.IsoText(value)
            : null;

    private static string Listed(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    private static string Mapped(IEnumerable<(string Key, string Value)> entries)
    {
        var text = string.Join(", ", entries.Select(e => $"{e.Key}: {e.Value}"));
        return text.Length == 0 ? "{}" : $"{{ {text} }}";
    }
}
