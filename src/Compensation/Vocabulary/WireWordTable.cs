using System.Diagnostics;

namespace Compensation.Vocabulary;

/// <summary>The words of one enumeration, in the order of its members.</summary>
internal sealed class WireWordTable<T>(params string[] words)
    where T : struct, Enum
{
    private static readonly T[] Members = Enum.GetValues<T>();

    /// <summary>All words, for a message that says what is allowed.</summary>
    public IReadOnlyList<string> All { get; } = words.Length == Members.Length
        ? words
        : throw new ArgumentException($"{typeof(T).Name} has {Members.Length} members and {words.Length} words.", nameof(words));

    public string Of(T member) => All[Array.IndexOf(Members, member)];

    /// <summary>The member of a word that is known to be one of the table.</summary>
    public T Parse(string word) => TryParse(word, out var member) ? member : throw new UnreachableException($"`{word}` is no word of {typeof(T).Name}.");

    public bool TryParse(string? word, out T member)
    {
        for (var i = 0; i < Members.Length; i++)
        {
            if (All[i] == word)
            {
                member = Members[i];
                return true;
            }
        }

        member = default;
        return false;
    }
}
