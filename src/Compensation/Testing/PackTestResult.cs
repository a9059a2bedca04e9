namespace Compensation.Testing;

/// <summary>What came of one case of a pack's tests.</summary>
public sealed record PackTestResult
{
    /// <summary>The id of the pack.</summary>
    public required string Pack { get; init; }

    /// <summary>The name of the case.</summary>
    public required string Name { get; init; }

    /// <summary>The file of the case, as it was named to the loader.</summary>
    public required string File { get; init; }

    /// <summary>The line the case begins on, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The offer that was calculated.</summary>
    public required Offer Offer { get; init; }

    /// <summary>Everything that is not as expected; empty when the case passed.</summary>
    public required IReadOnlyList<PackTestDifference> Differences { get; init; }

    /// <summary>Whether all that the case states was found.</summary>
    public bool Passed => Differences.Count == 0;
}
