using System.Collections;

namespace Compensation.Inputs;

/// <summary>A list: of plain values, or of records where fields are declared.</summary>
internal sealed class ListInput() : InputType(FeelType.AnyList, "list")
{
    public override FeelType Feel(FeelType item, IReadOnlyList<KeyValuePair<string, FeelType>> fields) =>
        FeelType.ListOf(fields.Count > 0 ? FeelType.ContextOf(fields) : item);

    public override string Expected => "a list";

    /// <summary>What the items of a collection are; null for what is none.</summary>
    public static Type? ItemOf(Type type) => type == typeof(string) ? null
        : type.IsArray ? type.GetElementType()
        : typeof(IEnumerable).IsAssignableFrom(type)
            ? type.GetInterfaces().Append(type).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0]
            : null;

    public override object? Read(object fact) => fact as IReadOnlyList<object?>;

    public override bool IsHeldBy(Type property) => ItemOf(property) is not null;
}
