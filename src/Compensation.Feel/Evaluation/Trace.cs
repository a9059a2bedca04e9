namespace Compensation.Feel.Evaluation;

/// <summary>Is told each value on the way to a result: what explanations are made of. An evaluation without one costs nothing for it.</summary>
internal abstract class Trace
{
    public abstract void Record(SourceText source, TypedNode node, Evaluated result);

    /// <summary>A row of a table matched and counted for its result.</summary>
    public virtual void RecordHit(DecisionTable table, TableRow row)
    {
    }
}
