namespace Compensation.Rules;

/// <summary>What a rule rests on: its own source, and those of the values that its expressions use.</summary>
/// <param name="own">The source of the rule, or that of the pack.</param>
/// <param name="used">The sources of values that the rule may use, in the order of the pack.</param>
/// <param name="choices">
/// Which of those that are not sure count for a claim: FEEL that sees what the rule sees and gives the <see cref="UsedSource.Number"/> of one, a list of such numbers, or
/// <see cref="NoNumber"/>. It is worked out beside the rule, so that it does not matter which way of evaluating the rule's own expressions looks at what.
/// </param>
internal sealed class RuleSources(Citation? own, IReadOnlyList<UsedSource> used, IReadOnlyList<TypedExpression> choices)
{
    /// <summary>The number of no source.</summary>
    public const decimal NoNumber = -1;

    public static readonly RuleSources None = new(null, [], []);

    public IReadOnlyList<TypedExpression> Choices => choices;

    /// <summary>More than any number of a source.</summary>
    public int Count { get; } = used.Count == 0 ? 0 : used.Max(u => u.Number) + 1;

    /// <summary>What the rule rests on where nothing depends on the claim.</summary>
    public Grounds Sure => field ??= Of([]);

    /// <summary>The sources that a host names for a line of its own.</summary>
    public static RuleSources Of(Grounds grounds) => new(
        grounds.Source is null ? null : grounds.Sources.FirstOrDefault(s => s.Text == grounds.Source),
        [.. grounds.Sources.Where(s => s.Text != grounds.Source).Select((s, i) => new UsedSource(s, i, IsSure: true))],
        []);

    /// <summary>What the rule rests on for a claim.</summary>
    /// <param name="chosen">By its number, whether a source that is not sure counts.</param>
    public Grounds Of(ReadOnlySpan<bool> chosen)
    {
        var sources = new List<Citation>();
        if (own is not null)
        {
            sources.Add(own);
        }

        foreach (var source in used)
        {
            if (source.IsSure || (source.Number < chosen.Length && chosen[source.Number]))
            {
                Add(sources, source.Citation);
            }
        }

        return sources.Count == 0 ? Grounds.None : new Grounds { Source = own?.Text, IsUnverified = sources.Exists(s => s.Unverified), Sources = sources };
    }

    /// <summary>Notes what a choice has given: a number, or a list of them.</summary>
    public static void Note(object? choice, Span<bool> chosen)
    {
        switch (choice)
        {
            case decimal number and >= 0:
                chosen[(int)number] = true;
                break;
            case object?[] list:
                foreach (var item in list)
                {
                    Note(item, chosen);
                }

                break;
        }
    }

    /// <summary>One source stands once; who has not seen it in one place has not seen it.</summary>
    private static void Add(List<Citation> sources, Citation source)
    {
        var at = sources.FindIndex(s => s.Says(source));
        if (at < 0)
        {
            sources.Add(source);
        }
        else if (source.Unverified)
        {
            sources[at] = source;
        }
    }
}
