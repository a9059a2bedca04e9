namespace Compensation.Inputs;

internal sealed partial class RecordInput
{
    public override string Expected => "a record";

    public override object? Read(object fact) => fact as IReadOnlyDictionary<string, object?>;

    public override bool IsHeldBy(Type property) => property != typeof(string) && !property.IsPrimitive && property != typeof(decimal);
}
