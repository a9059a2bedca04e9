using System.Collections.ObjectModel;

namespace Compensation;

/// <summary>What a rule, or a value that it used, rests on.</summary>
public sealed class Citation : IEquatable<Citation>
{
    /// <summary>The law, scheme, clause or document; of one that is written in several languages the English words, or the first.</summary>
    public required string Text { get; init; }

    /// <summary>The same in each language it is written in, by language tag; empty where there is one text for all.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The source has not been checked against its text.</summary>
    public bool Unverified { get; init; }

    /// <summary>The text in a language, or in the one that comes nearest.</summary>
    public string In(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        for (var tag = language; tag.Length > 0; tag = tag.Contains('-', StringComparison.Ordinal) ? tag[..tag.LastIndexOf('-')] : "")
        {
            if (Texts.TryGetValue(tag, out var exact))
            {
                return exact;
            }
        }

        return Text;
    }

    /// <inheritdoc/>
    public bool Equals(Citation? other) => other is not null && Unverified == other.Unverified && Says(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Citation);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Unverified);

    /// <summary>Whether both name the same source, verified or not.</summary>
    internal bool Says(Citation other) => Text == other.Text && Texts.SequenceEqual(other.Texts);
}
