namespace Compensation.Testing;

/// <summary>
/// Which parts of a pack its tests have reached: rules that applied, limits that changed something, routes that were taken, choices that
/// the pack answered itself, and rows of tables that gave a result.
/// </summary>
public sealed class PackCoverage
{
    internal PackCoverage(string pack, string version, IReadOnlyList<PackPart> rules, IReadOnlyList<PackPart> rows) =>
        (Pack, Version, Rules, Rows) = (pack, version, rules, rows);

    /// <summary>The id of the pack.</summary>
    public string Pack { get; }

    /// <summary>The version of the pack.</summary>
    public string Version { get; }

    /// <summary>The rules, in the order of the pack.</summary>
    public IReadOnlyList<PackPart> Rules { get; }

    /// <summary>The rows of its tables, and of the tables of the libraries it imports.</summary>
    public IReadOnlyList<PackPart> Rows { get; }

    /// <summary>The parts that no case has reached.</summary>
    public IEnumerable<PackPart> NeverHit => Rules.Concat(Rows).Where(p => p.Hits == 0);
}
