namespace Compensation.Inputs.Binding;

/// <summary>A claim measured by a pack: one FEEL value for each input, in order.</summary>
/// <param name="Claim">The claim as it came.</param>
/// <param name="Values">The values; null where the fact is absent.</param>
/// <param name="Absent">For each input, whether its absence leaves something unknown: it is absent, not optional, and has no default.</param>
/// <param name="Assumed">The inputs, and fields of records, that were filled with their defaults, by the names that lead to them.</param>
/// <param name="Problems">What is wrong with the claim; with any, it is not calculated.</param>
internal sealed record BoundClaim(Claim Claim, object?[] Values, bool[] Absent, IReadOnlyList<(string Name, Input Input)> Assumed, IReadOnlyList<Diagnostic> Problems)
{
    /// <summary>The date by which its rules were chosen; null where the pack has one version for all dates.</summary>
    public NodaTime.LocalDate? Date { get; init; }

    /// <summary>Absent facts that would give that date.</summary>
    public IReadOnlyList<string> MissingForDate { get; private init; } = [];

    /// <summary>The same claim with its date. Where that is absent, it leaves all that goes by it unknown, whether the input that it is may be absent or not.</summary>
    public BoundClaim DatedBy(NodaTime.LocalDate? date, IReadOnlyList<string> missing, PackVersion version)
    {
        if (missing.Count > 0 && version.EffectiveBy?.Input is { } input)
        {
            Absent[input.Index] = true;
        }

        return this with { Date = date, MissingForDate = missing };
    }

    /// <summary>Whether an input, not a field of one, was filled with its default.</summary>
    public bool IsAssumed(Input input) => Assumed.Any(a => ReferenceEquals(a.Input, input));

    /// <summary>The claim with some of what was filled with its default left open, as if the pack had none for it.</summary>
    public BoundClaim Opened(IReadOnlySet<string> names, PackVersion version)
    {
        var (values, absent) = (Values.ToArray(), Absent.ToArray());
        foreach (var (name, input) in Assumed.Where(a => names.Contains(a.Name)))
        {
            if (input.Index >= 0)
            {
                (values[input.Index], absent[input.Index]) = (null, true);
                continue;
            }

            var path = name.Split('.');
            var record = version.Inputs.First(i => i.Name == path[0]).Index;
            values[record] = Opened((FeelContext)values[record]!, path.AsMemory(1), name);
        }

        return this with { Values = values, Absent = absent };
    }

    private static FeelContext Opened(FeelContext record, ReadOnlyMemory<string> path, string name) => new(record.Members.Select(m =>
        m.Key != path.Span[0] ? m : KeyValuePair.Create(m.Key, path.Length == 1 ? new AbsentFact(name) : (object?)Opened((FeelContext)m.Value!, path[1..], name))))
    { Sensitive = record.Sensitive };

    /// <summary>What was filled with its default and may be told.</summary>
    public Dictionary<string, object?> AssumedValues() => Assumed.Where(a => !a.Input.IsSensitive).ToDictionary(a => a.Name, a => HostValue.Of(a.Input.Default));
}
