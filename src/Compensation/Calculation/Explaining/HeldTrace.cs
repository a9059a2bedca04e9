namespace Compensation.Calculation.Explaining;

/// <summary>Keeps what is told of a value that is worked out ahead, until it is read: of one that nobody reads nothing is to be told.</summary>
internal sealed class HeldTrace : Trace
{
    private readonly List<Action<Trace>> _told = [];

    public override void Record(SourceText source, TypedNode node, Evaluated result) => _told.Add(t => t.Record(source, node, result));

    public override void RecordHit(DecisionTable table, TableRow row) => _told.Add(t => t.RecordHit(table, row));

    /// <summary>A value that this one has read, and which is held too: it is told with this one, unless it is read by somebody else before.</summary>
    public void Hold(HeldTrace read) => _told.Add(read.TellTo);

    /// <summary>Tells it, once.</summary>
    public void TellTo(Trace trace)
    {
        foreach (var tell in _told)
        {
            tell(trace);
        }

        _told.Clear();
    }
}
