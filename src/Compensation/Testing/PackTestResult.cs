namespace Compensation.Testing;

/// <summary>What came of one case of a pack's tests.</summary>
public sealed class PackTestResult
{
    internal PackTestResult(string pack, string name, string file, int line, Offer offer, IReadOnlyList<PackTestDifference> differences) =>
        (Pack, Name, File, Line, Offer, Differences) = (pack, name, file, line, offer, differences);

    /// <summary>The id of the pack.</summary>
    public string Pack { get; }

    /// <summary>The name of the case.</summary>
    public string Name { get; }

    /// <summary>The file of the case, as it was named to the loader.</summary>
    public string File { get; }

    /// <summary>The line the case begins on, from 1.</summary>
    public int Line { get; }

    /// <summary>The offer that was calculated.</summary>
    public Offer Offer { get; }

    /// <summary>Everything that is not as expected; empty when the case passed.</summary>
    public IReadOnlyList<PackTestDifference> Differences { get; }

    /// <summary>Whether all that the case states was found.</summary>
    public bool Passed => Differences.Count == 0;
}
