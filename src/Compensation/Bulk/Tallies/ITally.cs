namespace Compensation.Bulk.Tallies;

/// <summary>Counts and sums that begin at nothing. Those of two parts of a run add up to those of the whole.</summary>
internal interface ITally<in T>
{
    bool IsEmpty { get; }

    /// <summary>Adds the counts of another part of the run.</summary>
    void Add(T other);

    /// <summary>Sets all counts to nothing, and keeps the memory.</summary>
    void Clear();
}
