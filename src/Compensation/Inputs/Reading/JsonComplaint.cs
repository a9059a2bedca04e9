using System.Text.RegularExpressions;

namespace Compensation.Inputs.Reading;

/// <summary>What a reader of JSON has to say against a text. It may quote the text, and a claim's values are not ours to repeat: of what it quotes only a single character stays.</summary>
internal static partial class JsonComplaint
{
    /// <param name="message">The reader's words.</param>
    /// <param name="place">What begins the place in them, which diagnostics state in their own way.</param>
    public static string Of(string message, string place)
    {
        var end = message.IndexOf(place, StringComparison.Ordinal);
        var words = (end < 0 ? message : message[..end]).TrimEnd('.');
        return Named().Replace(Quoted().Replace(words, "this is"), "");
    }

    [GeneratedRegex(@"^(?:'.{2,}'|Input string '.*'|JSON integer .*) is\b", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@": ..+\z", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
