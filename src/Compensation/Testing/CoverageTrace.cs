namespace Compensation.Testing;

/// <summary>Notes which expressions were evaluated to a value, and which rows of tables were hit, for one claim.</summary>
internal sealed class CoverageTrace : Trace
{
    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether a row was hit, or the tree of an expression had a known value.</summary>
    public bool Saw(object rowOrNode) => _seen.Contains(rowOrNode);

    public override void Record(SourceText source, TypedNode node, Evaluated result)
    {
        if (result is { IsKnown: true, Value: not null })
        {
            _seen.Add(node);
        }
    }

    public override void RecordHit(DecisionTable table, TableRow row) => _seen.Add(row);
}
