namespace Compensation.Rules.Publishing;

/// <summary>A section of named values that stand in the offer as they are. One that is not in <see cref="All"/> does not exist.</summary>
internal sealed class PublishedSection : SectionKind
{
    private readonly Part<IReadOnlyList<PublishedSyntax>> _part;
    private readonly string _value;

    /// <param name="place">Its place in <see cref="All"/>.</param>
    /// <param name="key">Its key in a pack, and in an offer.</param>
    /// <param name="value">What one of its values is called.</param>
    /// <param name="description">What an editor tells of the key.</param>
    private PublishedSection(int place, string key, string value, string description)
    {
        (Place, Key, _value) = (place, key, value);
        _part = Part.Optional(key, PublishedSyntax.Map($"a {value}"), description);
    }

    public static PublishedSection Deadlines { get; } = new(0, "deadlines", "deadline", "Dates by which something is due.") { IsPromise = true };

    public static PublishedSection Figures { get; } = new(1, "figures", "figure", "Values published with the offer.");

    /// <summary>The sections, in the order of packs and offers.</summary>
    public static IReadOnlyList<PublishedSection> All { get; } = [Deadlines, Figures];

    public int Place { get; }

    public string Key { get; }

    /// <summary>Its values are promises: a claim of which one fails is for a person.</summary>
    public bool IsPromise { get; private init; }

    public override Part Part => _part;

    public override void Bind(PackBinding binding) =>
        binding.Parts.AddRange(binding.Published(binding.Pack.Get(_part), binding.Offered, $"the {_value}").Select(value => new PublishedRule(this, value)));
}
