namespace Compensation.Bulk.Tallies;

/// <summary>A tally that is one of several of its kind.</summary>
internal interface IKeyedTally<TKey, T> : ITally<T>
{
    /// <summary>What it counts: the id of a rule, a currency.</summary>
    TKey Key { get; }

    /// <summary>Where it stands among the others, compared by its characters.</summary>
    string Order { get; }

    /// <summary>An empty tally.</summary>
    static abstract T Of(TKey key);
}
