namespace Compensation;

/// <summary>
/// Finds the name that was probably meant. Distance is Damerau-Levenshtein in its restricted form (no stretch is edited twice),
/// letters compared without case, so that <c>Amuont</c> is near <c>amount</c>.
/// </summary>
internal static class NameSuggestion
{
    // Longer words are not typing errors of each other, and the distance is quadratic.
    private const int LongestName = 64;

    /// <summary>
    /// The candidate nearest to <paramref name="name"/>, or null when none is near enough to be a typing error.
    /// Of equally near candidates the first in ordinal order wins, so that the order of the candidates does not matter.
    /// </summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var least = Allowed(name.Length) + 1;
        foreach (var candidate in candidates)
        {
            if (candidate.Length == 0 || candidate == name || Math.Abs(candidate.Length - name.Length) > least)
            {
                continue;
            }

            var distance = Distance(name, candidate);
            if (distance < least || distance == least && nearest is not null && string.CompareOrdinal(candidate, nearest) < 0)
            {
                nearest = candidate;
                least = distance;
            }
        }

        return nearest;
    }

    /// <summary>The question for a diagnostic, <c>did you mean `amount`?</c>; null when no candidate is near.</summary>
    public static string? DidYouMean(string name, IEnumerable<string> candidates) => Nearest(name, candidates) is { } near ? $"did you mean `{near}`?" : null;

    /// <summary>How many slips a name of this length may hold: none that would replace every letter of it.</summary>
    private static int Allowed(int length) => length switch
    {
        <= 1 => 0,
        <= 4 => 1,
        <= 8 => 2,
        <= LongestName => 3,
        _ => -1,
    };

    /// <summary>Insertions, deletions, replacements and swaps of neighbours that turn one name into the other.</summary>
    private static int Distance(string from, string to)
    {
        var width = to.Length + 1;
        var beforeLast = new int[width];
        var last = new int[width];
        var current = new int[width];
        for (var j = 0; j < width; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= from.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j < width; j++)
            {
                var replaced = last[j - 1] + (Same(from[i - 1], to[j - 1]) ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && Same(from[i - 1], to[j - 2]) && Same(from[i - 2], to[j - 1]))
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[width - 1];
    }

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
