using System.Collections.Frozen;

namespace Compensation.Offers.Letters;

/// <summary>What the words of packs are called in the letters, in each shipped language.</summary>
internal sealed class TermTable(params IReadOnlyList<Term> terms)
{
    private readonly FrozenDictionary<string, Term> _terms = terms.ToFrozenDictionary(t => t.Word, StringComparer.Ordinal);

    /// <summary>The words that have terms.</summary>
    public IEnumerable<string> Words => terms.Select(t => t.Word);

    /// <summary>The terms for a word; null for one of a pack's own.</summary>
    public Term? Find(string word) => _terms.GetValueOrDefault(word);
}
