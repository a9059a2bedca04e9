using System.Collections.ObjectModel;

namespace Compensation.Testing;

/// <summary>
/// Writes claims for tests. Each step gives a new builder, so that tests share the usual claim and each states only what is different in it.
/// </summary>
/// <example>
/// <code>
/// private static readonly ClaimBuilder Usual = ClaimBuilder.Of("air.eu261").With("distance_km", 1200).With("cancelled", false);
/// …
/// var claim = Usual.With("arrival_delay_min", 200).Build();
/// </code>
/// </example>
public sealed class ClaimBuilder
{
    private static readonly ReadOnlyDictionary<string, string> NoChoices = ReadOnlyDictionary<string, string>.Empty;

    private readonly string? _pack;
    private readonly string _id;
    private readonly string? _claimant;
    private readonly IReadOnlyDictionary<string, string> _choices;
    private readonly IReadOnlyDictionary<string, object?> _facts;

    private ClaimBuilder(string? pack, string id, string? claimant, IReadOnlyDictionary<string, string> choices, IReadOnlyDictionary<string, object?> facts)
    {
        _pack = pack;
        _id = id;
        _claimant = claimant;
        _choices = choices;
        _facts = facts;
    }

    /// <summary>A claim without facts, with the id <c>C-1</c>.</summary>
    /// <param name="pack">The id of the pack to judge it by; null when the host has only one.</param>
    public static ClaimBuilder Of(string? pack = null) => new(pack, "C-1", null, NoChoices, ReadOnlyDictionary<string, object?>.Empty);

    /// <summary>The claim with another id.</summary>
    public ClaimBuilder Id(string id) => new(_pack, id, _claimant, _choices, _facts);

    /// <summary>The claim of somebody: a number or name of the host's own.</summary>
    public ClaimBuilder Claimant(string claimant) => new(_pack, _id, claimant, _choices, _facts);

    /// <summary>The claim with a fact, or with another value of it. The types are those of <see cref="Claim(string, IReadOnlyDictionary{string, object?})"/>.</summary>
    public ClaimBuilder With(string fact, object? value) => new(_pack, _id, _claimant, _choices, Set(_facts, fact, value));

    /// <summary>The claim without a fact.</summary>
    public ClaimBuilder Without(string fact) =>
        new(_pack, _id, _claimant, _choices, new OrderedDictionary<string, object?>(_facts.Where(f => f.Key != fact), StringComparer.Ordinal));

    /// <summary>The claim with what the claimant chose.</summary>
    /// <param name="choice">The name of the choice in the pack.</param>
    /// <param name="remedy">The id of a remedy that has it.</param>
    public ClaimBuilder Choosing(string choice, string remedy) => new(_pack, _id, _claimant, Set(_choices, choice, remedy), _facts);

    /// <summary>The claim.</summary>
    /// <exception cref="ArgumentException">The id is blank, or a fact is of a type that no claim has.</exception>
    public Claim Build() => new(_id, _facts) { Pack = _pack, Claimant = _claimant, Choose = _choices };

    private static OrderedDictionary<string, T> Set<T>(IReadOnlyDictionary<string, T> values, string name, T value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new OrderedDictionary<string, T>(values, StringComparer.Ordinal) { [name] = value };
    }
}
