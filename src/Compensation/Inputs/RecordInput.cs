namespace Compensation.Inputs;

/// <summary>Names with values. <c>record</c> is what people who are no programmers call a context of FEEL.</summary>
internal sealed class RecordInput() : InputType(FeelType.AnyContext, "record", "context")
{
    public override FeelType Feel(FeelType item, IReadOnlyList<KeyValuePair<string, FeelType>> fields) => FeelType.ContextOf(fields);

    public override string Expected => "a record";

    public override object? Read(object fact) => fact as IReadOnlyDictionary<string, object?>;

    public override bool IsHeldBy(Type property) => property != typeof(string) && !property.IsPrimitive && property != typeof(decimal);
}
