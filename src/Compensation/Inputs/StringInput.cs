namespace Compensation.Inputs;

/// <summary>A text.</summary>
internal sealed class StringInput() : InputType(FeelType.String, "string")
{
    public override string Expected => "a text";

    public override object? Read(object fact) => TextOf(fact) is { } text ? string.IsInterned(text) ?? text : null;

    public override bool IsHeldBy(Type property) => property == typeof(string);
}
