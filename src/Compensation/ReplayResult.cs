using System.Globalization;
using System.Text;

namespace Compensation;

/// <summary>What came of calculating a stored offer again. The values of sensitive facts stand nowhere in it.</summary>
public sealed class ReplayResult
{
    private const int MostShown = 5;

    internal ReplayResult()
    {
    }

    /// <summary>The id of the claim.</summary>
    public string Claim { get; internal init; } = "";

    /// <summary>Whether the same bytes came out; of an offer that was handed over as an <see cref="Compensation.Offer"/>, those of its canonical text.</summary>
    public bool IsSame { get; internal init; }

    /// <summary>
    /// Whether every field is the same and only the writing is another: spaces, the order of keys, escapes, as a database leaves them that keeps JSON as a tree.
    /// </summary>
    public bool IsRewritten => !IsSame && Offer is not null && Differences.Count == 0 && Problems.Count == 0;

    /// <summary>The stored offer was made by another text of the pack, or of what the pack leans on.</summary>
    public bool IsOtherPack => Has("hash");

    /// <summary>The stored offer was made by another version of the engine.</summary>
    public bool IsOtherEngine => Has("engine");

    /// <summary>Every field that differs, in the order of the JSON; the first is where to look.</summary>
    public IReadOnlyList<ReplayDifference> Differences { get; internal init; } = [];

    /// <summary>Why nothing could be compared: the stored text is no offer, or there is no such pack; empty otherwise.</summary>
    public IReadOnlyList<Diagnostic> Problems { get; internal init; } = [];

    /// <summary>The offer as it is calculated now; null when nothing could be compared.</summary>
    public Offer? Offer { get; internal init; }

    /// <summary>The result for people: one line when all is the same, otherwise what changed around the claim, then the fields that differ.</summary>
    public override string ToString()
    {
        if (IsSame || IsRewritten)
        {
            return $"{Claim}: the same offer{(IsSame ? "" : ", in another writing")}";
        }

        var text = new StringBuilder(Claim).Append(Problems.Count > 0 ? ": can't be replayed" : ": another offer");
        foreach (var problem in Problems)
        {
            text.Append("\n  ").Append(problem.Headline);
        }

        foreach (var difference in Differences.Take(MostShown))
        {
            text.Append("\n  ").Append(difference.Path switch { "hash" => "the pack has changed; ", "engine" => "the engine has changed; ", _ => "" }).Append(difference);
        }

        return Differences.Count > MostShown
            ? text.Append(CultureInfo.InvariantCulture, $"\n  and {Differences.Count - MostShown} more").ToString()
            : text.ToString();
    }

    private bool Has(string path) => Differences.Any(d => d.Path == path);
}
