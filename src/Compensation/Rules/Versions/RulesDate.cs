namespace Compensation.Rules.Versions;

/// <summary>
/// What gives the date by which rules are chosen, as <c>effective.by</c> names it: an input, a field of a record, or a named value made of inputs. All versions of a pack
/// share its meaning, so that the date of a claim is known before its version is.
/// </summary>
/// <param name="Name">The name, with dots for a field.</param>
/// <param name="Date">The date as an expression over the version's inputs.</param>
/// <param name="Input">The input, where it is one.</param>
/// <param name="Facts">The inputs that it is made of; of records only the fields that it reads.</param>
internal sealed record RulesDate(string Name, TypedExpression Date, Input? Input, IReadOnlyList<Input> Facts)
{
    /// <summary>The same facts, each to be asked for when it is absent.</summary>
    public IReadOnlyList<Input> Asked => field ??= [.. Facts.Select(Required)];

    /// <summary>Whether the date is made of a fact, or of the record that the fact is a field of.</summary>
    public bool Reads(string fact) => Facts.Any(f => fact == f.Name || fact.StartsWith(f.Name + ".", StringComparison.Ordinal));

    /// <summary>What must be the same in all versions: each thing that it is made of, by name, in words.</summary>
    public required IReadOnlyDictionary<string, string> Meaning { get; init; }

    /// <summary>The name of what is not the same in another version; null when it means the same. Of two inputs the newest says what date a claim has.</summary>
    public string? DifferenceFrom(RulesDate other) => Input is not null && other.Input is not null ? null
        : Meaning.Keys.Concat(other.Meaning.Keys).FirstOrDefault(name => Meaning.GetValueOrDefault(name) != other.Meaning.GetValueOrDefault(name));

    private static Input Required(Input input) => input.With([.. input.Fields.Select(Required)], isOptional: false);
}
