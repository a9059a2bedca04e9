using System.Text.Json.Serialization;

namespace Compensation.Bulk.Tallies;

/// <summary>The offers that went one way, and their totals.</summary>
internal sealed class RouteTally : DecisionTally<MoneyTally>, IKeyedTally<string, RouteTally>
{
    private const char BetweenWords = '\u001f';
    private const char BehindName = '\u001e';

    /// <summary>The words of the route as one text.</summary>
    public required string Key { get; init; }

    public string Order => Key;

    /// <summary>The words of the route by name, in the order of the pack. The priority is no part of it: it may differ from claim to claim.</summary>
    [JsonIgnore]
    public IReadOnlyList<KeyValuePair<string, string>> Words => field ??=
        [.. Key.Split(BetweenWords).Select(w => w.Split(BehindName)).Select(w => KeyValuePair.Create(w[0], w[^1]))];

    public static string KeyOf(IEnumerable<KeyValuePair<string, string>> words) => string.Join(BetweenWords, words.Select(w => $"{w.Key}{BehindName}{w.Value}"));

    public static RouteTally Of(string key) => new() { Key = key };

    public void Add(RouteTally other) => AddParts(other);
}
