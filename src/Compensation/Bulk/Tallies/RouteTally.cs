namespace Compensation.Bulk.Tallies;

/// <summary>The offers that went one way, and their totals.</summary>
/// <param name="words">The words of the route by name, as the pack states them. The priority is no part of it: it may differ from claim to claim.</param>
internal sealed class RouteTally(IReadOnlyList<KeyValuePair<string, string>> words) : DecisionTally
{
    /// <summary>The words, in the order of the pack.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Words => words;

    /// <summary>The words as one key.</summary>
    public string Key { get; } = KeyOf(words);

    public static string KeyOf(IEnumerable<KeyValuePair<string, string>> words) => string.Join('\u001f', words.Select(w => $"{w.Key}\u001e{w.Value}"));
}
