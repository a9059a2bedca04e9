namespace Compensation.Inputs;

/// <summary>Names with values. <c>record</c> is what people who are no programmers call a context of FEEL.</summary>
internal sealed partial class RecordInput() : InputType(FeelType.AnyContext, "record", "context")
{
    public override FeelType Feel(FeelType item, IReadOnlyList<KeyValuePair<string, FeelType>> fields) => FeelType.ContextOf(fields);
}
