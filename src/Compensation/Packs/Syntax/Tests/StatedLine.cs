namespace Compensation.Packs.Syntax.Tests;

/// <summary>A loss, remedy or limit as a test states it: by its id alone, or by any of its fields.</summary>
internal sealed record StatedLine(YamlNode Node, IReadOnlyDictionary<string, YamlNode> Fields)
{
    public static readonly IReadOnlyList<string> LossKeys = ["loss", "rule", "type", "kind", "amount", "range", "method", "right", "source", "figures"];

    public static readonly IReadOnlyList<string> RemedyKeys =
        ["remedy", "form", "choice", "value", "currency", "range", "parts", "units", "valid", "level", "right", "source", "figures"];

    public static readonly IReadOnlyList<string> LimitKeys = ["limit", "over", "before", "after", "parts"];

    /// <summary>The keys of fields that are mappings.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Inner = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["range"] = ["low", "high"],
        ["units"] = ["count", "of"],
        ["valid"] = ["months", "days", "until"],
    };

    /// <summary>The words of fields that have a closed set of them.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Words = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["type"] = PackWords.LossTypes,
        ["form"] = PackWords.Forms,
    };

    /// <summary>The lines of a key; null when it states none, which is not compared.</summary>
    /// <param name="value">The list.</param>
    /// <param name="keys">The fields of a line, its id first.</param>
    public static IReadOnlyList<StatedLine>? ReadAll(ValueReader value, IReadOnlyList<string> keys) =>
        value.Node is null ? null : value.List(item => Read(item, keys));

    private static StatedLine? Read(ValueReader item, IReadOnlyList<string> keys)
    {
        if (item.Node is YamlScalar)
        {
            return item.Word() is { } id ? new StatedLine(id.Node, new Dictionary<string, YamlNode> { [keys[0]] = id.Node }) : null;
        }

        return item.Element(map =>
        {
            var fields = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
            foreach (var key in keys)
            {
                var field = map.Optional(key);
                if (field.Node is { } node)
                {
                    Check(key, field);
                    fields.Add(key, node);
                }
            }

            return new StatedLine(map.Node, fields);
        });
    }

    private static void Check(string key, ValueReader field)
    {
        if (Words.TryGetValue(key, out var words))
        {
            field.WordOf(words, key);
        }
        else if (Inner.TryGetValue(key, out var inner))
        {
            field.Element(map => inner.Select(map.Optional).ToList());
        }
    }
}
