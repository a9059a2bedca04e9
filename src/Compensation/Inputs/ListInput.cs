namespace Compensation.Inputs;

/// <summary>A list: of plain values, or of records where fields are declared.</summary>
internal sealed partial class ListInput() : InputType(FeelType.AnyList, "list")
{
    public override FeelType Feel(FeelType item, IReadOnlyList<KeyValuePair<string, FeelType>> fields) =>
        FeelType.ListOf(fields.Count > 0 ? FeelType.ContextOf(fields) : item);
}
