namespace Compensation.Testing;

/// <summary>
/// Which parts of a pack its tests have reached: rules that applied, limits that changed something, routes that were taken, choices that
/// the pack answered itself, and rows of tables that gave a result.
/// </summary>
public sealed record PackCoverage
{
    /// <summary>The id of the pack.</summary>
    public required string Pack { get; init; }

    /// <summary>The version of the pack.</summary>
    public required string Version { get; init; }

    /// <summary>The rules, in the order of the pack.</summary>
    public required IReadOnlyList<PackPart> Rules { get; init; }

    /// <summary>The rows of its tables, and of the tables of the libraries it imports.</summary>
    public required IReadOnlyList<PackPart> Rows { get; init; }

    /// <summary>The parts that no case has reached.</summary>
    public IEnumerable<PackPart> NeverHit => Rules.Concat(Rows).Where(p => p.Hits == 0);
}
