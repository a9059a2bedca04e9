namespace Compensation.Inputs;

/// <summary>What stands in a list whose items have no declared type: a value as the claim states it.</summary>
internal sealed class AnyInput() : InputType(FeelType.Any)
{
    public static AnyInput Instance { get; } = new();

    public override object? Read(object fact) => TextOf(fact) ?? fact;

    public override bool IsHeldBy(Type property) => true;
}
