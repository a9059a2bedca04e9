namespace Compensation.Offers.Letters;

/// <summary>What words of packs are called in letters and reports. A pack may have words of its own, which stand in no table.</summary>
internal sealed class TermTable(params IReadOnlyList<(string Word, string English, string Chinese)> terms)
{
    private readonly Dictionary<string, Wording> _terms = terms.ToDictionary(t => t.Word, t => new Wording(t.English, t.Chinese), StringComparer.Ordinal);

    /// <summary>The words that have terms.</summary>
    public IEnumerable<string> Words => terms.Select(t => t.Word);

    /// <summary>The term for a word; null for one of a pack's own.</summary>
    public Wording? Find(string word) => _terms.GetValueOrDefault(word);
}
